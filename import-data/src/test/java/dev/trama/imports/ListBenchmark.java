package dev.trama.imports;

import dev.trama.graph.BulkFiles;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.graph.Row;
import dev.trama.imports.Measured.Time;
import dev.trama.imports.Measured.Watch;
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
 * Prints in one table how fast a list is read, imported into an embedded store (and that again),
 * loaded in bulk, and how fast {@code LOAD CSV} takes the same nodes and relationships: {@code
 * ListBenchmark LIST|ENTRIES[:TIES] [online] [bulk] [csv]}. With a number, a list of so many
 * invented entries with so many ties each (5) is made.
 */
public final class ListBenchmark {
  private final Measured measured = new Measured();
  private final Function<Input, Stream<Draft>> reading;
  private final Input input;
  private long entries;

  private ListBenchmark(String list) {
    this.reading = reading(list);
    this.input = new Input(list, Path.of(list).toAbsolutePath());
  }

  public static void main(String[] args) throws IOException {
    List<String> wanted =
        args.length > 1
            ? Arrays.asList(args).subList(1, args.length)
            : List.of("online", "bulk", "csv");
    Path folder = Files.createTempDirectory("trama-benchmark-");
    try {
      ListBenchmark benchmark = new ListBenchmark(args[0]);
      benchmark.read();
      if (wanted.contains("online")) {
        benchmark.online(folder.resolve("online"));
      }
      if (wanted.contains("bulk") || wanted.contains("csv")) {
        benchmark.bulk(folder, wanted.contains("csv"));
      }
      benchmark.measured.print();
      if (wanted.contains("csv")) {
        System.out.printf(
            Locale.ROOT,
            "In bulk is %.1f times as fast as LOAD CSV, and its last step %.1f times%n",
            benchmark.measured.ratio("bulk: all", "LOAD CSV of the same"),
            benchmark.measured.ratio("bulk: Neo4j's importer, indexes", "LOAD CSV of the same"));
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

  private void read() {
    Watch watch = Watch.start();
    try (Stream<Draft> drafts = reading.apply(input)) {
      // Not count(): that need not make what it counts.
      entries = drafts.mapToLong(draft -> draft.chart().get().profiles().isEmpty() ? 0 : 1).sum();
    }
    measured.add("reading or making it", entries, 0, 0, watch.stop());
  }

  private void online(Path store) {
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      double[] tenths = new double[10];
      long[] seen = {0, System.nanoTime()};
      Watch watch = Watch.start();
      ImportReport report =
          new Importer(graph, each -> reading.apply(each).peek(draft -> tenth(seen, tenths)))
              .run(List.of(input), "benchmark", null, ImportProgress.NONE, () -> false);
      if (report.added() != entries) {
        throw new IllegalStateException("not all was imported: " + report.outcomes());
      }
      Time time = watch.stop();
      Row size = size(graph);
      measured.add("online", entries, size.number("nodes"), size.number("relationships"), time);
      System.out.printf(
          Locale.ROOT,
          "online, seconds in which each tenth was read, a chunk or two ahead: %s%n",
          Arrays.stream(tenths).mapToObj("%.1f"::formatted).toList());
      Watch again = Watch.start();
      new Importer(graph, reading)
          .run(List.of(input), "benchmark again", null, ImportProgress.NONE, () -> false);
      measured.add("online, the same again", entries, 0, 0, again.stop());
    }
  }

  /** Told of each entry as it is read, some hundreds ahead of the writing. */
  private void tenth(long[] seen, double[] tenths) {
    long now = System.nanoTime();
    tenths[(int) (seen[0]++ * 10 / entries)] += (now - seen[1]) / 1e9;
    seen[1] = now;
  }

  private void bulk(Path folder, boolean csv) throws IOException {
    Path written = Files.createDirectory(folder.resolve("csv"));
    BulkImport bulk = new BulkImport(reading);
    Watch watch = Watch.start();
    BulkFiles files = bulk.write(List.of(input), "benchmark", null, written, () -> false);
    measured.add("bulk: who is who, files", files.documents(), 0, 0, watch.stop());
    Watch loading = Watch.start();
    bulk.load(files, folder.resolve("bulk"));
    Time step = loading.stop();
    Time all = watch.stop();
    Row size = sizeOf(folder.resolve("bulk"));
    long nodes = size.number("nodes");
    long relationships = size.number("relationships");
    measured.add("bulk: Neo4j's importer, indexes", entries, nodes, relationships, step);
    measured.add("bulk: all", entries, nodes, relationships, all);
    if (csv) {
      Watch other = Watch.start();
      LoadCsv.into(folder.resolve("loaded"), written, files.arguments());
      measured.add("LOAD CSV of the same", entries, nodes, relationships, other.stop());
    }
  }

  private static Row sizeOf(Path store) {
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      return size(graph);
    }
  }

  private static Row size(Graph graph) {
    return graph
        .cypher()
        .read(
            "CALL () { MATCH (n) RETURN count(n) AS nodes }"
                + " CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }"
                + " RETURN nodes, relationships",
            Map.of())
        .get(0);
  }
}
