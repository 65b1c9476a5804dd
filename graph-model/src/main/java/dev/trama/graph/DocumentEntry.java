package dev.trama.graph;

/**
 * A document as it stands in a listing: without its text.
 *
 * @param id its SHA-256
 * @param published as {@link dev.trama.model.PartialDate} writes it, or null
 * @param superseded true where a newer text of the same address has come
 * @param ended the date of the version of its list that no longer says this; null where it does, or
 *     where it is of no list
 */
public record DocumentEntry(
    String id,
    String title,
    String publisher,
    String published,
    String uri,
    boolean superseded,
    String ended) {
  /** What a statement returns of the document {@code d}, for {@link #of}. */
  public static final String FIELDS =
      "d {.id, .title, .publisher, .published, .uri, .superseded, .ended}";

  /** From a row as {@link #FIELDS} gives it. */
  public static DocumentEntry of(Row row) {
    return new DocumentEntry(
        row.text("id"),
        row.text("title"),
        row.text("publisher"),
        row.text("published"),
        row.text("uri"),
        row.flag("superseded"),
        row.text("ended"));
  }
}
