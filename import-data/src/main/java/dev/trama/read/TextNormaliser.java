package dev.trama.read;

import java.text.Normalizer;

/**
 * Brings a text into the one form that is stored, hashed and quoted: line feeds, plain blanks,
 * composed letters, no control characters. Normalising twice changes nothing.
 */
public final class TextNormaliser {
  /** What Windows-1252 has where Latin-1 has control characters; texts read wrongly carry these. */
  private static final String C1 =
      "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd"
          + "\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

  private TextNormaliser() {}

  /** The text in its stored form. */
  public static String normalise(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (Character.isSurrogate(c)) {
        i = surrogate(text, i, out);
      } else {
        plain(c, out);
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static int surrogate(String text, int i, StringBuilder out) {
    char c = text.charAt(i);
    boolean pair =
        Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1));
    if (!pair) {
      out.append('\ufffd');
      return i;
    }
    out.append(c).append(text.charAt(i + 1));
    return i + 1;
  }

  private static void plain(char c, StringBuilder out) {
    if (c == '\n') {
      out.append(c);
    } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
      out.append('\n');
    } else if (c >= 0x80 && c <= 0x9f) {
      out.append(C1.charAt(c - 0x80));
    } else if (c == '\t' || Character.isSpaceChar(c)) {
      out.append(' ');
    } else if (c == '\f' || c == '\u000b') {
      out.append('\n');
    } else if (invisible(c)) {
      return;
    } else if (c < 0x20 || c == 0x7f) {
      out.append(' ');
    } else {
      out.append(c);
    }
  }

  /** Byte order marks, soft hyphens, zero-width and direction marks. */
  private static boolean invisible(char c) {
    return c == '\ufeff'
        || c == '\u00ad'
        || c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u2064'
        || c >= '\u2066' && c <= '\u2069';
  }
}
