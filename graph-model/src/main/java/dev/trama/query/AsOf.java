package dev.trama.query;

import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;

/**
 * What could be known on a day, in Cypher: links carry the periods in which some document said so,
 * facts stand in documents. The day is the parameter {@code asOf}.
 */
final class AsOf {
  static final String PARAMETER = "asOf";

  /** That a document {@code d} stood then. */
  static final String STANDING =
      "(d.known <= $asOf AND (d.ended IS NULL AND d.superseded IS NULL OR d.ended > $asOf))";

  private AsOf() {}

  /**
   * The day a date stands for: its last.
   *
   * @throws TramaException where the text is no date with a year
   */
  static String day(String text) {
    return PartialDate.parse(text)
        .flatMap(PartialDate::latest)
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.USAGE,
                    "Not a date: " + Shown.quoted(text) + "; write 2021-08-01, 2021-08 or 2021."))
        .toString();
  }

  /** That a link could be known then. */
  static String known(String link) {
    return "any(k IN coalesce(%1$s.known, ['/']) WHERE split(k, '/')[0] <= $asOf".formatted(link)
        + " AND (split(k, '/')[1] = '' OR split(k, '/')[1] > $asOf))";
  }
}
