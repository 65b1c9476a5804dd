package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who holds which office: titles before and after a name, with the authority on either side. */
final class PositionClaims {
  private static final Set<String> OFFICES =
      Set.of("director", "agent", "chief", "commissioner", "administrator", "superintendent");

  private final Context c;

  PositionClaims(Context context) {
    this.c = context;
  }

  void claim() {
    for (int i = 0; i < c.nodes.size(); i++) {
      if (c.nodes.get(i).is(Node.Kind.TITLE)) {
        title(i);
      }
    }
    small();
  }

  private void title(int at) {
    int end = at + 1;
    while (c.is(end, Node.Kind.TITLE)) {
      end++;
    }
    Person person = bearer(at, end);
    if (person == null) {
      return;
    }
    c.discourse.official(person.entity);
    String title = c.span(at, end).of(c.marks.sourceText());
    String role = title.replaceFirst("(Attorney|Prosecutor|Agent)s\\b", "$1");
    List<Entity> agencies = new ArrayList<>();
    before(at, agencies);
    if (person.node >= end) {
      // "TITLE of the AGENCY NAME" and "TITLE NAME of the AGENCY".
      if (person.node > end) {
        between(end, person.node, agencies);
      }
      if (agencies.isEmpty()) {
        after(c.nodes.indexOf(c.nodes.get(person.node)) + 1, agencies);
      }
    } else {
      after(end, agencies);
    }
    if (agencies.isEmpty()) {
      within(role, agencies);
    }
    boolean court = isCourtTitle(at);
    String kind = c.marks.titleAt(c.nodes.get(at).from).kind();
    List<Person> colleagues = !role.equals(title) ? colleagues(person) : List.of();
    colleagues.forEach(other -> c.discourse.official(other.entity));
    if (agencies.isEmpty() && !colleagues.isEmpty()) {
      after(colleagues.get(colleagues.size() - 1).node + 1, agencies);
    }
    for (Entity agency : agencies) {
      hold(person, agency, role, Math.min(at, person.node), Math.max(end, person.node + 1));
      for (Person other : colleagues) {
        hold(other, agency, role, at, other.node + 1);
      }
    }
    if (agencies.isEmpty() && court && kind.equals("judge")) {
      judgeOf(at, person, role);
    }
  }

  private void hold(Person person, Entity agency, String role, int from, int to) {
    Draft draft = c.add(RelationType.HOLDS_POSITION, person.entity, agency, c.span(from, to));
    if (draft != null) {
      draft.role = role;
    }
  }

  /** "Trial Attorneys A, B and C": those whom the list goes on to name. */
  private List<Person> colleagues(Person first) {
    List<Person> others = new ArrayList<>();
    int at = first.node + 1;
    while (c.is(at, Node.Kind.COMMA) || c.is(at, Node.Kind.CONJUNCTION)) {
      int next = c.is(at + 1, Node.Kind.CONJUNCTION) ? at + 2 : at + 1;
      if (!person(next)) {
        break;
      }
      others.add(new Person(c.node(next).entity, next));
      at = next + 1;
    }
    return others;
  }

  /** "Under Secretary of the Treasury for X": the title itself names the authority. */
  private void within(String role, List<Entity> agencies) {
    for (String word : List.of("Treasury", "State", "Defense", "Justice")) {
      if (role.contains("Secretary of the " + word) || role.contains("Secretary of " + word)) {
        c.entities.all(EntityType.AGENCY).stream()
            .filter(
                e ->
                    e.forms().stream()
                        .anyMatch(
                            f ->
                                f.text().endsWith("Department of the " + word)
                                    || f.text().endsWith("Department of " + word)))
            .findFirst()
            .ifPresent(agencies::add);
      }
    }
  }

  private boolean isCourtTitle(int at) {
    String kind = c.marks.titleAt(c.nodes.get(at).from).kind();
    return kind.equals("judge") || kind.equals("court");
  }

