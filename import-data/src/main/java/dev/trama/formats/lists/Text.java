package dev.trama.formats.lists;

/** Outside text made fit for one line. */
final class Text {
  private Text() {}

  /**
   * Single blanks for runs of blanks, line ends and control characters, none at the ends; a name
   * that holds an escape sequence must not reach a terminal. Null gives the empty text.
   */
  static String clean(String value) {
    if (value == null) {
      return "";
    }
    int length = value.length();
    boolean dirty = false;
    char before = ' ';
    for (int i = 0; i < length && !dirty; i++) {
      char c = value.charAt(i);
      dirty = isBlank(c) && (c != ' ' || before == ' ');
      before = c;
    }
    if (!dirty && (length == 0 || before != ' ')) {
      return value;
    }
    StringBuilder clean = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (!isBlank(c)) {
        clean.append(c);
      } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    }
    int end = clean.length();
    return clean.substring(0, end > 0 && clean.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\u00a0'
        || Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029'
        // Marks that turn the direction of what follows them could make one name look another.
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2066' && c <= '\u2069';
  }
}
