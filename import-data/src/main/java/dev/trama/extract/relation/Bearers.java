package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.Role;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Tells whom a role noun stands for, by apposition: "X, a leader of Y", "the leader of Y, X". */
final class Bearers {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom");

  private final List<Node> nodes;
  private final List<Phrase> phrases;

  Bearers(List<Node> nodes, List<Phrase> phrases) {
    this.nodes = nodes;
    this.phrases = phrases;
  }

  /** Whether something of this type can be what the noun says. */
  static boolean fits(Role role, EntityType type) {
    if (role.kin() != null) {
      return type == EntityType.PERSON;
    }
    return switch (type) {
      case PERSON -> role.kinds().stream().anyMatch(Bearers::personal);
      case CRIMINAL_GROUP ->
          role.is(RoleKind.GROUP)
              || role.is(RoleKind.PART)
              || role.is(RoleKind.ALLY)
              || role.is(RoleKind.RIVAL)
              || role.singular().startsWith("successor");
      case COMPANY ->
          role.is(RoleKind.COMPANY)
              || role.is(RoleKind.SUPPORTER)
              || role.singular().equals("subsidiary");
      default -> false;
    };
  }

  private static boolean personal(RoleKind kind) {
    return switch (kind) {
      case LEADER, MEMBER, ASSOCIATE, SUPPORTER, OWNER, NATIONAL, NATIVE, PERSON -> true;
      default -> false;
    };
  }

  void assign() {
    for (Phrase phrase : phrases) {
      families(phrase);
    }
    for (Phrase phrase : phrases) {
      for (Phrase role : phrase.prefixes) {
        role.bearers = role.plural() ? phrase.listed() : phrase.bearers;
      }
    }
    for (Phrase phrase : phrases) {
      if (phrase.isRole() && phrase.bearers.isEmpty()) {
        if (phrase.possessed) {
          after(phrase);
          before(phrase);
        } else {
          before(phrase);
          after(phrase);
        }
      }
    }
    for (Phrase phrase : phrases) {
      if (phrase.isRole()) {
        including(phrase);
      }
    }
    respectively();
    colon();
    coordinated();
    for (Phrase phrase : phrases) {
      knownAs(phrase);
    }
  }

  /** "the X and Y families of Z": the names before the noun are theirs. */
  private void families(Phrase role) {
    if (!role.isRole() || !role.head.role.is(RoleKind.GROUP) || !role.head.role.plural()) {
      return;
    }
    for (Phrase.Argument argument : List.copyOf(role.arguments)) {
      Phrase inner = argument.phrases().get(0);
      boolean named =
          argument.bond() == Phrase.Bond.MODIFIER && inner.isName(EntityType.CRIMINAL_GROUP);
      if (named) {
        List<Entity> all = new java.util.ArrayList<>(inner.bearers);
        int i = inner.from - 1;
        while (i > 0
            && (nodes.get(i).is(Node.Kind.CONJUNCTION) || nodes.get(i).is(Node.Kind.COMMA))
            && nodes.get(i - 1).is(Node.Kind.NAME)
            && nodes.get(i - 1).entity.is(EntityType.CRIMINAL_GROUP)) {
          all.add(0, nodes.get(i - 1).entity);
          i -= 2;
        }
        role.bearers = all;
        role.arguments.remove(argument);
      }
    }
  }

  /** "X, a leader of Y": the name before the comma. */
  private void before(Phrase role) {
    Node next = at(role.to);
    if (!role.bearers.isEmpty() || next != null && next.is(Node.Kind.POSSESSIVE)) {
      return;
    }
    Node mark = at(role.from - 1);
    int edge = role.from;
    if (mark != null
        && (mark.is("then") || mark.is("once") || mark.is("currently") || mark.is("formerly"))) {
      edge--;
      mark = at(edge - 1);
    }
    if (mark != null && mark.is("as") && at(edge - 2) != null) {
      // "X, as a boss of G, paid".
      edge--;
      mark = at(edge - 1);
      Node close = at(role.to);
      if (!mark.is(Node.Kind.COMMA) || close == null || !close.is(Node.Kind.COMMA)) {
        return;
      }
    }
    boolean quoted =
        mark != null
            && mark.is(Node.Kind.NAME)
            && mark.mention.forms().size() > 1
            && mark.mention.sentence().token(mark.to - 1).isClosingQuote();
    if (quoted) {
      Phrase name = endingAt(role.from, role.head.role);
      if (name != null) {
        role.bearers = name.bearers;
      }
      return;
    }
    if (mark == null
        || !(mark.is(Node.Kind.COMMA)
            || mark.is("(")
            || mark.is("-")
            || mark.is("\u2013")
            || mark.is("\u2014"))) {
      return;
    }
    Phrase name = endingAt(edge - 1, role.head.role);
    if (name != null) {
      role.bearers = role.plural() ? name.listed() : name.bearers;
    }
  }

