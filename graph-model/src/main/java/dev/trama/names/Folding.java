package dev.trama.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes text of any script in plain lower-case Latin letters, as far as simple tables reach. */
final class Folding {
  private static final Map<Character, String> LETTERS = letters();

  private Folding() {}

  /**
   * Lower case, no accents, other alphabets letter by letter in Latin; punctuation and blanks stay.
   * Chinese characters stay as they are: their reading is no matter of letters.
   */
  static String fold(String text) {
    if (isPlain(text)) {
      return lowerAscii(text);
    }
    // Composed first: the tables know й and ガ as letters of their own.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(composed.length() + 8);
    for (int i = 0; i < composed.length(); i++) {
      char c = Character.toLowerCase(composed.charAt(i));
      if (c < 128) {
        append(out, c);
      } else if (!appendLetter(out, c)) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int k = 0; k < parts.length(); k++) {
          if (!appendLetter(out, parts.charAt(k))) {
            append(out, parts.charAt(k));
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean appendLetter(StringBuilder out, char c) {
    String latin = LETTERS.get(c);
    if (latin != null) {
      out.append(latin);
    }
    return latin != null;
  }

  /** Appends what is seen: no accents, no invisible and no control characters. */
  private static void append(StringBuilder out, char c) {
    int type = Character.getType(c);
    boolean unseen =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || type == Character.CONTROL && !Character.isWhitespace(c);
    if (!unseen) {
      out.append(c);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String lowerAscii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  private static Map<Character, String> letters() {
    Map<Character, String> letters = new HashMap<>();
    for (String line : NameData.lines("letters.tsv")) {
      int tab = line.indexOf('\t');
      letters.put(line.charAt(0), line.substring(tab + 1));
    }
    return letters;
  }
}
