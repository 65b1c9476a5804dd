package dev.trama.extract.text;

import java.util.Locale;
import java.util.Set;

/**
 * A word, number or mark of a text. Offsets are into the text itself, so a name's words can always
 * be quoted as they stand.
 *
 * @param low lower case without accents; {@code 's} for every possessive mark, also for one that
 *     the text has lost
 */
public record Token(int start, int end, String text, String low) {
  private static final Set<String> PARTICLES = Set.of("de", "di", "da", "du", "la", "van", "von");

  static Token of(String source, int start, int end) {
    String text = source.substring(start, end);
    return new Token(start, end, text, fold(text));
  }

  /** Lower case, accents removed, typographic apostrophes made plain; never empty for a word. */
  public static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c == '\u2019' || c == '\u2018' ? '\'' : c);
      }
    }
    // An accent alone stays what it is: no word is empty.
    return (out.isEmpty() ? decomposed : out.toString()).toLowerCase(Locale.ROOT);
  }

  public boolean is(String word) {
    return low.equals(word);
  }

  public boolean isPossessive() {
    return low.equals("'s");
  }

  /** A word that begins with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.charAt(0))
        || joinedParticle()
        || isNumber() && text.length() < 5 && Character.isUpperCase(text.charAt(text.length() - 1))
        || text.length() > 2 && low.startsWith("'ndr") && Character.isUpperCase(text.charAt(1));
  }

  /** "deTineo": a name whose particle is written small and joined to it. */
  private boolean joinedParticle() {
    for (int i = 1; i < 4 && i + 2 < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return PARTICLES.contains(text.substring(0, i))
            && Character.isLowerCase(text.charAt(i + 1));
      }
    }
    return false;
  }

  /** At least two letters, all of them capital: an acronym or a word in a capital headline. */
  public boolean isUpper() {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 2;
  }

  public boolean isWord() {
    return Character.isLetter(text.charAt(0)) || low.startsWith("'ndr");
  }

  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }

  /** "14th". */
  public boolean isOrdinal() {
    return isNumber()
        && (low.endsWith("th") || low.endsWith("st") || low.endsWith("nd") || low.endsWith("rd"));
  }

  /** One capital letter and a point. */
  public boolean isInitial() {
    return text.length() == 2 && text.charAt(1) == '.' && Character.isUpperCase(text.charAt(0));
  }

  public boolean isOpeningQuote() {
    return low.equals("\u201c") || low.equals("\"") || low.equals("\u00ab") || low.equals("''");
  }

  public boolean isClosingQuote() {
    return low.equals("\u201d") || low.equals("\"") || low.equals("\u00bb") || low.equals("''");
  }

  public boolean isQuote() {
    return isOpeningQuote() || isClosingQuote();
  }
}
