package dev.trama.formats.network;

import java.util.Map;

/** A part of a network file, with the line it stands on. */
sealed interface Element {
  long line();

  /** What else the file says of it: value by name, in the file's order. */
  Map<String, String> attributes();

  /**
   * @param name what it is called; null where the file gives its id alone
   */
  record Vertex(String id, String name, Map<String, String> attributes, long line)
      implements Element {}

  /**
   * @param id null where the file gives none
   * @param relation its words; null where the file has none
   */
  record Tie(
      String id,
      String source,
      String target,
      boolean directed,
      String relation,
      Map<String, String> attributes,
      long line)
      implements Element {}
}
