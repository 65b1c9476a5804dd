package dev.trama.graph;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.OPERATES_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trama.model.Chart;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

@GraphTest
class BatchesIT {
  private final Graph graph;
  private final Connection connection;

  BatchesIT(Graph graph, Connection connection) {
    this.graph = graph;
    this.connection = connection;
  }

  @Test
  void undoingTheOnlyImportLeavesNothing() {
    String batch = imported(first(), second());
    assertThat(GraphDump.of(graph)).isNotEmpty();
    assertThat(graph.batches().undo(batch)).isEqualTo(new Batches.Undone(2, 0));
    assertThat(GraphDump.of(graph)).isEmpty();
    assertThat(graph.batches().find(batch).state()).isEqualTo(Batch.State.UNDONE);
  }

  @Test
  void aDocumentThatALaterImportCameUponStaysUntilBothAreTakenBack() {
    String one = imported(first());
    List<Row> alone = GraphDump.of(graph);
    String two = imported(second());
    graph.batches().knew(two, List.of(first().document().sha256(), second().document().sha256()));
    List<Row> both = GraphDump.of(graph);

    assertThat(graph.batches().undo(one)).isEqualTo(new Batches.Undone(0, 1));
    assertThat(GraphDump.of(graph)).isEqualTo(both);
    assertThat(graph.batches().documents(two)).hasSize(2);
    assertThat(graph.batches().undo(two)).isEqualTo(new Batches.Undone(2, 0));
    assertThat(GraphDump.of(graph)).isEmpty();

    String again = imported(first());
    String later = imported(second());
    graph.batches().knew(later, List.of(first().document().sha256()));
    assertThat(graph.batches().undo(later)).isEqualTo(new Batches.Undone(1, 0));
    assertThat(GraphDump.of(graph)).isEqualTo(alone);
    assertThat(graph.batches().undo(again)).isEqualTo(new Batches.Undone(1, 0));
    assertThat(GraphDump.of(graph)).isEmpty();
  }

  @Test
  void aBatchTellsWhatItBroughtAndEnded() {
    String one = imported(first());
    assertThat(graph.batches().diff(one).entities())
        .extracting(BatchDiff.EntityChange::change, BatchDiff.EntityChange::name)
        .contains(tuple(BatchDiff.Change.NEW, "Bruno Salas Ortega"))
        .hasSize(5);
    assertThat(graph.batches().diff(one).links()).hasSize(4);

    Chart newer =
        new ChartBuilder("Correction", "file:first")
            .person("Bruno Salas Ortega")
            .group("Grupo Norte")
            .group("Grupo Sur")
            .claim(MEMBER_OF, "Bruno Salas Ortega", "Grupo Norte", "He is but a member.")
            .claim(ALLIED_WITH, "Grupo Sur", "Grupo Norte", "The two are still allies.")
            .chart();
    String two = imported(newer);
    assertThat(graph.batches().diff(two).entities()).isEmpty();
    assertThat(graph.batches().diff(two).links())
        .extracting(
            BatchDiff.LinkChange::change,
            BatchDiff.LinkChange::from,
            BatchDiff.LinkChange::type,
            BatchDiff.LinkChange::to)
        .containsExactly(
            tuple(BatchDiff.Change.NEW, "Bruno Salas Ortega", MEMBER_OF, "Grupo Norte"),
            tuple(BatchDiff.Change.ENDED, "Bruno Salas Ortega", LEADS, "Grupo Norte"),
            tuple(BatchDiff.Change.ENDED, "Grupo Norte", OPERATES_IN, "Durango"),
            tuple(BatchDiff.Change.ENDED, "Ivan Duarte", MEMBER_OF, "Grupo Norte"));
    assertThat(graph.batches().diff(one, two).links())
        .filteredOn(link -> link.change() == BatchDiff.Change.NEW)
        .extracting(BatchDiff.LinkChange::type)
        .containsExactly(MEMBER_OF);
    assertThat(graph.batches().diff(one, two).entities())
        .extracting(BatchDiff.EntityChange::change, BatchDiff.EntityChange::name)
        .containsExactly(
            tuple(BatchDiff.Change.ENDED, "Durango"), tuple(BatchDiff.Change.ENDED, "Ivan Duarte"));
  }

