package dev.trama.formats.ofac;

import dev.trama.formats.lists.Node;
import dev.trama.model.DateRange;
import dev.trama.model.PartialDate;
import java.util.Optional;

/** Dates of the UN model: Year, Month, Day; periods whose ends are ranges themselves. */
final class AdvancedDates {
  private AdvancedDates() {}

  /** The date in Year, Month and Day of this element; null where there is none. */
  static PartialDate date(Node node) {
    Integer year = number(node.text("Year"));
    Integer month = number(node.text("Month"));
    Integer day = number(node.text("Day"));
    try {
      return year == null ? null : new PartialDate(year, month, day, false, false);
    } catch (IllegalArgumentException e) {
      return PartialDate.of(year);
    }
  }

  /** The period in normal form, from the earliest start to the latest end; null without any. */
  static String period(Node period) {
    Node start = period.child("Start");
    Node end = period.child("End");
    PartialDate from = bound(start, "From");
    PartialDate to = end == null ? bound(start, "To") : bound(end, "To");
    if (from == null) {
      from = to;
    }
    if (from == null) {
      return null;
    }
    boolean circa = start != null && "true".equals(start.attribute("Approximate"));
    Optional<DateRange> range = Dates.bounds(from, to == null ? from : to);
    if (range.isEmpty()) {
      return null;
    }
    return circa
        ? new DateRange(range.get().from().asCirca(), range.get().to().asCirca()).toString()
        : range.get().toString();
  }

  private static PartialDate bound(Node end, String which) {
    Node bound = end == null ? null : end.child(which);
    return bound == null ? null : date(bound);
  }

  private static Integer number(String digits) {
    return digits == null || !digits.matches("\\d{1,4}") ? null : Integer.valueOf(digits);
  }
}
