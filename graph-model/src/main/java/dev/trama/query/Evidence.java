package dev.trama.query;

/**
 * One claim with the words that make it.
 *
 * @param claim its id
 * @param hop which step of the path it supports, from 0
 * @param type the name of a {@link dev.trama.model.RelationType}
 * @param from whom it is about, {@code to} null for a fact
 * @param start where in the document's text the quote starts, {@code end} where it ends, in UTF-16
 *     units
 * @param accordingTo who says so, where the document names anyone
 */
public record Evidence(
    String claim,
    int hop,
    String type,
    Ref from,
    Ref to,
    String role,
    String kin,
    String status,
    String date,
    String quote,
    long start,
    long end,
    Source document,
    Ref accordingTo,
    String extractor,
    double confidence) {

  /** The document that says it; all but its id may be null. */
  public record Source(String id, String title, String publisher, String published, String uri) {}
}
