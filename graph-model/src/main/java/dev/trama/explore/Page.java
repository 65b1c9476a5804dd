package dev.trama.explore;

import dev.trama.model.TramaException;
import java.util.List;

/**
 * A page of a listing.
 *
 * @param more true where there is more behind it
 */
public record Page<T>(List<T> items, boolean more) {
  /** From rows that were asked for with one more than the limit. */
  static <T> Page<T> of(List<T> rows, int limit) {
    return rows.size() > limit
        ? new Page<>(List.copyOf(rows.subList(0, limit)), true)
        : new Page<>(List.copyOf(rows), false);
  }

  static void check(int skip, int limit) {
    if (skip < 0 || limit < 1) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There is no page that skips " + skip + " and holds " + limit + " rows.");
    }
  }
}
