package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a text, joining lines that were wrapped in the middle of a sentence. */
final class Paragraphs {
  private Paragraphs() {}

  /** Start and end of each paragraph that is not blank. */
  static List<int[]> of(String text) {
    List<int[]> lines = lines(text);
    int longest = 0;
    for (int[] line : lines) {
      longest = Math.max(longest, line[1] - line[0]);
    }
    List<int[]> paragraphs = new ArrayList<>();
    int[] open = null;
    for (int[] line : lines) {
      boolean blank = line[0] == line[1];
      if (open != null && !blank && continues(text, open, line, longest)) {
        open[1] = line[1];
        open[2] = line[0];
        continue;
      }
      if (open != null) {
        paragraphs.add(open);
      }
      open = blank ? null : new int[] {line[0], line[1], line[0]};
    }
    if (open != null) {
      paragraphs.add(open);
    }
    return paragraphs;
  }

  /** The stripped extent of each line. */
  private static List<int[]> lines(String text) {
    List<int[]> lines = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      int from = at;
      int to = end;
      while (from < to && isBlank(text.charAt(from))) {
        from++;
      }
      while (to > from && isBlank(text.charAt(to - 1))) {
        to--;
      }
      lines.add(new int[] {from, to});
      at = end + 1;
    }
    return lines;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean continues(String text, int[] open, int[] line, int longest) {
    char last = text.charAt(open[1] - 1);
    if (".!?:;\"\u201d".indexOf(last) >= 0) {
      return false;
    }
    int length = open[1] - open[2];
    if (Character.isLowerCase(text.charAt(line[0]))) {
      return length > 40;
    }
    // A wrapped line is nearly as long as the longest, and its text runs on as running text does.
    return length > 60
        && length * 4 >= longest * 3
        && longest < 250
        && lowerShare(text, open[2], open[1]);
  }

  private static boolean lowerShare(String text, int from, int to) {
    int words = 0;
    int lower = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      if (letter && !inside) {
        words++;
        lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      }
      inside = letter || text.charAt(i) == '\'' || text.charAt(i) == '\u2019';
    }
    return lower * 2 >= words;
  }
}
