package dev.trama.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.model.Chart;
import dev.trama.testing.SharedData;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prints how fast the lists are read, without a database, and what reading them holds. */
class ListFiguresTests {
  private static final int RUNS = 5;

  @Test
  void readingRatesAndMemory() {
    print("OFAC, July 2021 (CSV set)", "data/ofac-2021-07/sdn.csv");
    print("OFAC, December 2022 (sdn.csv.gz alone)", "data/ofac-series/sdn_2022-12-28.csv.gz");
    print("UN consolidated list (XML)", "data/un-consolidated/UN_consolidated.xml");
    print("FollowTheMoney, sa_wiki_peps v3", "data/ftm/sa_wiki_peps/entities.v3.ftm.json");
  }

  private static void print(String what, String name) {
    Path file = SharedData.require(name);
    ListReader reader = StructuredFiles.readerFor(file).orElseThrow();
    double best = 0;
    long entries = 0;
    for (int run = 0; run < RUNS; run++) {
      long before = processorTime();
      try (Stream<Chart> charts = reader.read(file, ListOptions.defaults())) {
        entries = charts.filter(chart -> !chart.profiles().isEmpty()).count();
      }
      best = Math.max(best, entries / ((processorTime() - before) / 1e9));
    }
    System.out.printf(
        "%-40s %,6d entries, %,7.0f a second of processor time, %.1f MB of heap in use half-way%n",
        what, entries, best, held(reader, file, entries / 2) / 1e6);
    assertThat(entries).isPositive();
  }

  /** Live bytes of this process, test framework included, in the middle of the file. */
  private static long held(ListReader reader, Path file, long half) {
    try (Stream<Chart> charts = reader.read(file, ListOptions.defaults())) {
      Iterator<Chart> each = charts.iterator();
      for (long i = 0; i < half; i++) {
        each.next();
      }
      long now = live();
      assertThat(each.hasNext()).isTrue();
      return now;
    }
  }

  private static long live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
