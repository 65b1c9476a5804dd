package dev.trama.render;

/** Text made safe to stand in Markdown. */
final class Markdown {
  private Markdown() {}

  /** On one line, with what Markdown or HTML would read as a mark escaped. */
  static String escaped(String text) {
    return Printable.line(text).replaceAll("([\\\\`*_\\[\\]<>|#&~])", "\\\\$1");
  }
}