  /** The name, or the role noun whose bearer is known, that ends here and fits. */
  private Phrase endingAt(int end, Role role) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.to == end
          && !phrase.bearers.isEmpty()
          && fits(role, phrase.bearers.get(0).type())
          && !(phrase.isPronoun())) {
        boolean inner =
            phrase.governor != null
                && phrase.governor.to == end
                && phrase.governor.isRole()
                && !phrase.governor.bearers.isEmpty()
                && fits(role, phrase.governor.bearers.get(0).type());
        if (!inner && (best == null || phrase.from < best.from)) {
          best = phrase;
        }
      }
    }
    return best;
  }

  /** "the leader of Y, X": the name after the comma. */
  private void after(Phrase role) {
    who(role);
    boolean opens =
        role.indefinite
            && (role.from == 0
                || ordinal(role)
                || ofAnother(role)
                || joinsName(role)
                || enclosed(role));
    if (!role.bearers.isEmpty()
        || !(role.definite || role.possessed || role.plural() || counted(role) || opens)) {
      return;
    }
    Node before = at(role.from - 1);
    boolean predicate =
        before != null
            && (before.is(Node.Kind.VERB)
                && (before.verb.lemma().equals("be") || before.verb.lemma().equals("become")));
    if (predicate) {
      return;
    }
    int next = role.to;
    Node mark = at(next);
    if (mark != null && (mark.is(Node.Kind.COMMA) || mark.is(":"))) {
      next++;
    } else if (!(role.possessed && mark != null && mark.is(Node.Kind.NAME))) {
      return;
    }
    if (at(next) == null || innerTakes(role)) {
      return;
    }
    Phrase name = nameFrom(next);
    if (name != null && fits(role.head.role, name.head.entity.type())) {
      role.bearers = role.plural() ? name.listed() : name.bearers;
    }
  }

  /** In "the son of the leader, X" the name tells who the leader is. */
  private static boolean innerTakes(Phrase role) {
    for (Phrase.Argument argument : role.arguments) {
      Phrase last = argument.phrases().get(argument.phrases().size() - 1);
      boolean person =
          last.isRole() && last.to == role.to && fits(last.head.role, EntityType.PERSON);
      if (person && (last.definite || last.possessed || last.oneOf)) {
        return true;
      }
    }
    return false;
  }

  /** "the son-in-law of a G commander, X": the name can only tell who the commander is. */
  private static boolean ofAnother(Phrase role) {
    Phrase outer = role.governor;
    return outer != null
        && outer.isRole()
        && outer.to == role.to
        && (outer.head.role.kin() != null || outer.head.role.is(RoleKind.ASSOCIATE));
  }

  /** "the man who leads G, X, is": the name behind the relative clause. */
  private void who(Phrase role) {
    Node relative = at(role.to);
    boolean person =
        role.bearers.isEmpty()
            && role.definite
            && !role.plural()
            && role.head.role.is(RoleKind.PERSON)
            && relative != null
            && relative.is("who");
    for (int i = role.to + 2; person && i < Math.min(nodes.size(), role.to + 14); i++) {
      if (nodes.get(i).is(Node.Kind.COMMA)) {
        Phrase name = nameFrom(i + 1);
        Node close = name == null ? null : at(name.to);
        if (name != null
            && name.isName(EntityType.PERSON)
            && close != null
            && close.is(Node.Kind.COMMA)) {
          role.bearers = name.bearers;
        }
        return;
      }
    }
  }

  /** "through a Colombian national, X, and": the name stands between marks, it is no subject. */
  private boolean enclosed(Phrase role) {
    Node before = at(role.from - 1);
    Node comma = at(role.to);
    Phrase name = comma != null && comma.is(Node.Kind.COMMA) ? nameFrom(role.to + 1) : null;
    boolean governed =
        before != null && (before.is(Node.Kind.PREPOSITION) || before.is(Node.Kind.VERB));
    if (name == null || !governed || name.list.size() > 1 || !name.isName(EntityType.PERSON)) {
      return false;
    }
    Node after = at(name.to);
    return after == null
        || after.is(Node.Kind.COMMA)
        || after.is(Node.Kind.CONJUNCTION)
        || after.is(Node.Kind.MARK)
        || after.is("who");
  }

  /** "His driver, A, and a G soldier, B": the noun opens the next of the list. */
  private boolean joinsName(Phrase role) {
    Node joint = at(role.from - 1);
    Node comma = at(role.from - 2);
    if (joint == null || !joint.is(Node.Kind.CONJUNCTION) || comma == null) {
      return false;
    }
    int end = comma.is(Node.Kind.COMMA) ? role.from - 2 : role.from - 1;
    Node name = at(end - 1);
    return name != null && name.is(Node.Kind.NAME) && name.entity.is(EntityType.PERSON);
  }

  /** "a third defendant", "another leader": introduces whose name follows. */
  private boolean ordinal(Phrase role) {
    for (int i = role.from; i < role.to; i++) {
      Node node = nodes.get(i);
      if (node.is("another")
          || node.is("second")
          || node.is("third")
          || node.is("fourth")
          || node.is("fifth")) {
        return true;
      }
    }
    return false;
  }

  private boolean counted(Phrase role) {
    Node first = at(role.from);
    return first != null
        && (first.is(Node.Kind.NUMBER)
            || first.is(Node.Kind.DETERMINER) && role.head.role.plural());
  }

  private Phrase nameFrom(int at) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.isName() && phrase.from == at && (best == null || phrase.to > best.to)) {
        best = phrase;
      }
    }
    return best;
  }

  /** "members of Y, including X and Z". */
  private void including(Phrase role) {
    if (!role.bearers.isEmpty() || !role.head.role.plural()) {
      return;
    }
    for (int i = role.to; i < Math.min(role.to + 12, nodes.size()); i++) {
      Node node = nodes.get(i);
      if (node.is("including")
          || node.is("like")
          || node.is("namely")
          || node.is("among") && at(i + 1) != null && at(i + 1).is("them")
          || node.is("such") && at(i + 1) != null && at(i + 1).is("as")) {
        int next = node.is("such") || node.is("among") ? i + 2 : i + 1;
        List<Entity> named = new java.util.ArrayList<>();
        for (Phrase member : chain(next)) {
          for (Entity entity : member.isName() ? member.listed() : member.bearers) {
            if (fits(role.head.role, entity.type()) && !named.contains(entity)) {
              named.add(entity);
            }
          }
        }
        role.bearers = named;
        return;
      }
      boolean clause = node.is(Node.Kind.VERB) && i > role.to + 1 && !relativeSince(role.to, i);
      if (clause || node.is(".") || node.is(";")) {
        return;
      }
    }
  }

  /** Phrases that commas and conjunctions join, from a node on. */
  List<Phrase> chain(int from) {
    return chain(from, true);
  }

  /** The same, with or without what follows a relative clause. */
  List<Phrase> chain(int from, boolean throughRelatives) {
    List<Phrase> chain = new java.util.ArrayList<>();
    int at = from;
    while (at < nodes.size()) {
      Phrase next = null;
      for (Phrase phrase : phrases) {
        boolean inner = phrase.governor != null && phrase.governor.from == at;
        if (phrase.from == at && !inner && (next == null || phrase.to > next.to)) {
          next = phrase;
        }
      }
      int town = behindTown(at);
      if (town != at) {
        at = town;
        continue;
      }
      boolean relative =
          nodes.get(at).is(Node.Kind.PRONOUN) && RELATIVE.contains(nodes.get(at).low);
      if (next == null || relative) {
        break;
      }
      boolean apposition = !chain.isEmpty() && apposed(chain.get(chain.size() - 1), next);
      if (!apposition) {
        chain.add(next);
      }
      if (apposition) {
        at = behindParticiple(next.to);
        if (at != next.to) {
          continue;
        }
      }
      int behind =
          throughRelatives
              ? behindRelative(next.isName() ? Math.max(next.to, next.listEnd()) : next.to)
              : next.to;
      if (behind != next.to && behind != next.listEnd()) {
        at = behind;
        continue;
      }
      at = next.isName() ? Math.max(next.to, next.listEnd()) : next.to;
      at = behindSeat(next, at);
      boolean joined = false;
      while (at < nodes.size()
          && (nodes.get(at).is(Node.Kind.COMMA)
              || nodes.get(at).is(Node.Kind.CONJUNCTION)
              || nodes.get(at).is(";"))) {
        at++;
        joined = true;
      }
      if (!joined) {
        break;
      }
    }
    return chain;
  }

  /** Behind "headquartered in TOWN, COUNTRY, and": where the list goes on. */
  private int behindParticiple(int from) {
    Node verb = at(from);
    boolean seated =
        verb != null
            && verb.is(Node.Kind.VERB)
            && Set.of("base", "headquarter", "locate", "operate").contains(verb.verb.lemma());
    for (int i = from + 1; seated && i < Math.min(nodes.size(), from + 10); i++) {
      if (nodes.get(i).is(Node.Kind.CONJUNCTION) && nodes.get(i - 1).is(Node.Kind.COMMA)) {
        return i + 1;
      }
      boolean place =
          nodes.get(i).is(Node.Kind.PREPOSITION)
              || nodes.get(i).is(Node.Kind.COMMA)
              || nodes.get(i).is(Node.Kind.DETERMINER)
              || nodes.get(i).is(Node.Kind.NAME) && nodes.get(i).entity.is(EntityType.LOCATION);
      if (!place) {
        break;
      }
    }
    return from;
  }

  /** In "members of G, a gang" the second phrase only tells what a name inside the first is. */
  private boolean apposed(Phrase first, Phrase second) {
    if (!second.isRole() || second.bearers.size() != 1) {
      return false;
    }
    if (first.isName() && first.listed().contains(second.bearers.get(0))) {
      return true;
    }
    for (int i = first.from; i < first.to; i++) {
      if (nodes.get(i).is(Node.Kind.NAME) && nodes.get(i).entity == second.bearers.get(0)) {
        return true;
      }
    }
    return false;
  }

  /** Behind "in TOWN" of a company that a conjunction joins to another. */
  private int behindSeat(Phrase company, int from) {
    Node place = at(from + 1);
    boolean seat =
        company.isName(EntityType.COMPANY)
            && at(from) != null
            && at(from).is("in")
            && place != null
            && place.is(Node.Kind.NAME)
            && place.entity.is(EntityType.LOCATION);
    Node after = at(from + 2);
    return seat && after != null && (after.is(Node.Kind.CONJUNCTION) || after.is(Node.Kind.COMMA))
        ? from + 2
        : from;
  }

  /** Behind "all of TOWN, COUNTRY, and": where the list of people goes on, or {@code from}. */
  private int behindTown(int from) {
    boolean opens =
        (nodes.get(from).is("all") || nodes.get(from).is("both"))
            && at(from + 1) != null
            && at(from + 1).is("of");
    for (int i = from + 2; opens && i < Math.min(nodes.size(), from + 12); i++) {
      Node node = nodes.get(i);
      if (node.is(Node.Kind.CONJUNCTION)) {
        return i + 1;
      }
      boolean place =
          node.is(Node.Kind.COMMA)
              || node.is(";")
              || node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION);
      if (!place) {
        break;
      }
    }
    return from;
  }

  /** Behind "who works for G, and": where the list goes on, or {@code from}. */
  private int behindRelative(int from) {
    int start = at(from) != null && at(from).is(Node.Kind.COMMA) ? from + 1 : from;
    Node relative = at(start);
    boolean opens = relative != null && RELATIVE.contains(relative.low);
    for (int i = start + 1; opens && i < Math.min(nodes.size(), start + 18); i++) {
      if (nodes.get(i).is(";") || nodes.get(i).is(".")) {
        return from;
      }
      if (!nodes.get(i).is(Node.Kind.CONJUNCTION) || !nodes.get(i - 1).is(Node.Kind.COMMA)) {
        continue;
      }
      Phrase next = null;
      for (Phrase phrase : phrases) {
        if (phrase.from == i + 1 && (next == null || phrase.to > next.to)) {
          next = phrase;
        }
      }
      boolean goesOn =
          next != null
              && !next.isPronoun()
              && (at(next.to) == null
                  || !at(next.to).is(Node.Kind.VERB) && !at(next.to).is(Node.Kind.MODAL)
                  || at(next.to).is("were")
                  || at(next.to).is("are"));
      return goesOn ? i + 1 : from;
    }
    return from;
  }

  /** "three companies that he controls: A, B and C". */
  private void colon() {
    for (Phrase role : phrases) {
      if (!role.isRole() || !role.head.role.plural() || !role.bearers.isEmpty()) {
        continue;
      }
      for (int i = role.to; i < Math.min(nodes.size(), role.to + 8); i++) {
        boolean dash =
            (nodes.get(i).is("-") || nodes.get(i).is("\u2013") || nodes.get(i).is("\u2014"))
                    && fits(role.head.role, EntityType.PERSON)
                || nodes.get(i).is(Node.Kind.COMMA)
                    && nodes.get(i - 1).is("case")
                    && role.head.role.singular().equals("fugitive");
        if (nodes.get(i).is(":") || dash) {
          Phrase name = nameFrom(i + 1);
          if (name != null && fits(role.head.role, name.head.entity.type())) {
            role.bearers = name.listed();
          }
          break;
        }
      }
    }
  }

  /** "A and B, a bank and a hotel, respectively": one noun for each name. */
  private void respectively() {
    boolean said = nodes.stream().anyMatch(node -> node.is("respectively"));
    for (int p = 0; said && p + 1 < phrases.size(); p++) {
      Phrase first = phrases.get(p);
      Phrase second = phrases.get(p + 1);
      boolean pair =
          first.isRole()
              && second.isRole()
              && first.to + 1 == second.from
              && at(first.to).is(Node.Kind.CONJUNCTION)
              && !first.plural()
              && !second.plural();
      Phrase names = pair ? endingAt(first.from - 1, first.head.role) : null;
      if (names != null && names.listed().size() == 2) {
        first.bearers = names.listed().subList(0, 1);
        second.bearers = names.listed().subList(1, 2);
      }
    }
  }

  private boolean relativeSince(int from, int to) {
    for (int i = from; i < to; i++) {
      if (nodes.get(i).is("who")
          || nodes.get(i).is("that")
          || nodes.get(i).is("which")
          || nodes.get(i).is(Node.Kind.VERB)
              && nodes.get(i).verb.form() != dev.trama.extract.text.VerbForms.Form.PRESENT) {
        return true;
      }
    }
    return false;
  }

  /** "a member and capo of Y": what one noun stands for the other does too. */
  private void coordinated() {
    for (int p = 1; p < phrases.size(); p++) {
      Phrase role = phrases.get(p);
      Phrase before = previousRole(role);
      if (before == null || !role.isRole()) {
        continue;
      }
      if (role.bearers.isEmpty() && !before.bearers.isEmpty() && compatible(role, before)) {
        role.bearers = before.bearers;
      } else if (before.bearers.isEmpty()
          && !role.bearers.isEmpty()
          && compatible(before, role)
          && before.governor == null) {
        before.bearers = role.bearers;
      }
    }
  }

  private static boolean compatible(Phrase role, Phrase bearer) {
    return fits(role.head.role, bearer.bearers.get(0).type())
        && role.plural() == bearer.plural()
        && role.governor == null;
  }

  private Phrase previousRole(Phrase role) {
    Node joint = at(role.from - 1);
    if (joint == null || !joint.is(Node.Kind.CONJUNCTION)) {
      return null;
    }
    int end = role.from - 1;
    Node comma = at(end - 1);
    if (comma != null && comma.is(Node.Kind.COMMA)) {
      end--;
    }
    Phrase inner = null;
    for (Phrase phrase : phrases) {
      if (phrase.isRole()
          && phrase.to == end
          && phrase != role
          && (inner == null || phrase.from > inner.from)) {
        inner = phrase;
      }
    }
    return inner;
  }

  /** "an armed wing known as X", also with words between. */
  private void knownAs(Phrase name) {
    if (!name.isName()) {
      return;
    }
    int at = name.from - 1;
    while (at >= 0
        && (nodes.get(at).is(Node.Kind.MARK) || nodes.get(at).is(Node.Kind.DETERMINER))) {
      at--;
    }
    int begin = at;
    if (at >= 0 && nodes.get(at).is("as")) {
      at--;
    }
    Set<String> naming = Set.of("known", "called", "dubbed", "named", "nicknamed");
    int scanned = at;
    while (scanned >= 0 && begin - scanned < 7 && !naming.contains(nodes.get(scanned).low)) {
      scanned--;
    }
    boolean dubbed =
        scanned >= 0 && begin - scanned < 7 && (scanned == at || nodes.get(scanned).is("dubbed"));
    if (!dubbed || !naming.contains(nodes.get(scanned).low)) {
      return;
    }
    for (int p = phrases.size() - 1; p >= 0; p--) {
      Phrase role = phrases.get(p);
      int gap = scanned - nodes.indexOf(role.head);
      if (gap > 0
          && gap < 14
          && role.isRole()
          && role.bearers.isEmpty()
          && fits(role.head.role, name.head.entity.type())) {
        role.bearers = name.bearers;
        Phrase twin = previousRole(role);
        if (twin != null
            && twin.bearers.isEmpty()
            && fits(twin.head.role, name.head.entity.type())) {
          twin.bearers = name.bearers;
        }
        return;
      }
    }
  }

  private Node at(int i) {
    return i >= 0 && i < nodes.size() ? nodes.get(i) : null;
  }

  static boolean isGroup(List<Entity> entities) {
    return !entities.isEmpty() && entities.get(0).is(EntityType.CRIMINAL_GROUP);
  }
}
