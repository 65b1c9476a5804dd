package dev.trama.graph;

import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.REWARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Qualifiers;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@GraphTest
class GraphDocumentationIT {
  private static final Pattern EXAMPLE = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyExampleOfTheDocumentationHasAnAnswer(Graph graph) throws IOException {
    graph
        .charts()
        .write(
            new ChartBuilder("Notice", "file:notice.txt")
                .person("Bruno Salas Ortega")
                .nickname("El Faro")
                .group("Grupo Norte")
                .claim(LEADS, "Bruno Salas Ortega", "Grupo Norte", "He leads Grupo Norte.")
                .claim(
                    REWARD,
                    "Bruno Salas Ortega",
                    null,
                    "$5 million is paid for him.",
                    Qualifiers.NONE.withAmount(new BigDecimal("5000000"), "USD"))
                .chart(),
            graph.batches().start("test", null));
    assertThat(examples())
        .hasSize(4)
        .allSatisfy(
            example -> assertThat(graph.cypher().read(example, Map.of())).as(example).isNotEmpty());
  }

  private static Stream<String> examples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "graph.md"));
    return EXAMPLE.matcher(page).results().map(match -> match.group(1));
  }
}
