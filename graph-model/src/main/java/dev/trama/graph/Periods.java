package dev.trama.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When one could know of a link: periods such as {@code 2021-08-18/2022-03-31}, from the day a
 * document said it to the day its list no longer did, without an end where it still is said. Dates
 * are compared as text, so that {@code 2021-08} comes before every day of that month.
 */
final class Periods {
  private record Period(String from, String to) {
    static Period parse(String text) {
      int slash = text.indexOf('/');
      return new Period(text.substring(0, slash), text.substring(slash + 1));
    }

    boolean isOpen() {
      return to.isEmpty();
    }

    boolean reaches(Period later) {
      return isOpen() || later.from.compareTo(to) <= 0;
    }

    Period with(Period later) {
      boolean longer = !isOpen() && (later.isOpen() || later.to.compareTo(to) > 0);
      return longer ? new Period(from, later.to) : this;
    }

    @Override
    public String toString() {
      return from + "/" + to;
    }
  }

  private Periods() {}

  static String of(String known, String ended) {
    return known + "/" + (ended == null ? "" : ended);
  }

  /** The same periods, as few as they can be, in order. */
  static List<String> joined(Collection<String> periods) {
    List<Period> joined = new ArrayList<>();
    periods.stream()
        .map(Period::parse)
        .sorted(Comparator.comparing(Period::from).thenComparing(Period::to))
        .forEach(
            next -> {
              int last = joined.size() - 1;
              if (last >= 0 && joined.get(last).reaches(next)) {
                joined.set(last, joined.get(last).with(next));
              } else {
                joined.add(next);
              }
            });
    return joined.stream().map(Period::toString).toList();
  }
}
