package dev.trama.formats.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.StructuredFiles;
import dev.trama.formats.lists.Charts;
import dev.trama.model.Chart;
import dev.trama.testing.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real networks, counted against what their sources say. */
class NetworkFiguresTests {
  @ParameterizedTest
  @CsvSource({
    "graph-formats/political-books-network.graphml, 105, 441",
    "graph-formats/got-network.graphml, 107, 352",
    "graph-formats/quakers-network.graphml, 96, 162",
    "graph-formats/trump-network.graphml, 303, 366",
    "graph-formats/trump-edges.csv, 303, 366",
    "covert-networkdata/covert_28__LONDON_GANG.edges.csv, 54, 315",
    "covert-networkdata/covert_10__CAVIAR_FULL.edges.csv, 110, 205",
    "covert-ucinet-raw/LONDON_GANG.csv, 54, 315",
    "covert-ucinet-raw/macdonald_tfc.csv, 112, 361"
  })
  void nodesAndTiesAreAsManyAsTheSourceSays(String name, int nodes, int ties) {
    List<Chart> charts = read(name);
    assertThat(charts.stream().filter(c -> c.claims().isEmpty())).hasSize(nodes);
    assertThat(charts.stream().filter(c -> !c.claims().isEmpty())).hasSize(ties);
  }

  @ParameterizedTest
  @CsvSource({
    "covert-ucinet-raw/natajaran_cocaine.csv, 28, 40",
    "covert-ucinet-raw/morselli_caviar.csv, 110, 205"
  })
  void directedMatricesTieAsManyPairs(String name, int nodes, int pairs) {
    List<Chart> charts = read(name);
    assertThat(charts.stream().filter(c -> c.claims().isEmpty())).hasSize(nodes);
    assertThat(
            charts.stream()
                .filter(c -> !c.claims().isEmpty())
                .map(c -> c.profiles().stream().map(p -> p.name()).sorted().toList())
                .distinct())
        .hasSize(pairs);
  }

  @ParameterizedTest
  @CsvSource({"trumpworld/trumpworld.csv, 3380"})
  void linksAreAsManyAsTheTableHasRows(String name, int links) {
    assertThat(read(name).stream().filter(c -> !c.claims().isEmpty()).count()).isEqualTo(links);
  }

  private static List<Chart> read(String name) {
    Path file = SharedData.require("data/" + name);
    List<Chart> charts = Charts.read(StructuredFiles.readerFor(file).orElseThrow(), file);
    charts.forEach(Charts::assertSound);
    return charts;
  }
}
