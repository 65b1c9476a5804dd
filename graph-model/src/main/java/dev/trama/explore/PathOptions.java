package dev.trama.explore;

import dev.trama.model.TramaException;

/**
 * Which ways are wanted.
 *
 * @param limit how many at most
 * @param longer how many links longer than the shortest a way may be
 * @param strongest whether the best-supported come first, whatever their length: a link costs
 *     1/documents
 */
public record PathOptions(int limit, int longer, boolean strongest) {
  /** Further links than this are no way anybody would follow. */
  public static final int LONGEST = 12;

  /** The shortest way, the best-supported of several. */
  public static final PathOptions SHORTEST = new PathOptions(1, 0, false);

  public PathOptions {
    if (limit < 1 || longer < 0 || longer > LONGEST) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There are no "
              + limit
              + " ways that are "
              + longer
              + " links longer than the shortest.");
    }
  }
}
