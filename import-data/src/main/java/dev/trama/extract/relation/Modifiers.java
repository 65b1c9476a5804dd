package dev.trama.extract.relation;

import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** What stands before a role noun and belongs to it: adjectives, names, whose it is. */
final class Modifiers {
  private static final Set<String> FORMER = Set.of("former", "ex", "onetime", "one-time", "then");
  private static final Set<String> ALLEGED =
      Set.of("alleged", "suspected", "reputed", "accused", "purported", "believed");
  private static final Set<String> DECEASED = Set.of("deceased", "late", "slain", "dead");

  /** Adjectives that are no part of a role. */
  private static final Set<String> UNSAID =
      Set.of("admitted", "convicted", "fellow", "longtime", "long-time", "known", "other");

  /** In "the X clique" X is the clique; in "the X cell" it is whose cell it is. */
  private static final Set<String> NAMED_KINDS = Set.of("clique", "set", "crew", "clan");

  private final PhraseReader reader;

  Modifiers(PhraseReader reader) {
    this.reader = reader;
  }

  void read(Phrase phrase, int head) {
    int j = head - 1;
    int textFrom = head;
    while (j >= 0) {
      Node node = reader.nodes.get(j);
      boolean participle =
          node.is(Node.Kind.VERB)
              && node.verb.form() != dev.trama.extract.text.VerbForms.Form.BASE
              && adjectival(j);
      if (node.is(Node.Kind.WORD)
              && Character.isLetterOrDigit(node.low.charAt(0))
              && !closed(node.low)
          || node.is(Node.Kind.NUMBER)
          || participle) {
        status(phrase, node.low);
        if (textFrom == j + 1
            && !status(phrase, node.low)
            && !node.is(Node.Kind.NUMBER)
            && !UNSAID.contains(node.low)) {
          textFrom = j;
        }
        phrase.from = j--;
      } else if (node.low.length() > 2
          && node.low.startsWith("-")
          && reader.is(j - 1, Node.Kind.NAME)) {
        phrase.from = j - 1;
        j -= 2;
      } else if (node.is(Node.Kind.NAME) && !node.entity.is(EntityType.PERSON)) {
        Phrase inner = reader.own(j);
        boolean same =
            j == head - 1
                && inner.isName(EntityType.CRIMINAL_GROUP)
                && (phrase.head.role.is(RoleKind.GROUP) || phrase.head.role.is(RoleKind.PART))
                && (!phrase.head.role.is(RoleKind.PART)
                    || NAMED_KINDS.contains(phrase.head.role.singular())
                        && reader.sentence.kind() == dev.trama.extract.text.Sentence.Kind.BODY
                        && !reader.word(j - 1, "a")
                        && !reader.word(j - 1, "an"))
                && !phrase.head.role.plural();
        if (same) {
          phrase.bearers = inner.bearers;
        } else {
          phrase.arguments.add(new Phrase.Argument(Phrase.Bond.MODIFIER, null, List.of(inner)));
        }
        inner.governor = phrase;
        phrase.from = j--;
      } else if (node.is(Node.Kind.ROLE)
          && node.to == reader.nodes.get(j + 1).from
          && compound(node, reader.nodes.get(j + 1))) {
        phrase.from = j--;
      } else {
        break;
      }
    }
    if (phrase.head.role.kin() != null && phrase.plural()) {
      family(phrase, j);
      j = Math.min(j, phrase.from - 1);
    }
    phrase.text =
        reader.source.substring(
            reader.sentence.token(reader.nodes.get(textFrom).from).start(),
            reader.sentence.token(reader.nodes.get(head).to - 1).end());
    Node before = reader.node(j);
    if (before == null) {
      return;
    }
    // "the largest and most prominent syndicate": both adjectives belong to the noun.
    if (before.is(Node.Kind.CONJUNCTION)) {
      int opening = j - 1;
      while (opening > 0
          && j - opening < 6
          && (reader.is(opening, Node.Kind.WORD)
              || reader.is(opening, Node.Kind.NAME)
                  && reader.nodes.get(opening).entity.is(EntityType.LOCATION))) {
        opening--;
      }
      if (reader.is(opening, Node.Kind.DETERMINER) && opening < j - 1) {
        j = opening;
        phrase.from = opening + 1;
        before = reader.node(opening);
      }
    }
    if (before.is(Node.Kind.POSSESSIVE)) {
      possessor(phrase, j);
    } else if (before.is(Node.Kind.PRONOUN)
        && Set.of("his", "her", "their", "its", "whose").contains(before.low)) {
      Phrase inner = reader.own(j);
      phrase.arguments.add(new Phrase.Argument(Phrase.Bond.POSSESSOR, null, List.of(inner)));
      inner.governor = phrase;
      phrase.from = j;
      phrase.possessed = true;
    } else if (before.is(Node.Kind.DETERMINER)) {
      phrase.from = j;
      phrase.definite =
          before.is("the") || before.is("this") || before.is("these") || before.is("those");
      phrase.indefinite = before.is("a") || before.is("an") || before.is("another");
      phrase.negated = before.is("no");
      if (reader.is(j - 1, Node.Kind.DETERMINER)) {
        phrase.from = j - 1;
      }
    } else if (before.is(Node.Kind.NEGATION)) {
      phrase.negated = true;
    }
    oneOf(phrase);
  }

