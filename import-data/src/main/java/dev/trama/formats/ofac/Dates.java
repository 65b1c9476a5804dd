package dev.trama.formats.ofac;

import dev.trama.model.DateRange;
import dev.trama.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as OFAC writes them: "10 Dec 1948", "Sep 1938", "circa 1951", "1981 to 1983". */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern DATE =
      Pattern.compile("(?:(?:(\\d{1,2}) )?([A-Za-z]{3})[a-z]* )?(\\d{4})");
  private static final Pattern RANGE = Pattern.compile("(.*?\\d{4})(?: to |-)(.+)");

  private Dates() {}

  /** One day, month or year; empty where the text is no such date. */
  static Optional<PartialDate> date(String text) {
    boolean circa = text.startsWith("circa ");
    Matcher m = DATE.matcher(circa ? text.substring(6).strip() : text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    Integer month = null;
    if (m.group(2) != null) {
      int index = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT));
      if (index < 0) {
        return Optional.empty();
      }
      month = index + 1;
    }
    Integer day = m.group(1) == null ? null : Integer.valueOf(m.group(1));
    try {
      return Optional.of(new PartialDate(Integer.valueOf(m.group(3)), month, day, false, circa));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A date or a range of them. */
  static Optional<DateRange> range(String text) {
    boolean circa = text.startsWith("circa ");
    Matcher m = RANGE.matcher(circa ? text.substring(6) : text);
    Optional<PartialDate> from = date(m.matches() ? (circa ? "circa " : "") + m.group(1) : text);
    Optional<PartialDate> to = m.matches() ? date((circa ? "circa " : "") + m.group(2)) : from;
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return bounds(from.get(), to.get());
  }

  /** The range of two bounds; a whole year, or a whole month of it, is that year or month. */
  static Optional<DateRange> bounds(PartialDate from, PartialDate to) {
    try {
      if (from.day() != null && to.day() != null && from.year().equals(to.year())) {
        PartialDate year = PartialDate.of(from.year());
        if (spans(year, from, to)) {
          return Optional.of(new DateRange(year, year));
        }
        PartialDate month = PartialDate.of(from.year(), from.month());
        if (spans(month, from, to)) {
          return Optional.of(new DateRange(month, month));
        }
      }
      return Optional.of(new DateRange(from, to));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean spans(PartialDate whole, PartialDate from, PartialDate to) {
    return whole.earliest().equals(from.earliest()) && whole.latest().equals(to.latest());
  }
}
