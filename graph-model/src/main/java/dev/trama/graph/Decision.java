package dev.trama.graph;

import java.time.Instant;

/**
 * What somebody decided on a claim. It is kept apart from the claim, under the claim's id, which
 * follows from the text: it outlives the document and holds again when that comes back.
 *
 * @param claim id of the claim
 * @param document id of its document, which may be gone
 * @param says the claim in a line: its ends and its quote, as they were when it was decided on
 * @param by may be null
 * @param why may be null
 */
public record Decision(
    String claim,
    Verdict verdict,
    String document,
    String says,
    Instant at,
    String by,
    String why) {
  /** What was decided. */
  public enum Verdict {
    /** The claim holds: it supports links whatever the extractor thought of it. */
    ACCEPTED,
    /** It does not, and stays out of links. */
    REJECTED,
    /** It may not: it still supports links, and whatever rests on it says that it is disputed. */
    DISPUTED
  }
}
