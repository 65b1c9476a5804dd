package dev.trama.imports;

import dev.trama.graph.BulkFiles;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.model.Chart;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints how fast lists are imported into an embedded store, per tenth of the list, how fast the
 * same list again, and in bulk: {@code ListBenchmark LIST|ENTRIES[:TIES] [online] [bulk]}. With a
 * number, a list of so many invented entries with so many ties each (5) is made.
 */
public final class ListBenchmark {
  private ListBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<String> wanted = Arrays.asList(args).subList(1, args.length);
    Path folder = Files.createTempDirectory("trama-benchmark-");
    try {
      Function<Input, Stream<Draft>> reading = reading(args[0]);
      Input input = new Input(args[0], Path.of(args[0]).toAbsolutePath());
      long entries;
      long began = System.nanoTime();
      try (Stream<Draft> drafts = reading.apply(input)) {
        // Not count(): that need not make what it counts.
        entries = drafts.mapToLong(draft -> draft.chart().get().profiles().isEmpty() ? 0 : 1).sum();
      }
      print("read or made", entries, began);
      if (wanted.isEmpty() || wanted.contains("online")) {
        online(folder.resolve("online"), reading, input, entries);
      }
      if (wanted.isEmpty() || wanted.contains("bulk")) {
        bulk(folder, reading, input);
      }
    } finally {
      BulkImport.clear(folder);
    }
  }

  private static Function<Input, Stream<Draft>> reading(String list) {
    if (!list.matches("\\d+(:[\\d.]+)?")) {
      return Sources::read;
    }
    String[] numbers = list.split(":");
    SyntheticList made =
        new SyntheticList(
            7,
            Long.parseLong(numbers[0]),
            numbers.length == 1 ? 5 : Double.parseDouble(numbers[1]));
    return input -> made.charts().map(ListBenchmark::draft);
  }

  private static Draft draft(Chart chart) {
    return new Draft(chart.document(), () -> chart);
  }

  private static void online(
      Path store, Function<Input, Stream<Draft>> reading, Input input, long entries) {
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      long[] tenth = {0, System.nanoTime()};
      long began = System.nanoTime();
      long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      print("opened", 1, began);
      new Importer(
              graph,
              each ->
                  reading
                      .apply(each)
                      .peek(
                          draft -> {
                            if (++tenth[0] % Math.max(1, entries / 10) == 0) {
                              print("  tenth " + tenth[0] * 10 / entries, entries / 10, tenth[1]);
                              tenth[1] = System.nanoTime();
                            }
                          }))
          .run(List.of(input), "benchmark", null, ImportProgress.NONE, () -> false);
      print("online", entries, began);
      System.out.printf(
          "  writing thread: %.1f CPU s%n",
          (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
              / 1e9);
      size(graph);
      long again = System.nanoTime();
      new Importer(graph, reading)
          .run(List.of(input), "benchmark again", null, ImportProgress.NONE, () -> false);
      print("the same again", entries, again);
    }
  }

  private static void bulk(Path folder, Function<Input, Stream<Draft>> reading, Input input)
      throws IOException {
    Path csv = Files.createDirectory(folder.resolve("csv"));
    BulkImport bulk = new BulkImport(reading);
    long began = System.nanoTime();
    BulkFiles files = bulk.write(List.of(input), "benchmark", null, csv, () -> false);
    print("bulk, files", files.documents(), began);
    bulk.load(files, folder.resolve("bulk"));
    print("bulk, all", files.documents(), began);
    try (EmbeddedStore opened = EmbeddedStore.open(folder.resolve("bulk"));
        Graph graph = Graph.open(Connection.to(opened))) {
      size(graph);
    }
  }

  private static void size(Graph graph) {
    graph
        .cypher()
        .read(
            "CALL () { MATCH (n) RETURN count(n) AS nodes }"
                + " CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }"
                + " RETURN nodes, relationships",
            Map.of())
        .forEach(
            row ->
                System.out.printf(
                    "  %,d nodes, %,d relationships, heap in use %d MB%n",
                    row.number("nodes"),
                    row.number("relationships"),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                        >> 20));
  }

  private static void print(String what, long number, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-16s %8.1f s %10.0f a second   (process: %.1f CPU s so far)%n",
        what,
        seconds,
        number / seconds,
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3);
  }
}
