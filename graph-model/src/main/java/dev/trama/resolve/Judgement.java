package dev.trama.resolve;

import java.time.Instant;

/**
 * What somebody decided on two profiles, named by their anchors so that it holds for whatever
 * documents come.
 *
 * @param number of the act of judging, which may have made several of these; 0 where not yet kept
 * @param left the anchor of the one, see {@link Anchors}
 * @param right the anchor of the other
 * @param leftName what the one is called, for reading
 * @param rightName what the other is called
 * @param by who judged; may be null
 * @param at when
 * @param why in words; may be null
 * @param score how alike they looked, 0 to 1; null where nothing measured it
 */
public record Judgement(
    long number,
    String left,
    String right,
    String leftName,
    String rightName,
    Verdict verdict,
    String by,
    Instant at,
    String why,
    Double score) {

  /** Whether two are the same. */
  public enum Verdict {
    SAME,
    DIFFERENT,
    /** Looked at, and left open. */
    UNSURE
  }
}
