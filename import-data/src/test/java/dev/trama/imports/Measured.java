package dev.trama.imports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a benchmark's table: how much of what was done in which time. */
final class Measured {
  private record Line(String what, long entries, long nodes, long relationships, Time time) {
    double seconds() {
      return time.seconds();
    }
  }

  /** A stretch of time that has begun. */
  record Watch(long began, long cpu) {
    static Watch start() {
      return new Watch(System.nanoTime(), cpuMillis());
    }

    Time stop() {
      return new Time((System.nanoTime() - began) / 1e9, (cpuMillis() - cpu) / 1e3);
    }
  }

  /** How long something took, and how long the processors worked for it. */
  record Time(double seconds, double cpu) {}

  private final List<Line> lines = new ArrayList<>();

  void add(String what, long entries, long nodes, long relationships, Time time) {
    lines.add(new Line(what, entries, nodes, relationships, time));
    System.err.printf(Locale.ROOT, "%s: %.1f s%n", what, time.seconds());
  }

  /** How many times as fast the first is as the second; NaN where one is missing. */
  double ratio(String one, String other) {
    return seconds(other) / seconds(one);
  }

  private double seconds(String what) {
    return lines.stream()
        .filter(line -> line.what().equals(what))
        .mapToDouble(Line::seconds)
        .findFirst()
        .orElse(Double.NaN);
  }

  void print() {
    System.out.printf(
        "%-34s %9s %10s %13s %9s %9s %10s %9s %9s%n",
        "",
        "entries",
        "nodes",
        "relationships",
        "seconds",
        "CPU s",
        "entries/s",
        "nodes/s",
        "rels/s");
    for (Line line : lines) {
      System.out.printf(
          Locale.ROOT,
          "%-34s %,9d %10s %13s %9.1f %9.1f %10s %9s %9s%n",
          line.what(),
          line.entries(),
          number(line.nodes()),
          number(line.relationships()),
          line.seconds(),
          line.time().cpu(),
          number(Math.round(line.entries() / line.seconds())),
          number(Math.round(line.nodes() / line.seconds())),
          number(Math.round(line.relationships() / line.seconds())));
    }
    System.out.printf("%nMost memory: heap %d MB, resident %s%n", heapPeak() >> 20, residentPeak());
  }

  private static String number(long number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(peak -> peak.getUsed())
        .sum();
  }

  /** As Linux tells; elsewhere unknown. */
  private static String residentPeak() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }
}
