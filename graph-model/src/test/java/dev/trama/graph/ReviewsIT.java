package dev.trama.graph;

import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.REWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trama.graph.Decision.Verdict;
import dev.trama.model.Chart;
import dev.trama.model.ClaimState;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.query.Answer;
import dev.trama.query.AskOptions;
import dev.trama.query.Questions;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@GraphTest
class ReviewsIT {
  private final Graph graph;

  ReviewsIT(Graph graph) {
    this.graph = graph;
  }

  @Test
  void whatIsProposedWaitsInTheOrderOfTheTextAndSupportsNothing() {
    imported(notice());
    assertThat(graph.reviews().waiting()).isEqualTo(2);
    assertThat(graph.reviews().proposed(null, 0, 10))
        .extracting(Statement::from, Statement::type, Statement::to, Statement::state)
        .containsExactly(
            tuple("Ivan Duarte", MEMBER_OF, "Grupo Norte", ClaimState.PROPOSED),
            tuple("Ivan Duarte", REWARD, null, ClaimState.PROPOSED));
    assertThat(graph.reviews().proposed(null, 1.01, 10)).isEmpty();
    assertThat(GraphDump.links(graph)).containsExactly("Bruno Salas Ortega LEADS Grupo Norte 1/1");
    assertThat(graph.reviews().between(entity("Grupo Norte"), entity("Ivan Duarte")))
        .extracting(Statement::type)
        .containsExactly(MEMBER_OF);
    assertThat(graph.dossiers().of(entity("Ivan Duarte"), 10).proposed()).hasSize(2);
    assertThat(graph.dossiers().of(entity("Bruno Salas Ortega"), 10).proposed()).isEmpty();
  }

  @Test
  void whatIsAcceptedSupportsALinkAndWhatIsRejectedDoesNot() {
    imported(notice());
    List<Row> before = GraphDump.of(graph);
    String membership = proposed(0);
    String reward = proposed(1);
    graph.reviews().decide(List.of(membership, reward), Verdict.ACCEPTED, "ana", "seen myself");
    assertThat(GraphDump.links(graph)).contains("Ivan Duarte MEMBER_OF Grupo Norte 1/1");
    assertThat(graph.dossiers().of(entity("Ivan Duarte"), 10).facts()).hasSize(1);
    assertThat(graph.reviews().waiting()).isZero();

    graph.reviews().decide(List.of(membership), Verdict.REJECTED, "ben", null);
    assertThat(GraphDump.links(graph)).doesNotContain("Ivan Duarte MEMBER_OF Grupo Norte 1/1");
    assertThat(graph.reviews().decisions(10))
        .extracting(Decision::claim, Decision::verdict, Decision::by, Decision::why)
        .containsExactlyInAnyOrder(
            tuple(membership, Verdict.REJECTED, "ben", null),
            tuple(reward, Verdict.ACCEPTED, "ana", "seen myself"));

    assertThat(graph.reviews().forget(List.of(membership, reward))).isEqualTo(2);
    assertThat(GraphDump.of(graph)).isEqualTo(before);
    assertThat(graph.reviews().decisions(10)).isEmpty();
  }

  @Test
  void anAssertedClaimMayBeRejectedToo() {
    imported(notice());
    graph.reviews().decide(List.of(leads()), Verdict.REJECTED, "ana", null);
    assertThat(GraphDump.links(graph)).isEmpty();
  }

