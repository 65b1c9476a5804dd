package dev.trama.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision it was published with.
 *
 * <p>Written {@code 2021-12-01}, {@code 2021-12}, {@code 2011}; {@code --12-01} and {@code --12}
 * where no year is given; {@code 2021?-12-01} where the year is inferred from the document's own
 * date; {@code 2011~} where it is circa. The marks follow the Extended Date/Time Format (ISO
 * 8601-2), the leading hyphens ISO 8601:2000.
 *
 * @param year null where none is given
 * @param month null where only a year is given
 * @param day null where only a month or year is given
 */
public record PartialDate(
    Integer year, Integer month, Integer day, boolean yearInferred, boolean circa) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(\\d{4})(\\?)?(?:-(\\d\\d)(?:-(\\d\\d))?)?|--(\\d\\d)(?:-(\\d\\d))?)(~)?");

  public PartialDate {
    if (year == null && month == null
        || day != null && month == null
        || yearInferred && year == null) {
      throw new IllegalArgumentException("not a date: " + year + ", " + month + ", " + day);
    }
    try {
      if (day != null) {
        if (year == null) {
          MonthDay.of(month, day);
        } else {
          LocalDate.of(year, month, day);
        }
      } else if (month != null) {
        YearMonth.of(year == null ? 2000 : year, month);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, null, null, false, false);
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, null, false, false);
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(
        date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false, false);
  }

  public static PartialDate withoutYear(int month, Integer day) {
    return new PartialDate(null, month, day, false, false);
  }

  /** Reads the form that {@link #toString()} writes; empty where the text is not such a date. */
  public static Optional<PartialDate> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Integer month = number(m.group(3) != null ? m.group(3) : m.group(5));
    Integer day = number(m.group(4) != null ? m.group(4) : m.group(6));
    try {
      return Optional.of(
          new PartialDate(number(m.group(1)), month, day, m.group(2) != null, m.group(7) != null));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The same day in that year, marked as inferred; this date itself where it has a year or that
   * year no such day.
   */
  public PartialDate inferYear(int inferred) {
    boolean noSuchDay =
        month != null && month == 2 && day != null && day == 29 && !Year.isLeap(inferred);
    return year != null || noSuchDay ? this : new PartialDate(inferred, month, day, true, circa);
  }

  public PartialDate asCirca() {
    return new PartialDate(year, month, day, yearInferred, true);
  }

  /** The first day it may mean; empty without a year. */
  public Optional<LocalDate> earliest() {
    return year == null
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
  }

  /** The last day it may mean; empty without a year. */
  public Optional<LocalDate> latest() {
    if (year == null) {
      return Optional.empty();
    }
    if (day != null) {
      return Optional.of(LocalDate.of(year, month, day));
    }
    return Optional.of(YearMonth.of(year, month == null ? 12 : month).atEndOfMonth());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(year == null ? "-" : "%04d".formatted(year)).append(yearInferred ? "?" : "");
    if (month != null) {
      text.append("-%02d".formatted(month));
    }
    if (day != null) {
      text.append("-%02d".formatted(day));
    }
    return text.append(circa ? "~" : "").toString();
  }

  private static Integer number(String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
