package dev.trama.benchmark;

import dev.trama.explore.Explorer;
import dev.trama.explore.LinkFilter;
import dev.trama.explore.PathOptions;
import dev.trama.graph.BulkFiles;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.model.Chart;
import dev.trama.network.Networks;
import dev.trama.query.AskOptions;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.store.BulkLoad;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Prints what questions, neighbourhoods and paths cost inside the process that has the store, on an
 * invented network of fixed seed: {@code NetworkBenchmark FOLDER [PEOPLE GROUPS LINKS [bare]
 * [cypher]]} (100,000, 10,000 and 500,000). The network is made in the folder unless it lies there;
 * with {@code bare} without the documents and claims it would come from. With {@code cypher} the
 * copy of the links in memory is left aside, as for a database elsewhere. Milliseconds: wall time,
 * the 95th percentile that is wanted of it, and processor time of the thread that asks, which a
 * busy machine does not change much. {@code graph-model/benchmark} runs it.
 */
final class NetworkBenchmark {
  private static final long SEED = 5;
  private static final int TIMES = 100;
  private static final AskOptions PAGE = new AskOptions(false, 0, 20);

  /** Beyond so many people twice the time is allowed. */
  private static final int FEW = 100_000;

  /** Those of the lowest numbers have the most links. */
  private static final int WELL_CONNECTED = 5;

  private final SyntheticNetwork network;
  private final Questions questions;
  private final Explorer explorer;
  private final Random random = new Random(SEED);
  private final int people;
  private final int groups;

  private NetworkBenchmark(
      SyntheticNetwork network, Graph graph, Networks networks, int people, int groups) {
    this.network = network;
    this.questions = new Questions(graph.cypher(), networks);
    this.explorer = new Explorer(graph.cypher(), networks);
    this.people = people;
    this.groups = groups;
  }

  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    int people = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int groups = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
    int links = args.length > 3 ? Integer.parseInt(args[3]) : 500_000;
    SyntheticNetwork network = new SyntheticNetwork(SEED, people, groups, links);
    Path store = folder.resolve("store");
    if (!Files.exists(store)) {
      Path csv = Files.createDirectories(folder.resolve("csv"));
      long began = System.nanoTime();
      if (Arrays.asList(args).contains("bare")) {
        bare(network, csv, store, people, groups);
      } else {
        whole(network, csv, store);
      }
      System.out.printf(Locale.ROOT, "made in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      sizes(graph);
      boolean alone = Arrays.asList(args).contains("cypher");
      Networks networks = alone ? Networks.NONE : read(graph.networks());
      new NetworkBenchmark(network, graph, networks, people, groups).run();
    }
  }