  @Test
  void whatIsDisputedStillAnswersAndSaysSo() {
    imported(notice());
    List<Row> before = GraphDump.of(graph);
    String document = notice().document().sha256();
    String leads = leads();
    graph
        .reviews()
        .decide(List.of(leads), List.of(document), Verdict.DISPUTED, "ana", "said to be dead");
    Questions questions = new Questions(graph.cypher());
    Answer answer = questions.ask("leaders of Grupo Norte", AskOptions.WHY).answers().get(0);
    assertThat(answer.name()).isEqualTo("Bruno Salas Ortega");
    assertThat(answer.path().get(0).disputed()).isEqualTo(1);
    assertThat(answer.claims())
        .extracting(
            said -> said.statement().state(),
            said -> said.statement().dispute().by(),
            said -> said.statement().dispute().why())
        .containsExactly(tuple(ClaimState.DISPUTED, "ana", "said to be dead"));
    assertThat(graph.documents().claims(document))
        .filteredOn(claim -> claim.id().equals(leads))
        .extracting(claim -> claim.dispute().by())
        .containsExactly("ana");

    List<Row> disputed = GraphDump.of(graph);
    graph.documents().remove(document);
    imported(notice());
    assertThat(GraphDump.of(graph)).as("as the document comes back").isEqualTo(disputed);

    graph.reviews().forget(List.of(leads));
    assertThat(GraphDump.of(graph)).isEqualTo(before);
  }

  private String leads() {
    return graph.documents().claims(notice().document().sha256()).stream()
        .filter(claim -> claim.type() == LEADS)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void decisionsHoldWhenTheDocumentComesBack() {
    String batch = imported(notice());
    String membership = proposed(0);
    graph.reviews().decide(List.of(membership), Verdict.ACCEPTED, "ana", null);
    List<Row> decided = GraphDump.of(graph);

    imported(notice());
    assertThat(GraphDump.of(graph)).isEqualTo(decided);
    graph.batches().undo(batch);
    assertThat(GraphDump.of(graph)).isEmpty();
    imported(notice());
    assertThat(GraphDump.of(graph)).isEqualTo(decided);

    graph.documents().remove(notice().document().sha256());
    assertThat(GraphDump.of(graph)).isEmpty();
    assertThat(graph.reviews().decisions(10)).hasSize(1);
  }

  @Test
  void aClaimThatIsNotThereIsNamedAndNothingIsDecided() {
    imported(notice());
    assertThatThrownBy(
            () ->
                graph.reviews().decide(List.of(proposed(0), "nobody"), Verdict.ACCEPTED, "a", null))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("nobody");
    assertThat(graph.reviews().decisions(10)).isEmpty();
    assertThat(graph.reviews().waiting()).isEqualTo(2);
  }

  @Test
  void documentsAreListedByWhatTheyAre() {
    imported(notice());
    Documents.Filter waiting = new Documents.Filter(null, "DESK", null, null, null, true, false);
    assertThat(graph.documents().list(waiting, 0, 10))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.document().title()).isEqualTo("A Notice");
              assertThat(listed.profiles()).isEqualTo(3);
              assertThat(listed.claims()).isEqualTo(3);
              assertThat(listed.proposed()).isEqualTo(2);
            });
    Documents.Filter other = new Documents.Filter("nothing", null, null, null, null, false, false);
    assertThat(graph.documents().list(other, 0, 10)).isEmpty();
  }

  private String proposed(int index) {
    return graph.reviews().proposed(null, 0, 10).get(index).id();
  }

  private String entity(String name) {
    return graph
        .cypher()
        .read("MATCH (e:Entity {name: $name}) RETURN e.id AS id", java.util.Map.of("name", name))
        .get(0)
        .text("id");
  }

  private String imported(Chart chart) {
    String batch = graph.batches().start("test", null);
    graph.charts().write(chart, batch);
    graph.batches().finish(batch);
    return batch;
  }

  private static Chart notice() {
    return new ChartBuilder("A Notice", "file:notice")
        .person("Bruno Salas Ortega")
        .group("Grupo Norte")
        .person("Ivan Duarte")
        .claim(LEADS, "Bruno Salas Ortega", "Grupo Norte", "Bruno Salas Ortega leads it.")
        .claim(
            MEMBER_OF,
            "Ivan Duarte",
            "Grupo Norte",
            "Ivan Duarte seems to be of it.",
            Qualifiers.NONE,
            ClaimState.PROPOSED)
        .claim(
            REWARD,
            "Ivan Duarte",
            null,
            "Something is perhaps paid for him.",
            Qualifiers.NONE.withAmount(new BigDecimal("1000"), "USD"),
            ClaimState.PROPOSED)
        .chart();
  }
}
