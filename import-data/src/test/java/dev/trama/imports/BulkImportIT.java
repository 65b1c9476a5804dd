package dev.trama.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.graph.Batch;
import dev.trama.graph.BulkFiles;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.graph.GraphDump;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.store.EmbeddedStore;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulk import gives the graph that an import into a running store gives. */
class BulkImportIT {
  @TempDir Path folder;

  @Test
  void aListMadeUpOfAllThereIsGivesTheSameGraph() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("sdn.csv"),
            """
            1,"BANCO ""DEL"" RIO; S.A.",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'BDR'."
            2,"VEGA MORA, Ana",individual,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 May 1980; POB Lima, Peru; Passport AB12345 (Peru); Linked To: BANCO ""DEL"" RIO; S.A."
            3,"DUARTE PAZ, Ivan",individual,"SDNTK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1981; Linked To: VEGA MORA, Ana."
            """);
    assertSame(Sources::read, list);
  }

  @Test
  void anInventedListGivesTheSameGraph() {
    SyntheticList made = new SyntheticList(11, 1_500, 4);
    assertSame(
        input -> made.charts().map(chart -> new Draft(chart.document(), () -> chart)),
        folder.resolve("invented"));
  }

  @Test
  void theListOfJuly2021GivesTheSameGraph() {
    assertSame(Sources::read, SharedData.require("data/ofac-2021-07/sdn.csv"));
  }

  @Test
  void oneBrokenInputEndsItAndNothingIsMade() throws IOException {
    Path broken = Files.writeString(folder.resolve("x.csv"), "source,target\na,b\nc\n");
    Path files = Files.createDirectory(folder.resolve("csv"));
    assertThatThrownBy(
            () ->
                new BulkImport(Sources::read)
                    .write(List.of(new Input("x.csv", broken)), "x", null, files, () -> false))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("x.csv, line 3");
  }

  private void assertSame(Function<Input, Stream<Draft>> reading, Path list) {
    Input input = new Input(list.getFileName().toString(), list);
    Map<String, Row> online;
    try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("online"));
        Graph graph = Graph.open(Connection.to(store))) {
      new Importer(graph, reading)
          .run(List.of(input), "the list", "ana", ImportProgress.NONE, () -> false);
      online = dump(graph);
    }
    BulkImport bulk = new BulkImport(reading);
    Path csv = folder.resolve("csv");
    try {
      Files.createDirectory(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BulkFiles files = bulk.write(List.of(input), "the list", "ana", csv, () -> false);
    bulk.load(files, folder.resolve("bulk"));
    try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("bulk"));
        Graph graph = Graph.open(Connection.to(store))) {
      Map<String, Row> loaded = dump(graph);
      assertThat(loaded.keySet()).isEqualTo(online.keySet());
      loaded.forEach((what, row) -> assertThat(row).as(what).isEqualTo(online.get(what)));
      assertThat(graph.batches().list())
          .singleElement()
          .satisfies(
              batch -> {
                assertThat(batch.state()).isEqualTo(Batch.State.DONE);
                assertThat(batch.documents()).isEqualTo(files.documents());
              });
      ImportReport again =
          new Importer(graph, reading)
              .run(List.of(input), "again", "ana", ImportProgress.NONE, () -> false);
      assertThat(again.known()).as("all of it is known").isEqualTo((int) files.documents());
      assertThat(again.added() + again.changed() + again.removed()).isZero();
    }
  }

  /** All there is by what it is; rows are compared one by one, so that a difference is short. */
  private static Map<String, Row> dump(Graph graph) {
    return GraphDump.of(graph).stream()
        .collect(Collectors.toMap(row -> row.text("what"), row -> row, (a, b) -> a));
  }
}
