package dev.trama.read;

import dev.trama.model.PartialDate;

/**
 * What a file holds and says of itself, before it is made a document. Every part but the text may
 * be null.
 *
 * @param text its running text, a line for each paragraph where the format knows paragraphs
 * @param letterhead lines that stand on every page, left out of the text but telling whose it is
 * @param published the day it was published, by its own metadata
 * @param made the day the file was made: a last resort, since a notice may be saved years later
 */
record Content(
    String title,
    String publisher,
    PartialDate published,
    PartialDate made,
    String address,
    String letterhead,
    String text) {

  static Content ofText(String text) {
    return new Content(null, null, null, null, null, null, text);
  }
}
