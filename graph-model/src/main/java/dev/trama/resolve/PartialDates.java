package dev.trama.resolve;

import dev.trama.model.PartialDate;
import java.util.Optional;

/** Compares published dates of different precision. */
final class PartialDates {
  private PartialDates() {}

  /** True unless both are known well enough to be sure that they are different days. */
  static boolean mayBeTheSame(String one, String other) {
    Optional<PartialDate> a = PartialDate.parse(one);
    Optional<PartialDate> b = PartialDate.parse(other);
    if (a.isEmpty() || b.isEmpty() || a.get().circa() || b.get().circa()) {
      return true;
    }
    return agree(a.get().year(), b.get().year())
        && agree(a.get().month(), b.get().month())
        && agree(a.get().day(), b.get().day());
  }

  static boolean isWholeDay(String text) {
    return PartialDate.parse(text)
        .filter(date -> date.year() != null && date.day() != null && !date.circa())
        .isPresent();
  }

  private static boolean agree(Integer a, Integer b) {
    return a == null || b == null || a.equals(b);
  }
}
