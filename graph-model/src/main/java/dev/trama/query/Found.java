package dev.trama.query;

/**
 * An entity that a text may mean.
 *
 * @param matched the name of it that is nearest to the text
 * @param likely whether it may well be meant; otherwise a word of it is alike, and little more
 * @param score 0 to 1; 1 where the text is one of its names, but for accents, case and small words
 * @param known a few words to tell it from others of the name, such as "leads CJNG"; may be empty
 * @param documents how many documents speak of it
 */
public record Found(
    Ref entity, String matched, boolean likely, double score, String known, long documents) {
  /** One line for a list of candidates. */
  public String line() {
    return Shown.plain(entity.name())
        + " ("
        + entity.type()
        + (known.isEmpty() ? "" : ", " + Shown.plain(known))
        + ", "
        + documents
        + (documents == 1 ? " document" : " documents")
        + ", id "
        + entity.id()
        + ")";
  }
}
