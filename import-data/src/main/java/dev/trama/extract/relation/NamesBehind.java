package dev.trama.extract.relation;

import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.List;

/** Names that follow a role noun and tell who bears it: "the leader of Y, X". */
final class NamesBehind {
  private final List<Node> nodes;
  private final List<Phrase> phrases;

  NamesBehind(List<Node> nodes, List<Phrase> phrases) {
    this.nodes = nodes;
    this.phrases = phrases;
  }

  /** "the leader of Y, X": the name after the comma. */
  void after(Phrase role) {
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
    int next = behindMarriage(role);
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
    if (name != null && Bearers.fits(role.head.role, name.head.entity.type())) {
      role.bearers = role.plural() ? name.listed() : name.bearers;
    }
  }

  /** Behind "from his first marriage" of somebody's child, else the end of the phrase. */
  private int behindMarriage(Phrase role) {
    Node from = at(role.to);
    boolean child = role.head.role.kin() != null && from != null && from.is("from");
    for (int i = role.to + 1; child && i < role.to + 6 && at(i) != null; i++) {
      if (at(i).is("marriage") || at(i).is("relationship")) {
        return i + 1;
      }
    }
    return role.to;
  }

  /** In "the son of the leader, X" the name tells who the leader is. */
  private static boolean innerTakes(Phrase role) {
    for (Phrase.Argument argument : role.arguments) {
      Phrase last = argument.phrases().get(argument.phrases().size() - 1);
      boolean person =
          last.isRole() && last.to == role.to && Bearers.fits(last.head.role, EntityType.PERSON);
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

  private Node at(int i) {
    return i >= 0 && i < nodes.size() ? nodes.get(i) : null;
  }

  /** The longest name that begins at a node. */
  Phrase nameFrom(int at) {
    Phrase best = null;
    for (Phrase phrase : phrases) {
      if (phrase.isName() && phrase.from == at && (best == null || phrase.to > best.to)) {
        best = phrase;
      }
    }
    return best;
  }
}
