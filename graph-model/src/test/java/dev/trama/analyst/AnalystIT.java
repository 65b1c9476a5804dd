package dev.trama.analyst;

import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.analyst.Analyst.Kind;
import dev.trama.graph.Documents;
import dev.trama.graph.Dossier;
import dev.trama.graph.Graph;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.query.AskOptions;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class AnalystIT {
  private static final Documents.Filter EVERYTHING =
      new Documents.Filter(null, null, null, null, null, false, true);

  private static final String HOSTILE = "\"'}) DETACH DELETE n // \u202e <b>" + "x".repeat(10_000);

  private final Graph graph;
  private Analyst analyst;
  private Chart notice;

  AnalystIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void write() {
    analyst = new Analyst(graph, "Marta Ruiz", Clock.systemUTC());
    notice =
        new ChartBuilder("Notice", "file:notice")
            .person("Bruno Salas Ortega")
            .nickname("El Faro")
            .group("Grupo Norte")
            .claim(MEMBER_OF, "Bruno Salas Ortega", "Grupo Norte", "Bruno is of Norte.")
            .chart();
    imported();
  }

  private void imported() {
    String batch = graph.batches().start("notices", "tester");
    graph.charts().write(notice, batch);
    graph.batches().finish(batch);
  }

  private Ref ref(String name) {
    return new Questions(graph.cypher()).resolve(name);
  }

  private List<String> leaders() {
    return new Questions(graph.cypher())
        .ask("leaders of \"Grupo Norte\"", AskOptions.DEFAULT).answers().stream()
            .map(answer -> answer.name())
            .toList();
  }

  private OwnClaim leads(String reason) {
    return new OwnClaim(
        ref("El Faro"),
        LEADS,
        ref("Grupo Norte"),
        Qualifiers.NONE.withPeriod(PartialDate.of(2016), null),
        "leader of",
        reason);
  }

  @Test
  void aNoteIsAKnownFactWithItsAuthorAndSurvivesAnotherImport() {
    analyst.note(ref("El Faro"), HOSTILE);
    imported();
    Dossier dossier = graph.dossiers().of(ref("El Faro").id(), 10);
    assertThat(dossier.values())
        .filteredOn(value -> value.kind() == ValueKind.NOTE)
        .extracting(Dossier.SaidValue::text)
        .containsExactly(HOSTILE);
    assertThat(dossier.documents()).extracting(d -> d.publisher()).contains("Marta Ruiz");
    Entry note = Analyst.list(graph, Kind.NOTE, ref("El Faro")).get(0);
    assertThat(note.by()).isEqualTo("Marta Ruiz");
    analyst.withdraw(Kind.NOTE, note.id(), "no longer so");
    assertThat(Analyst.list(graph, Kind.NOTE, null)).isEmpty();
    assertThat(graph.dossiers().of(ref("El Faro").id(), 10).values()).isEmpty();
  }

  @Test
  void aTagIsSetOnceAndTakenOff() {
    analyst.tag(ref("Grupo Norte"), "priority");
    analyst.tag(ref("Grupo Norte"), "priority");
    analyst.tag(ref("El Faro"), "priority");
    assertThat(Analyst.list(graph, Kind.TAG, null))
        .extracting(entry -> entry.about().name() + " " + entry.text())
        .containsExactlyInAnyOrder("Grupo Norte priority", "Bruno Salas Ortega priority");
    analyst.withdraw(Kind.TAG, Analyst.list(graph, Kind.TAG, ref("El Faro")).get(0).id(), null);
    assertThat(Analyst.list(graph, Kind.TAG, ref("El Faro"))).isEmpty();
  }

  @Test
  void aClaimOfOnesOwnSupportsALinkUntilItIsChangedOrRetracted() {
    String id = analyst.claim(leads("interview of 3 May"));
    assertThat(leaders()).containsExactly("Bruno Salas Ortega");
    imported();
    assertThat(leaders()).containsExactly("Bruno Salas Ortega");
    Entry entry = Analyst.list(graph, Kind.CLAIM, ref("El Faro")).get(0);
    assertThat(entry.id()).isEqualTo(id);
    assertThat(entry.text())
        .isEqualTo("Bruno Salas Ortega: leader of Grupo Norte (interview of 3 May)");
    analyst.edit(
        id,
        new OwnClaim(
            ref("El Faro"),
            MEMBER_OF,
            ref("Grupo Norte"),
            Qualifiers.NONE,
            "member of",
            "misheard"));
    assertThat(leaders()).isEmpty();
    assertThat(Analyst.list(graph, Kind.CLAIM, null)).hasSize(1);
    analyst.withdraw(Kind.CLAIM, id, "mistaken identity");
    assertThat(Analyst.list(graph, Kind.CLAIM, null)).isEmpty();
    assertThat(graph.documents().list(EVERYTHING, 0, 10))
        .as("the whole history is kept")
        .hasSize(4);
    assertThatThrownBy(() -> analyst.edit(id, leads("again")))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining(id);
  }

  @Test
  void whatCannotBeIsNotClaimed() {
    assertThatThrownBy(
            () ->
                new OwnClaim(
                    ref("Grupo Norte"),
                    LEADS,
                    ref("El Faro"),
                    Qualifiers.NONE,
                    "leader of",
                    "because"))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("group");
    assertThatThrownBy(() -> leads(" ")).hasMessageContaining("--reason");
  }
}
