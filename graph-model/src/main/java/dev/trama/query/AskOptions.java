package dev.trama.query;

import dev.trama.model.TramaException;

/**
 * Which answers are wanted.
 *
 * @param why whether each comes with the claims behind it
 * @param skip how many to leave out, for paging
 * @param limit how many to give at most
 * @param asOf the day of which the answers are, such as {@code 2021-08-01}, {@code 2021-08} for its
 *     last day; null for now
 */
public record AskOptions(boolean why, int skip, int limit, String asOf) {
  public static final AskOptions DEFAULT = new AskOptions(false, 0, 100);

  /** All defaults, with the claims. */
  public static final AskOptions WHY = new AskOptions(true, 0, 100);

  /** As of now. */
  public AskOptions(boolean why, int skip, int limit) {
    this(why, skip, limit, null);
  }

  /** These for a question that names its own day, which then holds. */
  AskOptions of(Question question) {
    return question instanceof Question.AsKnown known
        ? new AskOptions(why, skip, limit, known.date().toString())
        : this;
  }

  public AskOptions {
    if (skip < 0 || limit < 1) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There is no page that skips " + skip + " and holds " + limit + " answers.");
    }
  }
}