  @Test
  void undoingTheFirstOfTwoImportsEqualsTheSecondAlone() {
    String one = imported(first());
    imported(second());
    graph.batches().undo(one);
    List<Row> undone = GraphDump.of(graph);

    empty();
    imported(second());
    assertThat(undone).isEqualTo(GraphDump.of(graph));
  }

  @Test
  void undoingTheSecondOfTwoImportsEqualsTheFirstAlone() {
    imported(first());
    List<Row> alone = GraphDump.of(graph);
    graph.batches().undo(imported(second()));
    assertThat(GraphDump.of(graph)).isEqualTo(alone);
  }

  @Test
  void peopleThatOnlyTheUndoneImportHeldTogetherPart() {
    // Two short names, joined by the group that both are in according to the first document.
    String one =
        imported(
            member("file:0", "Ivan Duarte", "Grupo Norte"),
            member("file:1", "Ivan Duarte", "Grupo Norte"));
    imported(new ChartBuilder("Bare", "file:bare").person("Ivan Duarte").chart());
    assertThat(entities("Ivan Duarte")).containsExactlyInAnyOrder(2L, 1L);
    imported(member("file:2", "Ivan Duarte", "Grupo Norte"));
    assertThat(entities("Ivan Duarte")).containsExactlyInAnyOrder(3L, 1L);
    graph.batches().undo(one);
    assertThat(entities("Ivan Duarte")).containsExactlyInAnyOrder(1L, 1L);
  }

  @Test
  void whatAnUndoneImportSupersededCountsAgain() {
    imported(first());
    List<Row> before = GraphDump.of(graph);
    Chart newer =
        new ChartBuilder("Correction", "file:first")
            .person("Bruno Salas Ortega")
            .group("Grupo Norte")
            .claim(MEMBER_OF, "Bruno Salas Ortega", "Grupo Norte", "He is but a member.")
            .chart();
    String second = imported(newer);
    assertThat(GraphDump.links(graph))
        .containsExactly("Bruno Salas Ortega MEMBER_OF Grupo Norte 1/1");
    graph.batches().undo(second);
    assertThat(GraphDump.of(graph)).isEqualTo(before);
  }

  @Test
  void theOrderOfDocumentsDoesNotChangeWhoIsWhoNorTheLinks() {
    imported(first(), second());
    List<String> links = GraphDump.links(graph);
    List<Long> sizes = sizes();
    empty();
    imported(second(), first());
    assertThat(GraphDump.links(graph)).isEqualTo(links);
    assertThat(sizes()).isEqualTo(sizes);
  }

  @Test
  void linksAddedOneByOneEqualLinksBuiltAnew() {
    imported(first());
    imported(second());
    List<Row> added = GraphDump.of(graph);
    graph
        .cypher()
        .write(
            transaction -> {
              List<String> documents =
                  List.of(first().document().sha256(), second().document().sha256());
              transaction.run("MATCH (:Entity)-[l]->(:Entity) DELETE l", Map.of());
              Links.rebuild(transaction, Supersession.pairs(transaction, documents), Map.of());
              return null;
            });
    assertThat(GraphDump.of(graph)).isEqualTo(added);
  }

  @Test
  void aBatchCutShortIsFoundAgainAndContinued() {
    String batch = graph.batches().start("folder /notices", "ana");
    graph.charts().write(first(), batch);
    Batch found = graph.batches().unfinished("folder /notices").orElseThrow();
    assertThat(found.id()).isEqualTo(batch);
    assertThat(graph.charts().write(List.of(first(), second()), found.id()))
        .extracting(Written::outcome)
        .containsExactly(Written.Outcome.KNOWN, Written.Outcome.NEW);
    assertThat(graph.batches().finish(batch)).isTrue();
    assertThat(graph.batches().unfinished("folder /notices")).isEmpty();
    assertThat(graph.batches().list())
        .extracting(Batch::id, Batch::state, Batch::by, Batch::documents)
        .containsExactly(tuple(batch, Batch.State.DONE, "ana", 2L));
    assertThat(graph.batches().documents(batch))
        .extracting(i -> i.document().uri(), Batches.Imported::outcome)
        .containsExactly(
            tuple("file:first", Written.Outcome.NEW), tuple("file:second", Written.Outcome.NEW));
  }

