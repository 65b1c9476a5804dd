package dev.trama.model;

/**
 * A published text. Its identity is its content: {@link #sha256()} of the normalised text.
 *
 * @param text normalised: what every {@link Span} points into
 * @param language ISO 639-1, or null where unknown
 * @param uri where it was published or, failing that, read from; a newer text of the same address
 *     supersedes the older
 */
public record SourceDocument(
    String sha256,
    String title,
    String publisher,
    PartialDate published,
    String uri,
    String language,
    String text) {

  /**
   * A document of this text; its hash is computed here so that it cannot disagree with the text.
   */
  public static SourceDocument of(
      String title,
      String publisher,
      PartialDate published,
      String uri,
      String language,
      String text) {
    return new SourceDocument(Ids.sha256(text), title, publisher, published, uri, language, text);
  }
}
