package dev.trama.graph;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.REWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.Chart;
import dev.trama.model.ClaimState;
import dev.trama.model.ClaimStatus;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ChartStoreIT {
  private final Graph graph;
  private String batch;

  ChartStoreIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void begin() {
    batch = graph.batches().start("test", null);
  }

  @Test
  void writesAllThatADocumentSays() {
    Chart chart =
        new ChartBuilder("Notice", "file:notice.txt")
            .published("2021-12")
            .person("Bruno Salas Ortega")
            .nickname("El Faro")
            .value(ValueKind.BIRTH_DATE, "1984")
            .group("Grupo Norte")
            .official("Rosa Lima Prado")
            .claim(
                LEADS,
                "Bruno Salas Ortega",
                "Grupo Norte",
                "Bruno Salas Ortega leads Grupo Norte, says Rosa Lima Prado.",
                Qualifiers.NONE
                    .withRole("leader")
                    .withPeriod(PartialDate.of(2020, 7), null)
                    .withStatus(ClaimStatus.ALLEGED)
                    .withAccordingTo("Rosa Lima Prado"))
            .claim(
                REWARD,
                "Bruno Salas Ortega",
                null,
                "Up to $5 million is paid for Bruno Salas Ortega.",
                Qualifiers.NONE.withAmount(new BigDecimal("5000000"), "USD"))
            .chart();

    assertThat(graph.charts().write(chart, batch).outcome()).isEqualTo(Written.Outcome.NEW);

    Row document = one("MATCH (d:Document) RETURN d {.*} AS it");
    assertThat(document.map("it"))
        .containsEntry("id", chart.document().sha256())
        .containsEntry("published", "2021-12")
        .containsEntry("text", chart.document().text())
        .doesNotContainKey("superseded");
    Row profile = one("MATCH (p:Profile {name: 'Bruno Salas Ortega'})-[:IN]->() RETURN p AS it");
    assertThat(profile.map("it"))
        .containsEntry("type", "Person")
        .containsEntry("category", "SUBJECT")
        .containsEntry("names", List.of("Bruno Salas Ortega", "El Faro"))
        .containsEntry("nameKinds", List.of("FULL", "NICKNAME"))
        .containsEntry("nameSpans", List.of("7-25", "26-33"))
        .containsEntry("birthDate", List.of("1984"))
        .containsEntry("birthDateSpans", List.of("34-38"));
    Row claim = one("MATCH (:Profile)-[c:LEADS]->(:Profile) RETURN c AS it");
    assertThat(claim.map("it"))
        .containsEntry("role", "leader")
        .containsEntry("since", "2020-07")
        .containsEntry("dateFrom", LocalDate.of(2020, 7, 1))
        .containsEntry("status", "ALLEGED")
        .containsEntry("quote", "Bruno Salas Ortega leads Grupo Norte, says Rosa Lima Prado.")
        .containsEntry("state", "ASSERTED")
        .doesNotContainKeys("kin", "until", "dateTo");
    assertThat(
            one("MATCH (p:Profile {id: '"
                    + claim.map("it").get("accordingTo")
                    + "'}) RETURN p.name AS name")
                .text("name"))
        .isEqualTo("Rosa Lima Prado");
    assertThat(one("MATCH (:Profile)-[:HAS]->(f:Fact) RETURN f AS it").map("it"))
        .containsEntry("type", "REWARD")
        .containsEntry("amount", 5_000_000L)
        .containsEntry("currency", "USD");
    assertThat(
            one(
                "MATCH (a:Person:Entity)-[l:LEADS]->(b:CriminalGroup:Entity) "
                    + "RETURN a.name AS a, b.name AS b, l AS it"))
        .satisfies(
            link -> {
              assertThat(link.text("a")).isEqualTo("Bruno Salas Ortega");
              assertThat(link.text("b")).isEqualTo("Grupo Norte");
              assertThat(link.map("it"))
                  .isEqualTo(
                      Map.of(
                          "claims",
                          1L,
                          "documents",
                          1L,
                          "role",
                          "leader",
                          "roles",
                          List.of("leader"),
                          "since",
                          "2020-07",
                          "status",
                          "ALLEGED",
                          "confidence",
                          0.9,
                          "known",
                          List.of("2021-12/")));
            });
    assertThat(one("MATCH (e:Person {name: 'Bruno Salas Ortega'}) RETURN e AS it").map("it"))
        .containsEntry("names", List.of("Bruno Salas Ortega", "El Faro"))
        .containsEntry("keys", List.of("bruno salas ortega", "faro"))
        .containsEntry("category", "SUBJECT")
        .containsEntry("documents", 1L);
  }

  @Test
  void writesNothingTheSecondTime() {
    Chart chart = north("file:a", "Bruno Salas Ortega leads Grupo Norte.");
    graph.charts().write(chart, batch);
    List<Row> before = dump();
    CountingCypher counting = new CountingCypher(graph.cypher());
    assertThat(new ChartStore(counting, Clock.systemUTC()).write(List.of(chart, chart), batch))
        .extracting(Written::outcome)
        .containsExactly(Written.Outcome.KNOWN, Written.Outcome.KNOWN);
    assertThat(counting.statements).isPositive();
    assertThat(counting.changes).isEqualTo(Changes.NONE);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aNewerTextOfTheSameAddressSupersedesTheOlder() {
    Chart older = north("file:a", "Bruno Salas Ortega leads Grupo Norte.");
    Chart newer =
        new ChartBuilder("Correction", "file:a")
            .person("Bruno Salas Ortega")
            .group("Grupo Norte")
            .claim(
                MEMBER_OF,
                "Bruno Salas Ortega",
                "Grupo Norte",
                "Bruno Salas Ortega is a mere member of Grupo Norte.")
            .chart();
    assertThat(graph.charts().write(List.of(older, newer), batch))
        .extracting(Written::outcome)
        .containsExactly(Written.Outcome.NEW, Written.Outcome.CHANGED);
    assertThat(links()).containsExactly("Bruno Salas Ortega MEMBER_OF Grupo Norte 1/1");
    assertThat(one("MATCH (d:Document {superseded: true}) RETURN d.id AS id").text("id"))
        .isEqualTo(older.document().sha256());
    assertThat(one("MATCH (e:Person) RETURN e.documents AS n").number("n")).isEqualTo(1);
  }

  @Test
  void linksGatherTheClaimsOfAllDocumentsAndOnlyAssertedOnes() {
    graph
        .charts()
        .write(
            List.of(
                north("file:a", "Bruno Salas Ortega leads Grupo Norte."),
                north("file:b", "Grupo Norte is led by Bruno Salas Ortega.")),
            batch);
    graph
        .charts()
        .write(
            new ChartBuilder("Rumour", "file:c")
                .person("Bruno Salas Ortega")
                .group("Grupo Norte")
                .claim(LEADS, "Bruno Salas Ortega", "Grupo Norte", "He leads it still.")
                .claim(
                    MEMBER_OF,
                    "Bruno Salas Ortega",
                    "Grupo Norte",
                    "Some say he is in it.",
                    Qualifiers.NONE,
                    ClaimState.PROPOSED)
                .chart(),
            batch);
    assertThat(links()).containsExactly("Bruno Salas Ortega LEADS Grupo Norte 3/3");
  }

  @Test
  void aSymmetricRelationIsOneLinkWhicheverWayItIsSaid() {
    for (String[] ends :
        List.of(
            new String[] {"Grupo Norte", "Grupo Sur"}, new String[] {"Grupo Sur", "Grupo Norte"})) {
      graph
          .charts()
          .write(
              new ChartBuilder(ends[0], "file:" + ends[0])
                  .group(ends[0])
                  .group(ends[1])
                  .claim(
                      ALLIED_WITH, ends[0], ends[1], ends[0] + " and " + ends[1] + " are allies.")
                  .chart(),
              batch);
    }
    Row link =
        one("MATCH (a:Entity)-[l:ALLIED_WITH]->(b) RETURN a.id < b.id AS ordered, l.claims AS n");
    assertThat(link.flag("ordered")).isTrue();
    assertThat(link.number("n")).isEqualTo(2);
  }

  @Test
  void eachKinTermIsALinkOfItsOwn() {
    graph
        .charts()
        .write(
            new ChartBuilder("Kin", "file:kin")
                .person("Bruno Salas Ortega")
                .person("Marta Salas Ortega")
                .claim(
                    KIN_OF,
                    "Marta Salas Ortega",
                    "Bruno Salas Ortega",
                    "His sister Marta.",
                    Qualifiers.NONE.withKin("sister"))
                .claim(
                    KIN_OF,
                    "Marta Salas Ortega",
                    "Bruno Salas Ortega",
                    "A relative, Marta.",
                    Qualifiers.NONE.withKin("relative"))
                .chart(),
            batch);
    assertThat(graph.cypher().read("MATCH (:Entity)-[l:KIN_OF]->() RETURN l.kin AS kin", Map.of()))
        .extracting(row -> row.text("kin"))
        .containsExactlyInAnyOrder("sister", "relative");
  }

  @Test
  void manyDocumentsTakeAsManyStatementsAsOne() {
    CountingCypher counting = new CountingCypher(graph.cypher());
    ChartStore store = new ChartStore(counting, Clock.systemUTC());
    // What is founded is written in another way than what is known already.
    store.write(north("file:first", "Bruno Salas Ortega leads Grupo Norte, it began."), batch);
    counting.statements = 0;
    store.write(north("file:0", "Bruno Salas Ortega leads Grupo Norte."), batch);
    int forOne = counting.statements;
    counting.statements = 0;
    List<Chart> many =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> north("file:" + i, "Bruno Salas Ortega leads Grupo Norte, part " + i))
            .toList();
    store.write(many, batch);
    assertThat(counting.statements).isEqualTo(forOne);
  }

  @Test
  void refusesABatchThatDoesNotRun() {
    Chart chart = north("file:a", "Bruno Salas Ortega leads Grupo Norte.");
    assertThatThrownBy(() -> graph.charts().write(chart, "2001-01-01-1"))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("2001-01-01-1");
    assertThat(dump()).isEmpty();
  }

  private static Chart north(String uri, String sentence) {
    return new ChartBuilder("Notice " + uri, uri)
        .person("Bruno Salas Ortega")
        .group("Grupo Norte")
        .claim(LEADS, "Bruno Salas Ortega", "Grupo Norte", sentence)
        .chart();
  }

  private Row one(String statement) {
    List<Row> rows = graph.cypher().read(statement, Map.of());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private List<String> links() {
    return GraphDump.links(graph);
  }

  private List<Row> dump() {
    return GraphDump.of(graph);
  }

  /** Counts statements and changes on their way to the real database. */
  private static final class CountingCypher implements Cypher {
    private final Cypher real;
    private int statements;
    private Changes changes = Changes.NONE;

    CountingCypher(Cypher real) {
      this.real = real;
    }

    @Override
    public List<Row> read(String statement, Map<String, ?> parameters) {
      return real.read(statement, parameters);
    }

    @Override
    public void read(
        String statement,
        Map<String, ?> parameters,
        Consumer<Row> each,
        Consumer<Runnable> enders) {
      real.read(statement, parameters, each, enders);
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      return real.write(
          transaction ->
              work.apply(
                  new Transaction() {
                    @Override
                    public List<Row> run(String statement, Map<String, ?> parameters) {
                      statements++;
                      List<Row> rows = transaction.run(statement, parameters);
                      changes = transaction.changes();
                      return rows;
                    }

                    @Override
                    public Changes changes() {
                      return transaction.changes();
                    }
                  }));
    }
  }
}
