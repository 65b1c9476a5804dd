package dev.trama.model;

import java.util.Optional;

/**
 * A date of which only the bounds are published: born 1981 to 1983. Written {@code 1981/1983}, the
 * interval of ISO 8601; a {@link PartialDate} alone where both bounds are the same.
 *
 * @param from the earlier bound
 * @param to the later bound
 */
public record DateRange(PartialDate from, PartialDate to) {
  public DateRange {
    if (from.year() == null || to.year() == null) {
      throw new IllegalArgumentException("a range without years: " + from + " to " + to);
    }
    if (from.earliest().orElseThrow().isAfter(to.latest().orElseThrow())) {
      throw new IllegalArgumentException("a range that ends before it starts: " + from + "/" + to);
    }
  }

  /** Reads an interval or a single date with a year; empty where the text is neither. */
  public static Optional<DateRange> parse(String text) {
    String[] bounds = text.split("/", 2);
    Optional<PartialDate> from = PartialDate.parse(bounds[0]);
    Optional<PartialDate> to = bounds.length == 1 ? from : PartialDate.parse(bounds[1]);
    try {
      return from.isEmpty() || to.isEmpty()
          ? Optional.empty()
          : Optional.of(new DateRange(from.get(), to.get()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return from.equals(to) ? from.toString() : from + "/" + to;
  }
}
