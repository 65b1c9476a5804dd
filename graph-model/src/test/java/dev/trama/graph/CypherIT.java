package dev.trama.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import dev.trama.testing.GraphTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@GraphTest
class CypherIT {
  @Test
  void returnsPlainValues(Graph graph) {
    graph
        .cypher()
        .write(
            "CREATE (:A {n: 1})-[:R {w: 0.5}]->(:B {names: ['x', 'y'], on: $on})",
            Map.of("on", LocalDate.of(2021, 12, 1)));
    Row row =
        graph
            .cypher()
            .read(
                "MATCH (a:A)-[r]->(b) RETURN a, r.w AS w, [{b: b}] AS list, null AS none", Map.of())
            .get(0);
    assertThat(row.map("a")).isEqualTo(Map.of("n", 1L));
    assertThat(row.decimal("w")).isEqualTo(0.5);
    assertThat(row.rows("list").get(0).map("b"))
        .isEqualTo(Map.of("names", List.of("x", "y"), "on", LocalDate.of(2021, 12, 1)));
    assertThat(row.text("none")).isNull();
    assertThatThrownBy(() -> row.get("other")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReadMayNotWrite(Graph graph) {
    assertThatThrownBy(() -> graph.cypher().read("CREATE (n:Never) RETURN n", Map.of()))
        .isInstanceOf(TramaException.class);
    assertThat(graph.cypher().read("MATCH (n:Never) RETURN n", Map.of())).isEmpty();
  }

  @Test
  @Timeout(60)
  void aLongReadEndsAtOnceWhenItIsTold(Graph graph, Connection connection) {
    endsAtOnce(graph);
    Connection overBolt =
        Connection.to(
            connection.uri().toString(),
            connection.user(),
            connection.password(),
            connection.database());
    try (Graph elsewhere = Graph.open(overBolt)) {
      endsAtOnce(elsewhere);
    }
  }

  private static void endsAtOnce(Graph graph) {
    String ages = "UNWIND range(1, 100000000000) AS n WITH n WHERE n < 0 RETURN n";
    Thread[] ending = new Thread[1];
    assertThatThrownBy(
            () ->
                graph
                    .cypher()
                    .read(
                        ages,
                        Map.of(),
                        row -> {},
                        ender -> {
                          ending[0] = new Thread(() -> after(500, ender));
                          ending[0].start();
                        }))
        .isInstanceOfSatisfying(
            TramaException.class,
            e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.CANCELLED));
    assertThat(graph.cypher().read("RETURN 1 AS one", Map.of())).hasSize(1);
  }

  private static void after(long millis, Runnable ender) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ender.run();
  }

  @Test
  void aWriteThatFailsLeavesNothing(Graph graph) {
    assertThatThrownBy(
            () ->
                graph
                    .cypher()
                    .write(
                        transaction -> {
                          transaction.run("CREATE (:Half)", Map.of());
                          throw new IllegalStateException("stop");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(graph.cypher().read("MATCH (n:Half) RETURN n", Map.of())).isEmpty();
  }

  @Test
  void streamsRowsAndCountsChanges(Graph graph) {
    Changes changes = graph.cypher().write("UNWIND range(1, 5) AS i CREATE (:N {i: i})", Map.of());
    assertThat(changes).isEqualTo(new Changes(5, 0, 0, 0, 5, 5));
    List<Long> seen = new ArrayList<>();
    graph
        .cypher()
        .read("MATCH (n:N) RETURN n.i AS i ORDER BY i", Map.of(), row -> seen.add(row.number("i")));
    assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L);
  }
}
