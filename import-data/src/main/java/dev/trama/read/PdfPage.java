package dev.trama.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a page in the order they are read: columns one after the other, not across. A column
 * is told from a table by holding running text.
 */
final class PdfPage {
  private static final int LINES_OF_A_COLUMN = 3;
  private static final int WORDS_OF_A_LINE = 3;

  private PdfPage() {}

  /** The lines from top to bottom, whatever stands beside what. */
  static List<PdfLine> lines(List<PdfWord> words) {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparing(PdfWord::y).thenComparing(PdfWord::left));
    List<PdfLine> lines = new ArrayList<>();
    List<PdfWord> line = new ArrayList<>();
    for (PdfWord word : sorted) {
      if (!line.isEmpty()
          && word.y() - line.get(0).y() > Math.min(word.size(), line.get(0).size()) / 2) {
        lines.add(line(line));
        line = new ArrayList<>();
      }
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  private static PdfLine line(List<PdfWord> words) {
    words.sort(Comparator.comparing(PdfWord::left));
    return new PdfLine(List.copyOf(words));
  }

  /** Blocks of lines in reading order. */
  static List<List<PdfLine>> blocks(List<PdfLine> lines) {
    List<List<PdfLine>> blocks = new ArrayList<>();
    List<PdfLine> plain = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Columns columns = Columns.from(lines, at);
      if (columns == null) {
        plain.add(lines.get(at));
        at++;
      } else {
        if (!plain.isEmpty()) {
          blocks.add(plain);
          plain = new ArrayList<>();
        }
        blocks.addAll(blocks(lines(columns.left)));
        blocks.addAll(blocks(lines(columns.right)));
        at = columns.end;
      }
    }
    if (!plain.isEmpty()) {
      blocks.add(plain);
    }
    return blocks;
  }

  private record Gap(float left, float right) {
    Gap intersect(Gap other) {
      return new Gap(Math.max(left, other.left), Math.min(right, other.right));
    }
  }

  /** Lines that leave a gutter free between two texts, up to {@code end}. */
  private static final class Columns {
    private final List<PdfWord> left = new ArrayList<>();
    private final List<PdfWord> right = new ArrayList<>();
    private final int end;

    private Columns(List<PdfLine> lines, int start, int end, Gap gutter) {
      this.end = end;
      for (PdfLine line : lines.subList(start, end)) {
        for (PdfWord word : line.words()) {
          (word.right() <= gutter.left + 0.1f ? left : right).add(word);
        }
      }
    }

    /** The columns that begin with this line, or null. */
    static Columns from(List<PdfLine> lines, int start) {
      List<Gap> free = gaps(lines.get(start));
      Columns found = null;
      for (int end = start + 1; end <= lines.size() && !free.isEmpty(); end++) {
        if (end - start >= LINES_OF_A_COLUMN) {
          for (Gap gutter : free) {
            Columns columns = new Columns(lines, start, end, gutter);
            if (columns.holdText()) {
              found = columns;
              break;
            }
          }
        }
        free = end == lines.size() ? List.of() : meet(free, lines.get(end));
      }
      return found;
    }

    private boolean holdText() {
      return runs(left) && runs(right);
    }

    private static boolean runs(List<PdfWord> words) {
      long lines = words.stream().map(PdfWord::y).distinct().count();
      return lines >= LINES_OF_A_COLUMN && words.size() >= lines * WORDS_OF_A_LINE;
    }

    private static List<Gap> meet(List<Gap> free, PdfLine line) {
      List<Gap> still = new ArrayList<>();
      for (Gap gap : free) {
        for (Gap other : gaps(line)) {
          Gap both = gap.intersect(other);
          if (both.right - both.left >= line.size() * 0.9f) {
            still.add(both);
          }
        }
      }
      return still;
    }

    /** Where no word of the line stands, wider than the blank between words. */
    private static List<Gap> gaps(PdfLine line) {
      List<Gap> gaps = new ArrayList<>();
      float end = 0;
      for (PdfWord word : line.words()) {
        if (word.left() - end >= line.size() * 0.9f) {
          gaps.add(new Gap(end, word.left()));
        }
        end = Math.max(end, word.right());
      }
      gaps.add(new Gap(end, Float.MAX_VALUE));
      return gaps;
    }
  }
}
