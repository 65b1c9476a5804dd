package dev.trama.names;

/** How two words compare, whatever the rest of the names says. */
record TokenMatch(Agreement how, double similarity) {
  static final TokenMatch NONE = new TokenMatch(Agreement.CONFLICT, 0);
  private static final TokenMatch EQUAL = new TokenMatch(Agreement.EQUAL, 1);
  private static final TokenMatch SOUND = new TokenMatch(Agreement.SOUND, 0.97);
  private static final TokenMatch SHORT_FORM = new TokenMatch(Agreement.SHORT_FORM, 0.88);
  private static final TokenMatch INITIAL = new TokenMatch(Agreement.INITIAL, 0.8);
  private static final TokenMatch TRUNCATED = new TokenMatch(Agreement.SHORT_FORM, 0.8);

  /** Below this two words are taken for different ones. */
  private static final double LEAST = 0.5;

  /** So far apart in sound that the letters need not be looked at. */
  private static final double UNLIKE = 0.4;

  /** Likeness of the rough spelling counts a little less than that of the letters. */
  private static final double ROUGH = 0.98;

  private static final String SERVANT = "abdul";
  private static final int SHORTEST_TRUNCATION = 4;

  static TokenMatch of(NameToken a, NameToken b, boolean person) {
    if (a.text().equals(b.text())) {
      return EQUAL;
    }
    if (a.kind() == NameToken.Kind.LEGAL_FORM || b.kind() == NameToken.Kind.LEGAL_FORM) {
      return NONE;
    }
    if (a.kind() == NameToken.Kind.NUMBER || b.kind() == NameToken.Kind.NUMBER) {
      return number(a, b);
    }
    if (a.isInitial() || b.isInitial()) {
      boolean same =
          a.text().charAt(0) == b.text().charAt(0)
              || !a.sound().isEmpty() && a.sound().regionMatches(0, b.sound(), 0, 1);
      return person && same ? INITIAL : NONE;
    }
    if (a.sound().equals(b.sound())
        || a.yeista().equals(b.sound())
        || a.sound().equals(b.yeista())) {
      return a.sound().length() > 1 ? SOUND : NONE;
    }
    if (person && (a.isShortFormOf(b) || b.isShortFormOf(a))) {
      return SHORT_FORM;
    }
    if (isServant(a.text(), b.text()) || isServant(b.text(), a.text())) {
      return TRUNCATED;
    }
    if (mostPossible(a, b) < LEAST) {
      return NONE;
    }
    double similarity = spelling(a, b);
    if (similarity < TRUNCATED.similarity() && isTruncation(a.text(), b.text())) {
      return TRUNCATED;
    }
    return similarity < LEAST ? NONE : new TokenMatch(Agreement.SPELLING, similarity);
  }

  private static double spelling(NameToken a, NameToken b) {
    double sound = EditDistance.similarity(a.sound(), b.sound(), UNLIKE);
    if (sound == 0) {
      return 0;
    }
    double text = EditDistance.similarity(a.text(), b.text(), LEAST);
    return Math.max(ROUGH * sound, text);
  }

  /** Letters that only one of the two has must at least be substituted: no need to look further. */
  private static double mostPossible(NameToken a, NameToken b) {
    int onlyA = Integer.bitCount(a.letters() & ~b.letters());
    int onlyB = Integer.bitCount(b.letters() & ~a.letters());
    int longer = Math.max(a.text().length(), b.text().length());
    return 1 - EditDistance.LEAST_STEP * Math.max(onlyA, onlyB) / longer;
  }

  /** "Abdulkarim" is also called "Karim". */
  private static boolean isServant(String longer, String shorter) {
    return longer.length() == shorter.length() + SERVANT.length()
        && longer.startsWith(SERVANT)
        && longer.endsWith(shorter);
  }

  private static TokenMatch number(NameToken a, NameToken b) {
    if (a.text().length() < 4 || b.text().length() < 4) {
      return NONE;
    }
    double similarity = EditDistance.similarity(a.text(), b.text(), 0.75);
    return similarity == 0 ? NONE : new TokenMatch(Agreement.SPELLING, similarity);
  }

  private static boolean isTruncation(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return shorter.length() >= SHORTEST_TRUNCATION && longer.startsWith(shorter);
  }
}
