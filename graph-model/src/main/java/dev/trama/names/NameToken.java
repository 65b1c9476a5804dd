package dev.trama.names;

import java.util.Set;

/**
 * One word of a name, with what comparing needs, computed once.
 *
 * @param text folded
 * @param sound {@link Sounds#spelling}
 * @param yeista {@link Sounds#yeistaSpelling}
 * @param fullForms {@link Lexicon#fullForms}
 * @param letters which of the letters a to z occur in the sound, one bit each
 */
record NameToken(
    String text,
    String sound,
    String yeista,
    String skeleton,
    Set<String> fullForms,
    Kind kind,
    Part part,
    int letters) {

  /** What the word does in the name; everything but a plain word counts little. */
  enum Kind {
    WORD(1),
    GENERIC(0.45),
    NUMBER(0.8),
    HONORIFIC(0.15),
    LEGAL_FORM(0.12);

    private final double factor;

    Kind(double factor) {
      this.factor = factor;
    }

    /** What the word's rarity is multiplied with. */
    double factor() {
      return factor;
    }
  }

  /** Where the word stands, as far as the writing tells. */
  enum Part {
    GIVEN,
    FAMILY,
    /** The father's name: it follows "bin", "ibn", "ben" or "ould". */
    FATHER,
    UNKNOWN
  }

  static NameToken of(String text, Kind kind, Part part) {
    String sound = Sounds.spelling(text);
    int letters = 0;
    for (int i = 0; i < sound.length(); i++) {
      int c = sound.charAt(i) - 'a';
      if (c >= 0 && c < 26) {
        letters |= 1 << c;
      }
    }
    return new NameToken(
        text,
        sound,
        Sounds.yeistaSpelling(text),
        Sounds.skeleton(sound),
        Lexicon.fullForms(text),
        kind,
        part,
        letters);
  }

  /** True where one is a short form of the other. */
  boolean isShortFormOf(NameToken other) {
    return !fullForms.isEmpty() && fullForms.contains(other.sound);
  }

  boolean isInitial() {
    return text.length() == 1;
  }
}
