package dev.trama.render;

import dev.trama.model.PartialDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates for readers: what was not published, or only inferred, is said rather than signed. */
final class DateWords {
  private DateWords() {}

  /**
   * A date as it is stored, in words where it has marks: "2021-12-01 [year inferred]", "December 1
   * [no year given]", "circa 2011". Anything else, a range among them, as it is.
   */
  static String of(String stored) {
    return PartialDate.parse(stored).map(DateWords::of).orElse(stored);
  }

  /** Whether the year of a stored date is not the document's, but inferred from its own date. */
  static boolean yearInferred(String stored) {
    return Optional.ofNullable(stored)
        .flatMap(PartialDate::parse)
        .filter(PartialDate::yearInferred)
        .isPresent();
  }

  private static String of(PartialDate date) {
    String circa = date.circa() ? "circa " : "";
    if (date.year() == null) {
      String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      return circa + month + (date.day() == null ? "" : " " + date.day()) + " [no year given]";
    }
    String plain = new PartialDate(date.year(), date.month(), date.day(), false, false).toString();
    return circa + plain + (date.yearInferred() ? " [year inferred]" : "");
  }
}
