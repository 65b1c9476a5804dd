package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/**
 * Leading and belonging told by the noun of it: "assumed control of G", "under X's leadership",
 * "rose through the ranks of G".
 */
final class LeadershipClaims {
  private static final Set<String> LEADERSHIP =
      Set.of("leadership", "control", "command", "helm", "reins", "direction", "charge", "head");
  private static final Set<String> TAKING =
      Set.of("take", "assume", "inherit", "seize", "share", "hold", "gain", "exercise", "have");
  private static final Set<String> RUNNING =
      Set.of("run", "lead", "head", "direct", "oversee", "manage", "command", "control");
  private static final Set<String> BUSINESS =
      Set.of("operations", "activities", "affairs", "business", "drug-trafficking");
  private static final Set<String> PASSING = Set.of("pass", "fall", "go");
  private static final Set<String> ENTERING =
      Set.of("join", "induct", "initiate", "enter", "recruit");

  private final Context c;

  LeadershipClaims(Context context) {
    this.c = context;
  }

  void claim() {
    for (Clause clause : c.clauses) {
      if (!clause.negated && !clause.hypothetical) {
        verb(clause);
        operations(clause);
        andBy(clause);
        successor(clause);
      }
    }
    under();
    byPossessor();
  }

  /** "G is led by A, and by his son, B": B leads too. */
  private void andBy(Clause clause) {
    List<Entity> groups =
        clause.passive && RUNNING.contains(clause.lemma)
            ? c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP))
            : List.of();
    for (int i = clause.verb + 2; groups.size() == 1 && i + 1 < c.nodes.size(); i++) {
      boolean again = c.word(i, "by") && c.is(i - 1, Node.Kind.CONJUNCTION);
      for (Entity person : again ? peopleOf(c.outermost(i + 1)) : List.<Entity>of()) {
        add(RelationType.LEADS, person, groups.get(0), clause.from, i + 5, "leader");
      }
    }
  }

  /** "he was succeeded as boss by X": X leads what he led. */
  private void successor(Clause clause) {
    boolean succeeded =
        clause.passive && (clause.lemma.equals("succeed") || clause.lemma.equals("replace"));
    Phrase role = succeeded && c.word(clause.verb + 1, "as") ? c.outermost(clause.verb + 2) : null;
    boolean office =
        role != null
            && role.isRole()
            && role.head.role.is(RoleKind.LEADER)
            && role.arguments.isEmpty();
    List<Entity> before = office ? people(clause) : List.of();
    Entity group = before.size() == 1 ? c.references().groupOf(before.get(0)) : null;
    for (Entity person :
        group == null
            ? List.<Entity>of()
            : c.after(clause, Set.of("by"), c.discourse::isAccusable)) {
      add(RelationType.LEADS, person, group, clause.from, c.clauseEnd(clause), role.text);
    }
  }

  /** "the operations of G are run by X", "G's activities are overseen by X". */
  private void operations(Clause clause) {
    if (!clause.passive || !RUNNING.contains(clause.lemma)) {
      return;
    }
    for (int i = clause.from - 1; i >= 0 && clause.from - i < 9; i--) {
      if (c.is(i, Node.Kind.VERB)) {
        return;
      }
      Entity group = BUSINESS.contains(c.node(i).low) ? groupOf(i) : null;
      if (group != null) {
        for (Entity person : c.after(clause, Set.of("by"), c.discourse::isAccusable)) {
          add(RelationType.LEADS, person, group, i, c.clauseEnd(clause), "leader");
        }
        return;
      }
    }
  }

  private void verb(Clause clause) {
    if (TAKING.contains(clause.lemma) && !clause.passive && !clause.infinitive) {
      int noun = noun(clause.verb + 1, 6);
      Entity group = noun < 0 ? null : groupOf(noun);
      if (group != null && !ofAThing(noun)) {
        for (Entity person : people(clause)) {
          add(RelationType.LEADS, person, group, clause.from, noun + 3, "leader");
        }
      }
    }
    if (PASSING.contains(clause.lemma)) {
      int start = Math.max(0, clause.from - 8);
      int noun = noun(start, clause.from - start);
      Entity group = noun < 0 || noun > clause.from ? null : groupOf(noun);
      if (group != null) {
        for (Entity person : c.after(clause, Set.of("to"), c.discourse::isAccusable)) {
          add(RelationType.LEADS, person, group, noun, clause.verb + 3, "leader");
        }
      }
    }
    if (clause.lemma.equals("take") && c.word(clause.verb + 1, "over") && !clause.infinitive) {
      Phrase object = c.outermost(clause.verb + 2);
      List<Entity> groups = groups(object);
      for (Entity person : groups.isEmpty() ? List.<Entity>of() : people(clause)) {
        add(RelationType.LEADS, person, groups.get(0), clause.from, object.to, "leader");
      }
    }
    boolean heads =
        (clause.lemma.equals("be") || clause.lemma.equals("stand"))
            && (c.word(clause.verb + 1, "in")
                    && c.word(clause.verb + 2, "charge")
                    && c.word(clause.verb + 3, "of")
                || c.word(clause.verb + 1, "at") && noun(clause.verb + 2, 3) > 0);
    if (heads) {
      int noun = noun(clause.verb + 1, 4);
      Phrase led = c.outermost(noun + 2);
      boolean whole = led != null && !c.is(led.to, Node.Kind.POSSESSIVE) && c.word(noun + 1, "of");
      List<Entity> groups = whole ? groups(led) : List.of();
      for (Entity person : groups.isEmpty() ? List.<Entity>of() : people(clause)) {
        add(RelationType.LEADS, person, groups.get(0), clause.from, led.to, "leader");
      }
    }
    if ((clause.lemma.equals("replace") || clause.lemma.equals("succeed")) && !clause.passive) {
      int noun = noun(clause.verb + 1, 9);
      Entity group = noun < 0 || !c.word(noun - 2, "at") ? null : groupOf(noun);
      for (Entity person : group == null ? List.<Entity>of() : people(clause)) {
        add(RelationType.LEADS, person, group, clause.from, noun + 3, "leader");
      }
    }
    if (clause.lemma.equals("stand") || clause.lemma.equals("be")) {
      int noun = c.word(0, "at") ? noun(1, 3) : -1;
      Entity group = noun > 0 && noun < clause.from ? groupOf(noun) : null;
      Phrase behind = group == null ? null : c.outermost(clause.verb + 1);
      for (Entity person : behind == null ? List.<Entity>of() : peopleOf(behind)) {
        add(RelationType.LEADS, person, group, noun, behind.to, "leader");
      }
    }
    if (ENTERING.contains(clause.lemma) && !clause.infinitive) {
      boolean into = !clause.lemma.equals("join");
      if (clause.lemma.equals("recruit") && !clause.passive) {
        return;
      }
      List<Entity> groups =
          into
              ? c.after(clause, Set.of("into"), e -> e.is(EntityType.CRIMINAL_GROUP))
              : groups(c.objectPhrase(clause));
      Phrase object = c.objectPhrase(clause);
      boolean scheme =
          !into
              && object != null
              && object.isRole()
              && object.head.role.singular().equals("conspiracy");
      for (Entity person : groups.isEmpty() || scheme ? List.<Entity>of() : people(clause)) {
        add(
            RelationType.MEMBER_OF,
            person,
            groups.get(0),
            clause.from,
            c.clauseEnd(clause),
            "member");
      }
    }
    if (clause.lemma.equals("rise") && !clause.infinitive) {
      for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 9); i++) {
        boolean ranks = c.word(i, "ranks") && (c.word(i + 1, "of") || c.word(i + 1, "within"));
        boolean within = i == clause.verb + 1 && (c.word(i, "within") || c.word(i, "in"));
        List<Entity> groups =
            ranks || within ? groups(c.outermost(within ? i + 1 : i + 2)) : List.of();
        for (Entity person : groups.isEmpty() ? List.<Entity>of() : people(clause)) {
          add(RelationType.MEMBER_OF, person, groups.get(0), clause.from, i + 3, "member");
        }
      }
    }
  }

  /** "had charge of": of a thing, not of the group. */
  private boolean ofAThing(int noun) {
    return c.word(noun, "charge") || c.word(noun, "head") || c.word(noun, "direction");
  }

  /** "G, under the leadership of X", "under X's command". */
  private void under() {
    for (int i = 0; i + 2 < c.nodes.size(); i++) {
      if (!c.word(i, "under")) {
        continue;
      }
      int noun = noun(i + 1, 7);
      if (noun < 0 || c.word(noun, "charge") || c.word(noun, "head")) {
        continue;
      }
      List<Entity> leaders = List.of();
      if (c.word(noun + 1, "of")) {
        leaders = peopleOf(c.outermost(noun + 2));
      } else {
        for (Phrase phrase : c.phrases) {
          if (phrase.from == i + 1 && phrase.isName() && c.is(phrase.to, Node.Kind.POSSESSIVE)) {
            leaders = peopleOf(phrase);
          }
        }
      }
      Entity group = leaders.isEmpty() ? null : beside(i, noun);
      for (Entity leader : group == null ? List.<Entity>of() : leaders) {
        add(RelationType.LEADS, leader, group, i, noun + 3, "leader");
      }
    }
  }

  /** The group right before "under …", or the subject that follows it. */
  private Entity beside(int under, int noun) {
    Entity behind = null;
    for (Phrase phrase : c.phrases) {
      if (phrase.isPronoun() && !phrase.head.is("it")) {
        continue;
      }
      List<Entity> refs = groups(phrase);
      if (refs.isEmpty()) {
        continue;
      }
      boolean before =
          phrase.to == under || phrase.to == under - 1 && c.is(under - 1, Node.Kind.COMMA);
      if (before) {
        return refs.get(0);
      }
      boolean after =
          phrase.from > noun
              && under <= 1
              && c.is(phrase.from - 1, Node.Kind.COMMA)
              && phrase.preposition == null;
      behind = after && behind == null ? refs.get(0) : behind;
    }
    if (behind == null) {
      for (Clause clause : c.clauses) {
        boolean finite = !clause.open || c.is(clause.from - 1, Node.Kind.COMMA);
        if (clause.verb < under && under - clause.verb < 12 && finite) {
          List<Entity> subject = c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP));
          behind = subject.isEmpty() ? behind : subject.get(0);
        }
      }
    }
    return behind;
  }

  /** "X's rise to the leadership of G". */
  private void byPossessor() {
    for (int i = 2; i + 2 < c.nodes.size(); i++) {
      boolean rise =
          (c.word(i, "rise") || c.word(i, "ascent") || c.word(i, "elevation"))
              && c.is(i - 1, Node.Kind.POSSESSIVE)
              && c.word(i + 1, "to");
      int noun = rise ? noun(i + 2, 3) : -1;
      Entity group = noun < 0 ? null : groupOf(noun);
      for (Phrase phrase : c.phrases) {
        if (group != null && phrase.isName() && phrase.to == i - 1) {
          for (Entity leader : peopleOf(phrase)) {
            add(RelationType.LEADS, leader, group, phrase.from, noun + 3, "leader");
          }
        }
      }
    }
  }

  private int noun(int from, int within) {
    for (int i = from; i < Math.min(c.nodes.size(), from + within); i++) {
      if (LEADERSHIP.contains(c.node(i).low)) {
        return i;
      }
    }
    return -1;
  }

  /** Of which group the leadership is: "the leadership of G", "G's leadership", "over G". */
  private Entity groupOf(int noun) {
    if (c.word(noun + 1, "of") || c.word(noun + 1, "over") || c.word(noun + 1, "within")) {
      List<Entity> groups = groups(c.outermost(noun + 2));
      return groups.isEmpty() ? null : groups.get(0);
    }
    for (Phrase phrase : c.phrases) {
      boolean owner =
          c.is(phrase.to, Node.Kind.POSSESSIVE) && phrase.to < noun && noun - phrase.to < 4;
      if (owner && !groups(phrase).isEmpty()) {
        return groups(phrase).get(0);
      }
    }
    return null;
  }

  private List<Entity> groups(Phrase phrase) {
    if (phrase == null || c.is(phrase.to, Node.Kind.POSSESSIVE) && phrase.isPronoun()) {
      return List.of();
    }
    return Context.filter(
        phrase.isName() ? phrase.listed() : c.one(phrase), e -> e.is(EntityType.CRIMINAL_GROUP));
  }

  private List<Entity> people(Clause clause) {
    return Context.filter(c.subject(clause, c.discourse::isAccusable), c.discourse::isAccusable);
  }

  private List<Entity> peopleOf(Phrase phrase) {
    return phrase == null ? List.of() : Context.filter(c.chained(phrase), c.discourse::isAccusable);
  }

  private void add(RelationType type, Entity from, Entity to, int begin, int end, String role) {
    Draft draft = c.add(type, from, to, c.span(begin, Math.min(end, c.nodes.size())));
    if (draft != null && draft.role == null) {
      draft.role = role;
      draft.status = c.alleged();
    }
  }
}
