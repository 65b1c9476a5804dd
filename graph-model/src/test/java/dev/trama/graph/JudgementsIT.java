package dev.trama.graph;

import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.graph.Judgements.Grounds;
import dev.trama.model.Chart;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@GraphTest
class JudgementsIT {
  private static final Grounds ANA = new Grounds("ana", "the same scar", 0.7);

  private final Graph graph;

  JudgementsIT(Graph graph) {
    this.graph = graph;
  }

  @Test
  void aMergeMakesOneOfTwoAndMovesTheirLinks() {
    imported(
        leader("file:a", "Bruno Salas", "Grupo Norte"), leader("file:b", "Bruno S.", "Grupo Sur"));
    long number = merge("Bruno Salas", "Bruno S.");
    assertThat(GraphDump.links(graph))
        .containsExactly("Bruno Salas LEADS Grupo Norte 1/1", "Bruno Salas LEADS Grupo Sur 1/1");
    assertThat(graph.judgements().list())
        .extracting(Judgement::number, Judgement::verdict, Judgement::by, Judgement::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(number, Verdict.SAME, "ana", "the same scar"));
  }

  @Test
  void splittingWhatWasMergedLeavesTheGraphAsItWas() {
    imported(
        leader("file:a", "Bruno Salas", "Grupo Norte"),
        leader("file:b", "Bruno S.", "Grupo Norte"));
    List<Row> before = GraphDump.of(graph);
    merge("Bruno Salas", "Bruno S.");
    assertThat(GraphDump.links(graph)).containsExactly("Bruno Salas LEADS Grupo Norte 2/2");
    graph.judgements().split(id("Bruno Salas"), List.of(), ANA);
    assertThat(GraphDump.of(graph)).isEqualTo(before);
    assertThat(graph.judgements().list()).isEmpty();
  }

  @Test
  void mergesAreUndoneInAnyOrder() {
    imported(
        leader("file:a", "Bruno Salas", "Grupo Norte"),
        leader("file:b", "Bruno S.", "Grupo Sur"),
        leader("file:c", "El Bruno", "Grupo Este"));
    List<Row> before = GraphDump.of(graph);
    long first = merge("Bruno Salas", "Bruno S.");
    List<Row> one = GraphDump.of(graph);
    long second = merge("Bruno Salas", "El Bruno");
    assertThat(GraphDump.links(graph)).hasSize(3).allMatch(link -> link.startsWith("Bruno Salas"));
    graph.judgements().undo(second, "ana");
    assertThat(GraphDump.of(graph)).isEqualTo(one);
    long third = merge("Bruno Salas", "El Bruno");
    graph.judgements().undo(first, "ana");
    graph.judgements().undo(third, "ana");
    assertThat(GraphDump.of(graph)).isEqualTo(before);
    assertThatThrownBy(() -> graph.judgements().undo(first, "ana"))
        .isInstanceOf(TramaException.class);
  }

  @Test
  void aMergeOutlivesTheDataItWasMadeOn() {
    String batch =
        imported(
            leader("file:a", "Bruno Salas", "Grupo Norte"),
            leader("file:b", "Bruno S.", "Grupo Sur"));
    merge("Bruno Salas", "Bruno S.");
    List<Row> merged = GraphDump.of(graph);
    graph.batches().undo(batch);
    assertThat(GraphDump.of(graph)).isEmpty();
    imported(
        leader("file:a", "Bruno Salas", "Grupo Norte"), leader("file:b", "Bruno S.", "Grupo Sur"));
    assertThat(GraphDump.of(graph)).isEqualTo(merged);
  }

  @Test
  void takingOneDocumentOutOfAMergeLeavesTheOthersMerged() {
    imported(leader("file:a", "Bruno Salas Paz", "Grupo Norte"));
    imported(leader("file:b", "Bruno S.", "Grupo Sur"));
    String last = imported(leader("file:c", "Bruno Salas Paz", "Grupo Este"));
    merge("Bruno Salas Paz", "Bruno S.");
    graph.batches().undo(last);
    assertThat(GraphDump.links(graph))
        .containsExactly(
            "Bruno Salas Paz LEADS Grupo Norte 1/1", "Bruno Salas Paz LEADS Grupo Sur 1/1");
  }

