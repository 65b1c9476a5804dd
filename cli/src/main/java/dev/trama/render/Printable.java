package dev.trama.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Outside text made safe to print, measured and folded by the columns it takes on a terminal. */
public final class Printable {
  private static final int LONGEST_MESSAGE = 600;

  private static final Pattern PIECE = Pattern.compile("(?<=\\p{L}-)(?=\\p{L})|(?<=[^/]/)(?=[^/])");

  private Printable() {}

  /**
   * The text without control characters, line breaks folded to blanks. Marks that reorder or hide
   * text (bidirectional overrides, zero-width characters, byte-order marks) are dropped too: a name
   * must read as it is stored.
   */
  public static String line(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t') {
                clean.append(' ');
              } else if (!isHidden(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  /**
   * A message as one line, cut in its middle where it is very long: what is wrong and what to do
   * stand at its ends, and between them perhaps a name of ten thousand letters.
   */
  public static String message(String text) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= LONGEST_MESSAGE) {
      return line;
    }
    int head = line.offsetByCodePoints(0, LONGEST_MESSAGE / 2);
    int tail = line.offsetByCodePoints(line.length(), -LONGEST_MESSAGE / 2);
    return line.substring(0, head) + " … " + line.substring(tail);
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Terminal columns that the text takes; wide East Asian characters take two. */
  static int width(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /**
   * A word in the pieces that it may be broken into: after a hyphen between letters, or a slash.
   */
  static String[] pieces(String word) {
    return PIECE.split(word);
  }

  /**
   * The text in lines of at most this many columns, broken at blanks where there are any. A word
   * that fills more than a line is broken after a hyphen or slash, and only failing that anywhere.
   */
  static List<String> fold(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = width(word);
      if (used > 0 && used + 1 + wide > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (String piece : wide > columns ? pieces(word) : new String[] {word}) {
        if (used > 0 && used + width(piece) > columns) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        for (int c : piece.codePoints().toArray()) {
          int w = Math.max(0, WCWidth.wcwidth(c));
          if (used + w > columns) {
            lines.add(line.toString());
            line.setLength(0);
            used = 0;
          }
          line.appendCodePoint(c);
          used += w;
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
