package dev.trama.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.Differences;
import dev.trama.graph.Graph;
import dev.trama.graph.GraphDump;
import dev.trama.graph.Row;
import dev.trama.query.Answer;
import dev.trama.query.Answers;
import dev.trama.query.AskOptions;
import dev.trama.query.Questions;
import dev.trama.testing.GraphTest;
import dev.trama.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of lists, one after the other, into one graph. */
@GraphTest
class ListUpdatesIT {
  private static final String BANK = row(1, "BANCO DEL RIO", "-0-", "SDGT", "-0-");
  private static final String VEGA =
      row(2, "VEGA MORA, Ana", "individual", "SDGT", "DOB 01 May 1980; Linked To: BANCO DEL RIO.");
  private static final String VEGA_UNTIED =
      row(2, "VEGA MORA, Ana", "individual", "SDGT", "DOB 01 May 1980.");
  private static final String DUARTE =
      row(3, "DUARTE PAZ, Ivan", "individual", "SDGT", "Linked To: BANCO DEL RIO.");
  private static final String LIMA = row(4, "LIMA PAZ, Rosa", "individual", "SDGT", "-0-");

  private final Graph graph;
  @TempDir Path folder;

  ListUpdatesIT(Graph graph) {
    this.graph = graph;
  }

  @Test
  void aNewerVersionEndsWhatItNoLongerSays() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    Outcome newer = imported("2022-03-31", BANK, VEGA_UNTIED, LIMA);
    assertThat(newer)
        .extracting(Outcome::added, Outcome::changed, Outcome::known, Outcome::removed)
        .containsExactly(1, 1, 1, 1);
    assertThat(links("LINKED_TO"))
        .as("both ties ended with the version that lacks them")
        .containsExactly(
            "Ana Vega Mora - BANCO DEL RIO until 2022-03-31",
            "Ivan Duarte Paz - BANCO DEL RIO until 2022-03-31");
    assertThat(links("SANCTIONED"))
        .containsExactly(
            "Ana Vega Mora - Office of Foreign Assets Control until null",
            "BANCO DEL RIO - Office of Foreign Assets Control until null",
            "Ivan Duarte Paz - Office of Foreign Assets Control until 2022-03-31",
            "Rosa Lima Paz - Office of Foreign Assets Control until null");
    assertThat(entities()).isEqualTo(5);
  }

  @Test
  void questionsAreAnsweredFromWhatWasKnownOnADay() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    imported("2022-03-31", BANK, VEGA_UNTIED, DUARTE);
    imported("2022-06-28", BANK, VEGA_UNTIED);
    assertThat(linked("2021-08-17")).isEmpty();
    assertThat(linked("2021-08")).containsExactly("Ana Vega Mora", "Ivan Duarte Paz");
    assertThat(linked("2022-03-30")).containsExactly("Ana Vega Mora", "Ivan Duarte Paz");
    assertThat(linked("2022-03-31")).containsExactly("Ivan Duarte Paz");
    assertThat(linked("2022-06-28")).isEmpty();
    assertThat(linked(null)).as("what has ended is not forgotten").hasSize(2);
    Answers why =
        new Questions(graph.cypher())
            .ask("ties of 'BANCO DEL RIO'", new AskOptions(true, 0, 9, "2022-03-30"));
    assertThat(why.answers().get(0).claims()).hasSize(1);
  }

  private List<String> linked(String asOf) {
    return new Questions(graph.cypher())
        .ask("ties of 'BANCO DEL RIO'", new AskOptions(false, 0, 9, asOf)).answers().stream()
            .map(Answer::name)
            .toList();
  }

  @Test
  void theSameVersionAgainWritesNothing() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    imported("2022-03-31", BANK, VEGA_UNTIED, LIMA);
    List<Row> before = GraphDump.of(graph);
    int batches = graph.batches().list().size();
    Outcome again = imported("2022-03-31", BANK, VEGA_UNTIED, LIMA);
    assertThat(again)
        .extracting(Outcome::added, Outcome::changed, Outcome::known, Outcome::removed)
        .containsExactly(0, 0, 3, 0);
    assertThat(GraphDump.of(graph)).isEqualTo(before);
    assertThat(graph.batches().list()).hasSize(batches);
  }

  @Test
  void anEntryThatComesBackHoldsAgain() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    imported("2022-03-31", BANK, VEGA_UNTIED);
    Outcome back = imported("2022-06-28", BANK, VEGA, DUARTE);
    assertThat(back)
        .extracting(Outcome::added, Outcome::changed, Outcome::removed)
        .containsExactly(0, 2, 0);
    assertThat(links("LINKED_TO"))
        .containsExactly(
            "Ana Vega Mora - BANCO DEL RIO until null",
            "Ivan Duarte Paz - BANCO DEL RIO until null");
  }

  @Test
  void undoingAVersionLetsHoldWhatItEnded() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    List<Row> first = GraphDump.of(graph);
    imported("2022-03-31", BANK, VEGA_UNTIED, LIMA);
    List<Row> second = GraphDump.of(graph);
    imported("2022-06-28", BANK, VEGA, DUARTE);
    undoLatest();
    assertThat(GraphDump.of(graph)).isEqualTo(second);
    undoLatest();
    assertThat(GraphDump.of(graph)).isEqualTo(first);
    undoLatest();
    assertThat(GraphDump.of(graph)).isEmpty();
    assertThat(graph.lists().latest("ofac:sdn/")).isEmpty();
  }

  @Test
  void anOlderVersionIsRefusedOnceANewerOneIsHere() {
    imported("2022-03-31", BANK, VEGA);
    List<Row> before = GraphDump.of(graph);
    Outcome older = imported("2021-08-18", BANK, DUARTE);
    assertThat(older.failure()).contains("sdn_2021-08-18.csv", "2021-08-18", "2022-03-31");
    assertThat(GraphDump.of(graph)).isEqualTo(before);
  }

  @Test
  void aBrokenVersionEndsNothing() {
    imported("2021-08-18", BANK, VEGA, DUARTE);
    List<Row> before = GraphDump.of(graph);
    Outcome broken = imported("2022-03-31", BANK, "2,cut");
    assertThat(broken.failure()).contains("line 2");
    assertThat(GraphDump.of(graph)).isEqualTo(before);
  }

  @Test
  void aVersionStoppedHalfWayEndsNothingUntilItIsWhole() {
    imported("2021-08-18", rows(0, 200));
    List<Input> inputs = List.of(file("2022-03-31", rows(50, 1_500)));
    int[] chunks = {0};
    ImportReport stopped = run(inputs, () -> ++chunks[0] > 1);
    assertThat(stopped.isWhole()).isFalse();
    assertThat(ended()).isZero();
    ImportReport whole = run(inputs, () -> false);
    assertThat(whole.resumed()).isTrue();
    assertThat(whole.removed()).isEqualTo(50);
    assertThat(ended()).isEqualTo(50);
    List<Row> resumed = GraphDump.of(graph);
    assertThat(run(inputs, () -> false).batch()).isNull();
    assertThat(GraphDump.of(graph)).isEqualTo(resumed);
  }

  /**
   * Every tenth entry of five versions of the real list: what the graph makes of them is what
   * comparing the files tells, as it is exactly for the whole of them (OfacSeriesTests).
   */
  @Test
  void versionsOfTheRealListAreUpdatedExactly() throws IOException {
    Path series = SharedData.require("data/ofac-series");
    Map<String, String> before = Map.of();
    for (String date :
        List.of("2021-08-18", "2022-03-31", "2022-06-28", "2022-09-30", "2022-12-28")) {
      Input input = file(date, tenth(series.resolve("sdn_" + date + ".csv.gz")));
      Map<String, String> version;
      try (Stream<Draft> drafts = Sources.read(input)) {
        version =
            drafts.collect(Collectors.toMap(d -> d.document().uri(), d -> d.document().sha256()));
      }
      Differences expected = Differences.between(before, version);
      assertThat(run(List.of(input), () -> false).outcomes().get(0))
          .as(date)
          .extracting(Outcome::added, Outcome::removed, Outcome::changed, Outcome::known)
          .containsExactly(
              expected.added().size(),
              expected.removed().size(),
              expected.changed().size(),
              expected.unchanged());
      before = version;
    }
  }

  private static String[] tenth(Path zipped) throws IOException {
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(zipped)), StandardCharsets.ISO_8859_1))) {
      return rows.lines().filter(row -> row.matches("\\d*0,.*")).toArray(String[]::new);
    }
  }

  @Test
  void twoImportsOfAListAtOnceLeaveItThereOnce() throws Exception {
    List<Input> inputs = List.of(file("2021-08-18", rows(0, 400)));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<ImportReport>> reports =
          both.invokeAll(
              List.<Callable<ImportReport>>of(
                  () -> run(inputs, () -> false), () -> run(inputs, () -> false)));
      int added = 0;
      for (Future<ImportReport> report : reports) {
        assertThat(report.get().failures()).isEmpty();
        added += report.get().added();
      }
      assertThat(added).isEqualTo(400);
    } finally {
      both.shutdownNow();
    }
    assertThat(entities()).as("with the agency that lists them").isEqualTo(401);
    assertThat(graph.batches().list())
        .allMatch(batch -> batch.state() == dev.trama.graph.Batch.State.DONE);
    assertThat(run(inputs, () -> false).batch()).isNull();
  }

  private Outcome imported(String date, String... rows) {
    return run(List.of(file(date, rows)), () -> false).outcomes().get(0);
  }

  private ImportReport run(List<Input> inputs, java.util.function.BooleanSupplier stop) {
    return new Importer(graph, Sources::read)
        .run(inputs, inputs.get(0).name(), null, ImportProgress.NONE, stop);
  }

  private Input file(String date, String... rows) {
    Path file = folder.resolve("sdn_" + date + ".csv");
    try {
      Files.writeString(file, String.join("\r\n", rows) + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Input(file.getFileName().toString(), file);
  }

  private static String[] rows(int from, int to) {
    String[] rows = new String[to - from];
    Arrays.setAll(
        rows, i -> row(from + i + 1, "COMPANY NUMBER " + (from + i), "-0-", "SDGT", "-0-"));
    return rows;
  }

  private static String row(int number, String name, String type, String programme, String rest) {
    return "%d,\"%s\",\"%s\",\"%s\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"%s\""
        .formatted(number, name, type, programme, rest);
  }

  private void undoLatest() {
    graph
        .batches()
        .undo(
            graph.batches().list().stream()
                .filter(batch -> batch.state() != dev.trama.graph.Batch.State.UNDONE)
                .findFirst()
                .orElseThrow()
                .id());
  }

  private long ended() {
    return graph
        .cypher()
        .read("MATCH (d:Document) WHERE d.ended IS NOT NULL RETURN count(*) AS n", Map.of())
        .get(0)
        .number("n");
  }

  private long entities() {
    return graph
        .cypher()
        .read("MATCH (e:Entity) RETURN count(*) AS n", Map.of())
        .get(0)
        .number("n");
  }

  private List<String> links(String type) {
    return graph
        .cypher()
        .read(
            """
            MATCH (a:Entity)-[l]->(b:Entity) WHERE type(l) = $type
            RETURN a.name + ' - ' + b.name + ' until ' + coalesce(l.until, 'null') AS link
            ORDER BY link
            """,
            Map.of("type", type))
        .stream()
        .map(found -> found.text("link"))
        .toList();
  }
}