  @Test
  void whatIsDifferentStaysSoThroughEveryLaterImport() {
    imported(leader("file:a", "Bruno Salas Paz", "Grupo Norte"));
    imported(leader("file:b", "Bruno Salas Paz", "Grupo Norte"));
    assertThat(people()).isEqualTo(1);
    graph.judgements().split(id("Bruno Salas Paz"), List.of("file:b"), ANA);
    assertThat(people()).isEqualTo(2);
    List<Row> parted = GraphDump.of(graph);
    graph.batches().list().forEach(batch -> graph.batches().undo(batch.id()));
    assertThat(people()).isZero();
    imported(leader("file:a", "Bruno Salas Paz", "Grupo Norte"));
    imported(leader("file:b", "Bruno Salas Paz", "Grupo Norte"));
    assertThat(GraphDump.of(graph)).isEqualTo(parted);
    graph.batches().list().forEach(batch -> undoIfDone(batch));
    imported(leader("file:b", "Bruno Salas Paz", "Grupo Norte"));
    imported(leader("file:a", "Bruno Salas Paz", "Grupo Norte"));
    assertThat(people()).as("in the other order too").isEqualTo(2);
  }

  @Test
  void aSplitIsUndone() {
    imported(leader("file:a", "Bruno Salas Paz", "Grupo Norte"));
    imported(leader("file:b", "Bruno Salas Paz", "Grupo Sur"));
    imported(leader("file:c", "Bruno Salas Paz", "Grupo Este"));
    List<Row> before = GraphDump.of(graph);
    long number = graph.judgements().split(id("Bruno Salas Paz"), List.of("file:a"), ANA);
    assertThat(people()).isEqualTo(2);
    graph.judgements().undo(number, "ana");
    assertThat(GraphDump.of(graph)).isEqualTo(before);
  }