  /** Waits until the copy of the links has been read. */
  private static Networks read(Networks networks) {
    System.gc();
    long free = used();
    long began = System.nanoTime();
    while (networks.current().isEmpty()) {
      LockSupport.parkNanos(1_000_000);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.gc();
    System.out.printf(
        Locale.ROOT, "links read in %.1f s; they take %.0f MB%n", seconds, (used() - free) / 1e6);
    return networks;
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void bare(SyntheticNetwork network, Path csv, Path store, int people, int groups)
      throws IOException {
    List<String> arguments;
    try (BareNetwork bare = new BareNetwork(csv, network)) {
      arguments = bare.write(people, groups);
    }
    BulkLoad.into(store, arguments);
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      graph.awaitIndexes();
    }
  }

  private static void whole(SyntheticNetwork network, Path csv, Path store) {
    try (BulkFiles files = new BulkFiles(csv, "benchmark", null, Clock.systemUTC())) {
      for (Iterator<Chart> charts = network.charts().iterator(); charts.hasNext(); ) {
        files.add(charts.next());
      }
      files.finish();
      BulkLoad.into(store, files.arguments());
      try (EmbeddedStore opened = EmbeddedStore.open(store);
          Graph graph = Graph.open(Connection.to(opened))) {
        graph.awaitIndexes();
        graph.batches().finish(files.batch());
      }
    }
  }

  private static void sizes(Graph graph) {
    graph
        .cypher()
        .read(
            """
            CALL () { MATCH (p:Person) RETURN count(p) AS people }
            CALL () { MATCH (g:CriminalGroup) RETURN count(g) AS groups }
            CALL () { MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS links }
            CALL () { MATCH (n) RETURN count(n) AS nodes }
            RETURN people, groups, links, nodes
            """,
            Map.of())
        .forEach(row -> System.out.println(row.columns()));
  }

  private void run() {
    System.out.printf(
        "%-46s %8s %8s %8s %8s %8s %8s%n", "ms", "p50", "p95", "wanted", "max", "cpu p50", "p95");
    ask("1 link: members of a group", 10, i -> "members of '" + group() + "'");
    ask("1 link: associates of a person", 10, i -> "associates of '" + person() + "'");
    ask("1 link, well-connected", 10, i -> connected("members of %s", "associates of %s", i));
    ask("2 links: associates of members", 10, i -> "associates of members of " + quoted());
    ask("2 links: groups of associates", 10, i -> "groups of associates of " + person());
    ask(
        "2 links, well-connected",
        10,
        i -> connected("associates of members of %s", "groups of associates of %s", i));
    ask("2 links, counted", 10, i -> "how many associates of associates of " + person());
    ask("3 links: chain", 30, i -> "associates of associates of members of " + quoted());
    ask("3 links: chain, well-connected", 30, i -> chain(i));
    ask("within 3 links: phrase", 30, i -> "anyone within 3 links of " + person());
    ask(
        "within 3 links: phrase, well-connected",
        30,
        i -> connected("anyone within 3 links of %s", "anyone within 3 links of %s", i));
    around("within 3 links: trama links", i -> ref(person()));
    around("within 3 links: trama links, well-connected", this::hub);
    paths("shortest path", 10, i -> ref(person()), 1, 0);
    paths("shortest path, well-connected", 10, this::hub, 1, 0);
    paths("5 shortest loopless paths", 100, i -> ref(person()), 5, 2);
    paths("5 shortest loopless paths, well-connected", 100, this::hub, 5, 2);
  }

  private String person() {
    return network.nameOf(random.nextInt(people));
  }

  private String group() {
    return network.groupOf(random.nextInt(groups));
  }

  private String quoted() {
    return "'" + group() + "'";
  }

  private String connected(String ofGroup, String ofPerson, int i) {
    int number = i / 2 % WELL_CONNECTED;
    return i % 2 == 0
        ? ofGroup.formatted("'" + network.groupOf(number) + "'")
        : ofPerson.formatted("'" + network.nameOf(number) + "'");
  }

  private String chain(int i) {
    return connected(
        "associates of associates of members of %s", "groups of associates of associates of %s", i);
  }

  private Ref hub(int i) {
    return ref(
        i % 2 == 0
            ? network.groupOf(i / 2 % WELL_CONNECTED)
            : network.nameOf(i / 2 % WELL_CONNECTED));
  }

  private Ref ref(String name) {
    return questions.resolve(name);
  }

  private void ask(String what, int wanted, IntFunction<String> phrase) {
    List<Runnable> tries = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      String said = phrase.apply(i);
      tries.add(() -> questions.ask(said, PAGE));
    }
    time(what, wanted, tries);
  }

  private void around(String what, IntFunction<Ref> start) {
    List<Runnable> tries = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Ref from = start.apply(i);
      tries.add(() -> explorer.links(from, 3, LinkFilter.ALL, 0, 20));
    }
    time(what, 30, tries);
  }

  private void paths(String what, int wanted, IntFunction<Ref> start, int limit, int longer) {
    PathOptions options = new PathOptions(limit, longer, false);
    List<Runnable> tries = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      Ref from = start.apply(i);
      Ref to = ref(person());
      if (!from.equals(to)) {
        tries.add(() -> explorer.paths(from, to, List.of(), LinkFilter.ALL, options));
      }
    }
    time(what, wanted, tries);
  }

  /** A third of them first, untimed; then all. What takes seconds is not done a hundred times. */
  private void time(String what, int wanted, List<Runnable> tries) {
    long began = System.nanoTime();
    for (int i = 0; i < tries.size() / 3 && System.nanoTime() - began < 2_000_000_000L; i++) {
      tries.get(i).run();
    }
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    began = System.nanoTime();
    for (int i = 0; i < tries.size() && System.nanoTime() - began < 4_000_000_000L; i++) {
      long at = System.nanoTime();
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      tries.get(i).run();
      cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used) / 1e6);
      wall.add((System.nanoTime() - at) / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "%-46s %8.1f %8.1f %8d %8.1f %8.1f %8.1f  of %d%n",
        what,
        at(wall, 50),
        at(wall, 95),
        people > FEW ? 2 * wanted : wanted,
        at(wall, 100),
        at(cpu, 50),
        at(cpu, 95),
        wall.size());
  }

  private static double at(List<Double> values, int percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
  }
}
