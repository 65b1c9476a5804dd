package dev.trama.names;

/**
 * One word of a name, with what comparing needs, computed once.
 *
 * @param text folded
 * @param sound {@link Sounds#spelling}
 * @param yeista {@link Sounds#yeistaSpelling}
 * @param letters which of the letters a to z occur in the sound, one bit each
 */
record NameToken(
    String text, String sound, String yeista, String skeleton, Kind kind, Part part, int letters) {

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
        text, sound, Sounds.yeistaSpelling(text), Sounds.skeleton(sound), kind, part, letters);
  }

  boolean isInitial() {
    return text.length() == 1;
  }
}