  @Test
  void whoIsJudgedDifferentCannotBeMergedBeforeThatIsTakenBack() {
    imported(
        leader("file:a", "Bruno Salas", "Grupo Norte"), leader("file:b", "Bruno S.", "Grupo Sur"));
    long number =
        graph.judgements().judge(id("Bruno Salas"), id("Bruno S."), Verdict.DIFFERENT, ANA);
    assertThatThrownBy(() -> merge("Bruno Salas", "Bruno S."))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("Judgement " + number);
    graph.judgements().undo(number, "ana");
    merge("Bruno Salas", "Bruno S.");
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void anEntryOfAListIsKnownByItsNumberInLaterVersions() {
    imported(
        entry("ofac:sdn/7", "Bruno Salas", "first text"),
        entry("un:consolidated/QDi.1", "B. Salas", "text"));
    merge("Bruno Salas", "B. Salas");
    imported(entry("ofac:sdn/7", "Bruno Salas", "second text"));
    assertThat(people()).isEqualTo(1);
    assertThat(profiles()).isEqualTo(3);
  }

  @Test
  void aMergeHoldsForWhatThatWasNotHereYet() {
    imported(leader("file:a", "Bruno Salas", "Grupo Norte"));
    List<Judgement> judgements =
        List.of(
            said("file:a#Person bruno salas", "NK-1", Verdict.SAME),
            said("NK-1", "file:b#Person bruno s", Verdict.SAME));
    assertThat(graph.judgements().take(judgements).added()).isEqualTo(2);
    assertThat(graph.judgements().take(judgements).known()).isEqualTo(2);
    imported(leader("file:b", "Bruno S.", "Grupo Sur"));
    assertThat(people()).isEqualTo(1);
  }

  /** Whatever is judged and in whatever order it is taken back: nothing is left of it. */
  @Test
  void judgementsLeaveNothingBehindOnceAllAreTakenBack() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Chart> charts = network(random);
      String batch = imported(charts.toArray(Chart[]::new));
      List<Row> before = GraphDump.of(graph);
      List<Long> acts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        List<String> people = ids();
        String one = people.get(random.nextInt(people.size()));
        String other = people.get(random.nextInt(people.size()));
        Verdict verdict = random.nextInt(3) == 0 ? Verdict.DIFFERENT : Verdict.SAME;
        try {
          acts.add(graph.judgements().judge(one, other, verdict, ANA));
        } catch (TramaException e) {
          // The same one twice, or against an earlier judgement.
        }
        if (!acts.isEmpty() && random.nextInt(4) == 0) {
          graph.judgements().undo(acts.remove(random.nextInt(acts.size())), "ana");
        }
      }
      List<Row> judged = GraphDump.of(graph);
      graph.batches().undo(batch);
      assertThat(GraphDump.of(graph)).as("seed %d, data gone", seed).isEmpty();
      imported(charts.toArray(Chart[]::new));
      assertThat(GraphDump.of(graph)).as("seed %d, imported again", seed).isEqualTo(judged);
      Collections.shuffle(acts, random);
      for (long act : acts) {
        graph.judgements().undo(act, "ana");
      }
      assertThat(GraphDump.of(graph)).as("seed %d, all taken back", seed).isEqualTo(before);
      graph.cypher().write("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", Map.of());
    }
  }

  private static List<Chart> network(Random random) {
    List<String> names =
        List.of("Ana Vega Mora", "Bruno Salas Paz", "Ivan Duarte", "Rosa Lima", "El Alto Gris");
    List<String> groups = List.of("Grupo Norte", "Grupo Sur");
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String one = names.get(random.nextInt(names.size()));
      String other = one.equals("Ana Vega Mora") ? "Rosa Lima" : "Ana Vega Mora";
      String group = groups.get(random.nextInt(groups.size()));
      charts.add(
          new ChartBuilder("Notice " + i, "file:" + i)
              .person(one)
              .person(other)
              .group(group)
              .claim(random.nextBoolean() ? LEADS : MEMBER_OF, one, group, "So it is said.")
              .claim(MEMBER_OF, other, group, "And of the other.")
              .chart());
    }
    return charts;
  }

  private static Judgement said(String left, String right, Verdict verdict) {
    return new Judgement(
        0, left, right, null, null, verdict, "nk", java.time.Instant.EPOCH, null, null);
  }

  private static Chart leader(String uri, String name, String group) {
    return new ChartBuilder("Notice " + uri, uri)
        .person(name)
        .group(group)
        .claim(LEADS, name, group, name + " leads it.")
        .chart();
  }

  private static Chart entry(String number, String name, String text) {
    return new ChartBuilder(text, number).person(name).value(ValueKind.IDENTIFIER, number).chart();
  }

  private String imported(Chart... charts) {
    String batch = graph.batches().start("test", null);
    graph.charts().write(List.of(charts), batch);
    graph.batches().finish(batch);
    return batch;
  }

  private void undoIfDone(Batch batch) {
    if (batch.state() == Batch.State.DONE) {
      graph.batches().undo(batch.id());
    }
  }

  private long merge(String one, String other) {
    return graph.judgements().judge(id(one), id(other), Verdict.SAME, ANA);
  }

  private String id(String name) {
    return graph
        .cypher()
        .read("MATCH (e:Person {name: $name}) RETURN e.id AS id", Map.of("name", name))
        .get(0)
        .text("id");
  }

  private List<String> ids() {
    return graph.cypher().read("MATCH (e:Person) RETURN e.id AS id ORDER BY id", Map.of()).stream()
        .map(row -> row.text("id"))
        .toList();
  }

  private long people() {
    return ids().size();
  }

  private long profiles() {
    return graph
        .cypher()
        .read("MATCH (p:Profile)-[:OF]->(:Person) RETURN count(p) AS n", Map.of())
        .get(0)
        .number("n");
  }
}
