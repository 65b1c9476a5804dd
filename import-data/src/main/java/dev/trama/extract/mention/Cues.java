package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Phrases;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;

/** Reads the words around a name: the role nouns beside it and what it is called in apposition. */
final class Cues {
  private final Lexicon lexicon;

  Cues(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static void add(int[] score, EntityType type, int points) {
    score[type.ordinal()] += points;
  }

  /** ", a violent street gang", "is a … gang". */
  boolean apposedTo(Sentence s, int at, RoleKind kind) {
    int i = at;
    if (s.low(i).equals(",") && (s.low(i + 1).equals("which") || s.low(i + 1).equals("that"))) {
      i += 2;
    }
    if (kind == RoleKind.GROUP
        && s.low(i).equals("is")
        && s.low(i + 1).equals("part")
        && s.low(i + 2).equals("of")) {
      return true;
    }
    boolean copula =
        s.low(i).equals("is")
            || s.low(i).equals("was")
            || s.low(i).equals("are")
            || s.low(i).equals("were");
    if (!(s.low(i).equals(",") || copula || s.low(i).equals("("))) {
      return false;
    }
    i++;
    if (!(s.low(i).equals("a")
        || s.low(i).equals("an")
        || s.low(i).equals("the")
        || s.low(i).equals("one")
        || s.low(i).equals("its")
        || s.low(i).equals("his")
        || s.low(i).equals("her")
        || s.low(i).equals("their"))) {
      return false;
    }
    for (int j = i + 1; j < Math.min(i + 12, s.size()); j++) {
      String low = s.low(j);
      if (low.equals(",")
          || low.equals("who")
          || low.equals("that")
          || low.equals("which")
          || low.equals("of") && !s.low(j - 1).equals("one")
          || low.equals("for")
          || low.equals("in")
          || low.equals("by")
          || low.equals("with")
          || low.equals("'s") && kind != RoleKind.MEMBER && kind != RoleKind.ASSOCIATE) {
        return false;
      }
      Lexicon.Role role = roleAt(s, j);
      if (role != null && role.is(kind)) {
        Lexicon.Role next = roleAt(s, j + 1);
        boolean goesOn = next != null || s.low(j + 1).equals("'s");
        if (!goesOn) {
          return true;
        }
      }
    }
    return false;
  }

  static int skipCommas(Sentence s, int at) {
    int i = at;
    while (s.low(i).equals(",") || i < s.size() && i >= 0 && s.token(i).isClosingQuote()) {
      i++;
    }
    return i;
  }

  Lexicon.Role roleAt(Sentence s, int at) {
    if (at < 0 || at >= s.size()) {
      return null;
    }
    Phrases.Match<Lexicon.Role> match = lexicon.roles.at(s.tokens(), at);
    return match == null ? null : match.value();
  }

  Lexicon.Role roleEndingAt(Sentence s, int at) {
    for (int i = Math.max(0, at - 3); i <= at && i >= 0; i++) {
      Phrases.Match<Lexicon.Role> match = lexicon.roles.at(s.tokens(), i);
      if (match != null && i + match.length() == at + 1) {
        return match.value();
      }
    }
    return null;
  }
}
