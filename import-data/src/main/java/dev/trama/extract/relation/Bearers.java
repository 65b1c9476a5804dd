package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.Role;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Tells whom a role noun stands for, by apposition: "X, a leader of Y", "the leader of Y, X". */
final class Bearers {
  private final List<Node> nodes;
  private final List<Phrase> phrases;
  private final NamesBehind behind;

  Bearers(List<Node> nodes, List<Phrase> phrases) {
    this.nodes = nodes;
    this.phrases = phrases;
    this.behind = new NamesBehind(nodes, phrases);
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
      case LEADER, MEMBER, ASSOCIATE, SUPPORTER, OWNER, OFFICER, NATIONAL, NATIVE, PERSON -> true;
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
          behind.after(phrase);
          before(phrase);
        } else {
          before(phrase);
          behind.after(phrase);
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
        for (Phrase member : new Chains(nodes, phrases).chain(next)) {
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
          Phrase name = behind.nameFrom(i + 1);
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