  @Test
  void aBatchThatBroughtNothingLeavesNoTrace() {
    String batch = graph.batches().start("nothing", null);
    assertThat(graph.batches().finish(batch)).isFalse();
    assertThat(graph.batches().list()).isEmpty();
    assertThatThrownBy(() -> graph.batches().undo(batch))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining(batch);
  }

  @Test
  void aWriterThatDiesInTheMiddleLeavesNothingHalf() {
    String batch = graph.batches().start("test", null);
    try (Driver dying =
        GraphDatabase.driver(
            connection.uri(), AuthTokens.basic(connection.user(), connection.password().get()))) {
      dying
          .session()
          .beginTransaction()
          .run(
              "MATCH (b:Batch {id: $id}) CREATE (:Document {id: 'half'})-[:IN_BATCH]->(b)",
              Map.of("id", batch))
          .consume();
    }
    assertThat(GraphDump.of(graph)).isEmpty();
    graph.charts().write(first(), batch);
    assertThat(graph.batches().find(batch).documents()).isEqualTo(1);
  }

  private String imported(Chart... charts) {
    String batch = graph.batches().start("test", null);
    graph.charts().write(List.of(charts), batch);
    graph.batches().finish(batch);
    return batch;
  }

  private void empty() {
    graph.cypher().write("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", Map.of());
  }

  private List<Long> entities(String name) {
    return graph
        .cypher()
        .read("MATCH (e:Entity {name: $name}) RETURN e.documents AS n", Map.of("name", name))
        .stream()
        .map(row -> row.number("n"))
        .toList();
  }

  private List<Long> sizes() {
    return graph
        .cypher()
        .read("MATCH (e:Entity) RETURN COUNT { (e)<-[:OF]-() } AS n ORDER BY e.name, n", Map.of())
        .stream()
        .map(row -> row.number("n"))
        .toList();
  }

  private static Chart member(String uri, String name, String group) {
    return new ChartBuilder("Notice " + uri, uri)
        .person(name)
        .group(group)
        .claim(MEMBER_OF, name, group, name + " is one of " + group + ".")
        .chart();
  }

  private static Chart first() {
    return new ChartBuilder("First", "file:first")
        .person("Bruno Salas Ortega")
        .nickname("El Faro")
        .group("Grupo Norte")
        .group("Grupo Sur")
        .place("Durango")
        .person("Ivan Duarte")
        .claim(
            LEADS,
            "Bruno Salas Ortega",
            "Grupo Norte",
            "Bruno Salas Ortega leads Grupo Norte.",
            Qualifiers.NONE.withRole("leader"))
        .claim(ALLIED_WITH, "Grupo Norte", "Grupo Sur", "Grupo Norte is with Grupo Sur.")
        .claim(OPERATES_IN, "Grupo Norte", "Durango", "Grupo Norte is in Durango.")
        .claim(MEMBER_OF, "Ivan Duarte", "Grupo Norte", "Ivan Duarte is of Grupo Norte.")
        .chart();
  }

  private static Chart second() {
    return new ChartBuilder("Second", "file:second")
        .person("Bruno Salas Ortega")
        .alias("Bruno Salas")
        .group("Grupo Norte")
        .group("Grupo Sur")
        .place("Durango")
        .person("Ivan Duarte")
        .claim(
            LEADS,
            "Bruno Salas Ortega",
            "Grupo Norte",
            "The founder of Grupo Norte is Bruno Salas Ortega.",
            Qualifiers.NONE.withRole("founder"))
        .claim(ALLIED_WITH, "Grupo Sur", "Grupo Norte", "Grupo Sur is with Grupo Norte.")
        .claim(OPERATES_IN, "Grupo Sur", "Durango", "Grupo Sur is in Durango.")
        .claim(MEMBER_OF, "Ivan Duarte", "Grupo Norte", "Grupo Norte has Ivan Duarte.")
        .chart();
  }
}