  /** "the X brothers": the surname tells who they are. */
  private void family(Phrase phrase, int at) {
    Node name = reader.node(at);
    boolean surname =
        name != null
            && name.is(Node.Kind.NAME)
            && name.entity.is(EntityType.PERSON)
            && name.to - name.from <= 2
            && at + 1 == phrase.from
            && reader.is(at - 1, Node.Kind.DETERMINER);
    if (surname) {
      phrase.surname = name.low;
      reader.own(at).governor = phrase;
      phrase.from = at - 1;
    }
  }

  /** "one of the leaders", "one of CJNG's leaders": one bearer of a plural noun. */
  private void oneOf(Phrase phrase) {
    int of = phrase.from - 1;
    boolean counted =
        reader.word(of, "of")
            && (reader.is(of - 1, Node.Kind.NUMBER)
                || reader.word(of - 1, "several")
                || reader.word(of - 1, "all"));
    if (counted && phrase.head.role.plural()) {
      phrase.from = of - 1;
      return;
    }
    if (phrase.head.role.plural()
        && reader.word(of, "of")
        && (reader.word(of - 1, "one") || reader.word(of - 1, "some"))) {
      phrase.oneOf = true;
      phrase.from = of - 1;
      phrase.indefinite = true;
      phrase.definite = false;
      phrase.text = "one of the " + phrase.text;
    }
  }

  private boolean status(Phrase phrase, String low) {
    ClaimStatus found =
        FORMER.contains(low)
            ? ClaimStatus.FORMER
            : ALLEGED.contains(low)
                ? ClaimStatus.ALLEGED
                : DECEASED.contains(low) ? ClaimStatus.DECEASED : null;
    if (found != null) {
      phrase.status = found;
    }
    return found != null;
  }

  static boolean closed(String low) {
    return low.equals("to")
        || low.equals("there")
        || low.equals("also")
        || low.equals("then") && false
        || low.equals("including")
        || low.equals("who")
        || low.equals("more")
        || low.equals("than")
        || low.equals("if")
        || low.equals("when")
        || low.equals("where")
        || low.equals("how")
        || low.equals("both");
  }

  /** A participle before a noun is an adjective where a determiner or name opens the phrase. */
  private boolean adjectival(int at) {
    boolean quality =
        ALLEGED.contains(reader.nodes.get(at).low)
            || Set.of("admitted", "convicted", "wanted", "designated", "sanctioned", "named")
                .contains(reader.nodes.get(at).low);
    if (quality
        && (at == 0
            || reader.is(at - 1, Node.Kind.NUMBER)
            || reader.is(at - 1, Node.Kind.COMMA) && ALLEGED.contains(reader.nodes.get(at).low)
            || reader.is(at - 1, Node.Kind.PREPOSITION)
            || reader.is(at - 1, Node.Kind.CONJUNCTION))) {
      return true;
    }
    if (reader.is(at - 1, Node.Kind.VERB)
        || reader.is(at - 1, Node.Kind.PRONOUN)
        || reader.is(at - 1, Node.Kind.NAME)
        || at == 0
        || reader.is(at - 1, Node.Kind.COMMA)
        || reader.is(at - 1, Node.Kind.ROLE)
        || reader.is(at - 1, Node.Kind.MODAL)) {
      return false;
    }
    for (int j = at - 1; j >= 0 && at - j < 5; j--) {
      if (reader.is(j, Node.Kind.DETERMINER)
          || reader.is(j, Node.Kind.POSSESSIVE)
          || reader.is(j, Node.Kind.CONJUNCTION)
          || reader.is(j, Node.Kind.PREPOSITION)) {
        return true;
      }
      if (!reader.is(j, Node.Kind.WORD) && !reader.is(j, Node.Kind.NUMBER)) {
        return false;
      }
    }
    return false;
  }

  /** "cartel leader", "gang members": the first noun only tells the kind. */
  private static boolean compound(Node first, Node second) {
    return second.role != null
        && (first.role.is(RoleKind.GROUP) && !first.role.plural()
            || first.role.is(RoleKind.COMPANY) && !first.role.plural()
            || first.role.is(RoleKind.PART) && second.role.is(RoleKind.LEADER));
  }

  private void possessor(Phrase phrase, int mark) {
    for (int i = reader.phrases.size() - 1; i >= 0; i--) {
      Phrase inner = reader.phrases.get(i);
      if (inner.to == mark && inner.governor == null) {
        phrase.arguments.add(new Phrase.Argument(Phrase.Bond.POSSESSOR, null, List.of(inner)));
        inner.governor = phrase;
        phrase.from = inner.from;
        phrase.possessed = true;
        return;
      }
    }
    phrase.from = mark;
    phrase.possessed = true;
  }
}
