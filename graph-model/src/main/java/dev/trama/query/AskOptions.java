package dev.trama.query;

import dev.trama.model.TramaException;

/**
 * Which answers are wanted.
 *
 * @param why whether each comes with the claims behind it
 * @param skip how many to leave out, for paging
 * @param limit how many to give at most
 */
public record AskOptions(boolean why, int skip, int limit) {
  public static final AskOptions DEFAULT = new AskOptions(false, 0, 100);

  /** All defaults, with the claims. */
  public static final AskOptions WHY = new AskOptions(true, 0, 100);

  public AskOptions {
    if (skip < 0 || limit < 1) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There is no page that skips " + skip + " and holds " + limit + " answers.");
    }
  }
}
