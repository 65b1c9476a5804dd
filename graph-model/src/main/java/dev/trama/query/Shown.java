package dev.trama.query;

/** Text of a user or a document as it may stand in a message of one line. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** In quotes, shortened, and without characters that control a terminal or turn the text. */
  static String quoted(String text) {
    return "\"" + plain(text) + "\"";
  }

  /** The same without quotes. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST + 1L)
        .forEach(plain::appendCodePoint);
    if (plain.codePointCount(0, plain.length()) > LONGEST) {
      plain.setLength(plain.offsetByCodePoints(0, LONGEST));
      plain.append('…');
    }
    return plain.toString();
  }
}