  /** "before U.S. Judge X in the Western District": the court that follows in the sentence. */
  private void judgeOf(int at, Person person, String role) {
    for (int i = person.node + 1; i < Math.min(person.node + 5, c.nodes.size()); i++) {
      Node node = c.nodes.get(i);
      if (node.is(Node.Kind.VERB)) {
        return;
      }
      if (node.is(Node.Kind.NAME)
          && node.mention.sort() == Mention.Sort.COURT
          && c.is(i - 1, Node.Kind.PREPOSITION) | c.is(i - 2, Node.Kind.PREPOSITION)) {
        Draft draft =
            c.add(RelationType.HOLDS_POSITION, person.entity, node.entity, c.span(at, i + 1));
        if (draft != null) {
          draft.role = role;
        }
        return;
      }
    }
  }

  private record Person(Entity entity, int node) {}

  private Person bearer(int at, int end) {
    // Right after the title, a comma between at most.
    int next = end;
    if (person(next)) {
      return new Person(c.node(next).entity, next);
    }
    // "TITLE for the AGENCY NAME": no mark parts them.
    int forward = end;
    if (c.word(end, "of") || c.word(end, "for")) {
      forward++;
      if (c.is(forward, Node.Kind.DETERMINER)) {
        forward++;
      }
      if (agency(forward) && person(forward + 1)) {
        return new Person(c.node(forward + 1).entity, forward + 1);
      }
    }
    // "NAME, TITLE": the name before, unless a list of officials parts them.
    int before = at - 1;
    while (before >= 0
        && (c.word(before, "the")
            || c.word(before, "a")
            || agency(before)
            || c.is(before, Node.Kind.POSSESSIVE)
            || c.is(before, Node.Kind.WORD)
                && Character.isUpperCase(c.sentence.token(c.node(before).from).text().charAt(0))
                && !person(before)
            || c.is(before, Node.Kind.NAME) && c.node(before).entity.is(EntityType.LOCATION))) {
      before--;
    }
    if (c.is(before, Node.Kind.COMMA) && person(before - 1)) {
      return new Person(c.node(before - 1).entity, before - 1);
    }
    if (before == at - 1 && person(before)) {
      return new Person(c.node(before).entity, before);
    }
    // "TITLE of the AGENCY(,) NAME"; "TITLE, NAME".
    int i = end;
    int limit = Math.min(c.nodes.size(), end + 9);
    while (i < limit) {
      Node node = c.nodes.get(i);
      if (person(i)) {
        return new Person(node.entity, i);
      }
      boolean bridge =
          node.is(Node.Kind.PREPOSITION)
              || node.is(Node.Kind.DETERMINER)
              || node.is(Node.Kind.NAME) && !node.entity.is(EntityType.PERSON)
              || node.is(Node.Kind.COMMA)
              || node.is(Node.Kind.POSSESSIVE)
              || node.is(Node.Kind.MARK) && !node.is(";") && !node.is(".")
              || node.is(Node.Kind.WORD)
                  && Character.isUpperCase(c.sentence.token(node.from).text().charAt(0));
      if (!bridge) {
        return null;
      }
      i++;
    }
    return null;
  }

  private boolean person(int at) {
    return c.is(at, Node.Kind.NAME) && c.node(at).entity.is(EntityType.PERSON);
  }

  private boolean agency(int at) {
    return c.is(at, Node.Kind.NAME) && c.node(at).entity.is(EntityType.AGENCY);
  }

  /** "DEA Special Agent in Charge", "Department of X's Director". */
  private void before(int at, List<Entity> agencies) {
    int i = at - 1;
    if (c.is(i, Node.Kind.POSSESSIVE)) {
      i--;
    }
    if (agency(i) && isField(i) && agency(i - 1)) {
      agencies.add(c.node(i - 1).entity);
    } else if (agency(i)) {
      agencies.add(c.node(i).entity);
    } else if (c.word(i, "of") && c.word(i - 1, "direction") && c.word(i - 3, "under")) {
      int named = c.is(i - 4, Node.Kind.COMMA) ? i - 5 : i - 4;
      if (agency(named)) {
        agencies.add(c.node(named).entity);
      }
    } else if (c.is(i, Node.Kind.NAME) && c.sortOf(c.node(i)) == Mention.Sort.DEMONYM) {
      ministry(i, at, agencies);
    }
  }

  /** "Mexican Secretary of Defense": the office itself stands for the authority. */
  private void ministry(int adjective, int at, List<Entity> agencies) {
    Marks.TitleMark mark = c.marks.titleAt(c.nodes.get(at).from);
    String words = c.span(at, at + 1).of(c.marks.sourceText());
    boolean office =
        words.contains(" of ")
            || words.contains("Minister")
            || words.contains("Secretary")
            || words.contains("Attorney General");
    if (office) {
      agencies.add(c.office(c.nodes.get(adjective).from, mark.to()));
    }
  }

