package dev.trama.resolve;

import dev.trama.model.DateRange;
import dev.trama.model.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares published dates of different precision. */
final class PartialDates {
  private PartialDates() {}

  /** Circa a year: sources that estimate are this far apart. */
  private static final int CIRCA_YEARS = 3;

  /** True unless both are known well enough to be sure that they are different days. */
  static boolean mayBeTheSame(String one, String other) {
    Optional<PartialDate> a = PartialDate.parse(one);
    Optional<PartialDate> b = PartialDate.parse(other);
    if (a.isEmpty() || b.isEmpty() || a.get().circa() || b.get().circa()) {
      return overlap(one, other);
    }
    return agree(a.get().year(), b.get().year())
        && agree(a.get().month(), b.get().month())
        && agree(a.get().day(), b.get().day());
  }

  /** Of ranges and of dates that are circa only the years are compared. */
  private static boolean overlap(String one, String other) {
    Optional<DateRange> a = DateRange.parse(one);
    Optional<DateRange> b = DateRange.parse(other);
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    boolean circa =
        Stream.of(a.get().from(), a.get().to(), b.get().from(), b.get().to())
            .anyMatch(PartialDate::circa);
    int slack = circa ? CIRCA_YEARS : 0;
    return a.get().from().year() - slack <= b.get().to().year()
        && b.get().from().year() - slack <= a.get().to().year();
  }

  static boolean isWholeDay(String text) {
    return PartialDate.parse(text)
        .filter(date -> date.year() != null && date.day() != null && !date.circa())
        .isPresent();
  }

  /** The day that clerks of another country would read; null where that is none, or the same. */
  static String swapped(String text) {
    return PartialDate.parse(text)
        .filter(date -> isWholeDay(text) && date.day() <= 12 && !date.day().equals(date.month()))
        .map(date -> PartialDate.of(LocalDate.of(date.year(), date.day(), date.month())).toString())
        .orElse(null);
  }

  private static boolean agree(Integer a, Integer b) {
    return a == null || b == null || a.equals(b);
  }
}
