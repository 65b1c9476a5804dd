package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.names.NameFigures.Pair;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Floors under the figures of docs/names.md; prints them. */
class NameFiguresTests {
  @Test
  void labelledPairsAreToldApartOnTheHalfThatTheThresholdHasNotSeen() throws IOException {
    List<Pair> pairs =
        NameFigures.pairs(SharedData.require("data/er-nomenklatura/name_bench_cases.csv"));
    List<Pair> tuning = pairs.stream().filter(Pair::tuning).toList();
    List<Pair> held = pairs.stream().filter(pair -> !pair.tuning()).toList();
    double threshold = NameFigures.bestThreshold(tuning);
    double f1 = NameFigures.f1(held, threshold);
    double swapped = NameFigures.f1(tuning, NameFigures.bestThreshold(held));
    print("Pairs: threshold of the tuning half", threshold);
    print("Pairs: F1 of the other half", f1);
    print("Pairs: F1 with the halves swapped", swapped);

    assertThat(f1).isGreaterThanOrEqualTo(0.85);
    assertThat(swapped).isGreaterThanOrEqualTo(0.84);
  }

  private static void print(String what, Object value) {
    System.out.printf(
        Locale.ROOT,
        "%s: %s%n",
        what,
        value instanceof Double d ? Math.round(d * 1000) / 1000.0 : value);
  }
}
