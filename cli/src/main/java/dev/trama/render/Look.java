package dev.trama.render;

/**
 * What the place that output goes to can show.
 *
 * @param width columns to fill; {@link #ENDLESS} into a pipe, where lines are not folded
 * @param colour whether escape sequences for bold and dim are welcome
 * @param unicode whether line-drawing characters are
 * @param arrangement which columns of listings are wanted, and in which order
 */
public record Look(int width, boolean colour, boolean unicode, Arrangement arrangement) {
  public static final int ENDLESS = Integer.MAX_VALUE;

  /** For pipes and files: nothing folded, no colour. */
  public static final Look PLAIN = new Look(ENDLESS, false, true);

  /** Listings as they come. */
  public Look(int width, boolean colour, boolean unicode) {
    this(width, colour, unicode, Arrangement.NONE);
  }

  public Look {
    width = width < 20 ? 20 : width;
  }

  String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  String dim(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
