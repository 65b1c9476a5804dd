package dev.trama.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines to paragraphs, a line each, and mends words that were parted at the end of a line.
 */
final class PdfParagraphs {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•▪◦●‣·]|[-–—*]\\s|\\(?\\d{1,2}[.)]\\s).*");
  private static final Pattern PARTED = Pattern.compile("([\\p{L}][\\p{L}'’]*)-$");
  private static final Pattern FIRST_WORD = Pattern.compile("^([\\p{L}'’]+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+(?:-[\\p{L}'’]+)*");

  private final Set<String> words = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private StringBuilder open;

  private PdfParagraphs() {}

  /** The text of blocks of lines, in their order. */
  static String of(List<List<PdfLine>> blocks) {
    PdfParagraphs paragraphs = new PdfParagraphs();
    for (List<PdfLine> block : blocks) {
      for (PdfLine line : block) {
        paragraphs.learn(line.text());
      }
    }
    blocks.forEach(paragraphs::add);
    paragraphs.close();
    return String.join("\n", paragraphs.paragraphs);
  }

  /** The words that stand whole in a line: they tell how a parted one is written. */
  private void learn(String line) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      boolean parted = word.end() < line.length() && line.charAt(word.end()) == '-';
      if (!parted) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private void add(List<PdfLine> block) {
    float pitch = pitch(block);
    float left = (float) block.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float right = (float) block.stream().mapToDouble(PdfLine::right).max().orElse(0);
    for (int i = 0; i < block.size(); i++) {
      PdfLine line = block.get(i);
      boolean fresh =
          i == 0 ? !goesOn(line.text()) : begins(block.get(i - 1), line, pitch, left, right);
      append(line.text(), fresh);
    }
  }

  /** Whether a block goes on with the sentence that the one before left open. */
  private boolean goesOn(String line) {
    if (open == null || open.length() == 0) {
      return false;
    }
    char last = open.charAt(open.length() - 1);
    boolean ended = ".!?:;”\"".indexOf(last) >= 0;
    return last == '-' || last == ',' || !ended && Character.isLowerCase(line.codePointAt(0));
  }

  private static boolean begins(
      PdfLine before, PdfLine line, float pitch, float left, float right) {
    float size = Math.max(before.size(), line.size());
    boolean apart = line.y() - before.y() > pitch * 1.3f;
    boolean otherSize = Math.abs(before.size() - line.size()) > size * 0.12f;
    boolean indented = line.left() - left > size * 0.8f && before.left() - left < size * 0.4f;
    boolean endedShort =
        before.right() < right - (right - left) * 0.2f
            && ".!?:”\"".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    boolean farShort = before.right() < left + (right - left) * 0.55f && !parted(before.text());
    return apart
        || otherSize
        || indented
        || endedShort
        || farShort
        || BULLET.matcher(line.text()).matches();
  }

  private static boolean parted(String line) {
    return line.endsWith("-") || line.endsWith(",");
  }

  /** The usual distance from line to line. */
  private static float pitch(List<PdfLine> block) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < block.size(); i++) {
      distances.add(block.get(i).y() - block.get(i - 1).y());
    }
    if (distances.isEmpty()) {
      return Float.MAX_VALUE;
    }
    distances.sort(null);
    // The lower third: a page of short paragraphs has more gaps than lines.
    return Math.max(distances.get(distances.size() / 3), block.get(0).size() * 0.9f);
  }

  private void append(String line, boolean fresh) {
    if (fresh) {
      close();
    }
    if (open == null) {
      open = new StringBuilder(line);
      return;
    }
    Matcher parted = PARTED.matcher(open);
    Matcher rest = FIRST_WORD.matcher(line);
    if (parted.find() && rest.find()) {
      if (isOneWord(parted.group(1), rest.group(1))) {
        open.setLength(open.length() - 1);
      }
      open.append(line);
    } else {
      open.append(' ').append(line);
    }
  }

  /** Whether the hyphen came with the end of the line, as against "Quintana-Rios". */
  private boolean isOneWord(String head, String tail) {
    if (Character.isUpperCase(tail.codePointAt(0))) {
      return false;
    }
    String low = head.toLowerCase(Locale.ROOT);
    String lowTail = tail.toLowerCase(Locale.ROOT);
    if (words.contains(low + lowTail)) {
      return true;
    }
    return !words.contains(low + "-" + lowTail)
        && !(words.contains(low) && words.contains(lowTail));
  }

  private void close() {
    if (open != null && !open.toString().isBlank()) {
      paragraphs.add(open.toString());
    }
    open = null;
  }
}