  private void between(int from, int to, List<Entity> agencies) {
    for (int i = from; i < to; i++) {
      if (agency(i)) {
        chain(i, agencies);
        return;
      }
    }
  }

  private void after(int from, List<Entity> agencies) {
    int i = from;
    if (c.is(i, Node.Kind.COMMA)) {
      i++;
      if (agency(i) && c.is(from - 1, Node.Kind.TITLE)) {
        chain(i, agencies);
        return;
      }
    }
    if (c.word(i, "of")
        || c.word(i, "for")
        || c.word(i, "at")
        || c.word(i, "with")
        || c.word(i, "in")) {
      boolean in = c.word(i, "in");
      i++;
      if (c.is(i, Node.Kind.DETERMINER)) {
        i++;
      }
      if (agency(i) && (!in || c.node(i).mention.sort() == Mention.Sort.COURT)) {
        chain(i, agencies);
      } else if (c.is(i, Node.Kind.NAME) && c.is(i + 1, Node.Kind.POSSESSIVE) && agency(i + 2)) {
        agencies.add(c.node(i + 2).entity);
      }
    }
  }

  /** In "the A's B" the inner division counts, but a field office counts as its authority. */
  private void chain(int at, List<Entity> agencies) {
    int last = at;
    while (true) {
      boolean letters =
          c.is(last + 1, Node.Kind.POSSESSIVE)
              && c.word(last + 2, "(")
              && agency(last + 3)
              && c.word(last + 4, ")");
      if (letters && agency(last + 5)) {
        last += 5;
      } else if (c.is(last + 1, Node.Kind.POSSESSIVE) && agency(last + 2)
          || c.is(last + 1, Node.Kind.COMMA) && agency(last + 2) && isField(last + 2)) {
        last += 2;
      } else {
        break;
      }
    }
    agencies.add(c.node(last != at && isField(last) ? at : last).entity);
  }

  private boolean isField(int at) {
    String name = c.node(at).mention.text();
    boolean local = false;
    for (int t = c.node(at).mention.from(); t < c.node(at).mention.to(); t++) {
      local |= c.isPlaceWord(t);
    }
    return name.endsWith("Field Office") || name.endsWith("Field Division") || local;
  }

  /** Titles written small: "U.S. Consulate employee X". */
  private void small() {
    for (int i = 1; i < c.nodes.size(); i++) {
      Node node = c.nodes.get(i);
      boolean noun =
          node.is("employee")
              || node.is("officer")
              || node.is("official")
              || node.is("spokesman")
              || node.is("spokeswoman")
              || node.is("agent");
      if (noun && agency(i - 1) && person(i + 1)) {
        Draft draft =
            c.add(
                RelationType.HOLDS_POSITION,
                c.node(i + 1).entity,
                c.node(i - 1).entity,
                c.span(i - 1, i + 2));
        if (draft != null) {
          draft.role = node.low;
        }
      }
      if (OFFICES.contains(node.low)) {
        lower(i);
      }
    }
  }

  /** "said X, field office director for AGENCY": an office without capitals behind the name. */
  private void lower(int head) {
    int comma = head - 1;
    while (c.is(comma, Node.Kind.WORD) || c.is(comma, Node.Kind.ROLE)) {
      comma--;
    }
    boolean named =
        c.is(comma, Node.Kind.COMMA)
            && head - comma < 6
            && person(comma - 1)
            && !c.is(head, Node.Kind.TITLE);
    int at = head + 1;
    if (c.word(at, "in") && c.word(at + 1, "charge")) {
      at += 2;
    }
    if (!named
        || !(c.word(at, "of") || c.word(at, "for") || c.word(at, "at") || c.word(at, "with"))) {
      return;
    }
    List<Entity> agencies = new ArrayList<>();
    after(at, agencies);
    Entity holder = c.node(comma - 1).entity;
    for (Entity agency : agencies) {
      c.discourse.official(holder);
      hold(
          new Person(holder, comma - 1),
          agency,
          c.span(comma + 1, at).of(c.marks.sourceText()),
          comma - 1,
          at + 2);
    }
  }
}
