package dev.trama.graph;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.REWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.NameKind;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class DossiersIT {
  private static final String SENTENCE =
      "Bruno Salas Ortega leads Grupo Norte, says Rosa Lima Prado.";

  private final Graph graph;
  private Chart notice;

  DossiersIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void write() {
    notice =
        new ChartBuilder("Notice", "file:notice.txt")
            .published("2021")
            .person("Bruno Salas Ortega")
            .nickname("El Faro")
            .value(ValueKind.BIRTH_DATE, "1984")
            .person("Marta Salas Ortega")
            .group("Grupo Norte")
            .group("Grupo Sur")
            .official("Rosa Lima Prado")
            .claim(
                LEADS,
                "Bruno Salas Ortega",
                "Grupo Norte",
                SENTENCE,
                Qualifiers.NONE.withRole("leader").withAccordingTo("Rosa Lima Prado"))
            .claim(
                KIN_OF,
                "Marta Salas Ortega",
                "Bruno Salas Ortega",
                "His sister is Marta Salas Ortega.",
                Qualifiers.NONE.withKin("sister"))
            .claim(ALLIED_WITH, "Grupo Sur", "Grupo Norte", "Grupo Sur stands by Grupo Norte.")
            .claim(
                REWARD,
                "Bruno Salas Ortega",
                null,
                "Up to $5 million is paid for Bruno Salas Ortega.",
                Qualifiers.NONE.withAmount(new BigDecimal("5000000"), "USD"))
            .chart();
    graph.charts().write(notice, graph.batches().start("test", "tester"));
  }

  @Test
  void aDossierTellsEverythingWithItsSource() {
    Dossier dossier = graph.dossiers().of(id("Bruno Salas Ortega"), 100);
    assertThat(dossier.category()).isEqualTo(Category.SUBJECT);
    assertThat(dossier.documentCount()).isEqualTo(1);
    assertThat(dossier.linkCount()).isEqualTo(2);
    assertThat(dossier.names())
        .extracting(Dossier.NameForm::text, Dossier.NameForm::kind)
        .containsExactly(
            tuple("Bruno Salas Ortega", NameKind.FULL), tuple("El Faro", NameKind.NICKNAME));
    Dossier.SaidValue born = dossier.values().get(0);
    assertThat(born.kind()).isEqualTo(ValueKind.BIRTH_DATE);
    assertThat(notice.document().text().substring(born.start(), born.end())).isEqualTo("1984");
    assertThat(dossier.facts())
        .extracting(Statement::type, Statement::amount, Statement::currency)
        .containsExactly(tuple(REWARD, new BigDecimal("5000000"), "USD"));
    assertThat(dossier.links())
        .extracting(l -> l.link().type(), Dossier.SaidLink::outgoing, Dossier.SaidLink::otherName)
        .containsExactly(
            tuple(KIN_OF, false, "Marta Salas Ortega"), tuple(LEADS, true, "Grupo Norte"));
    Statement leads = dossier.links().get(1).statements().get(0);
    assertThat(leads.quote()).isEqualTo(SENTENCE);
    assertThat(notice.document().text().substring(leads.start(), leads.end())).isEqualTo(SENTENCE);
    assertThat(leads.accordingTo()).isEqualTo("Rosa Lima Prado");
    assertThat(leads.document().title()).isEqualTo("Notice");
    assertThat(dossier.documents())
        .extracting(DocumentEntry::id)
        .containsExactly(notice.document().sha256());
  }

  @Test
  void evidenceOfASymmetricLinkIsFoundFromEitherEnd() {
    Link one = new Link(id("Grupo Norte"), ALLIED_WITH, id("Grupo Sur"), null);
    Link other = new Link(id("Grupo Sur"), ALLIED_WITH, id("Grupo Norte"), null);
    Link wrongWay = new Link(id("Grupo Norte"), LEADS, id("Bruno Salas Ortega"), null);
    Link kin = new Link(id("Marta Salas Ortega"), KIN_OF, id("Bruno Salas Ortega"), "sister");
    Map<Link, List<Statement>> evidence =
        graph.evidence().of(List.of(one, other, wrongWay, kin), List.of()).links();
    assertThat(evidence.get(one))
        .extracting(Statement::quote)
        .containsExactly("Grupo Sur stands by Grupo Norte.");
    assertThat(evidence.get(other)).isEqualTo(evidence.get(one));
    assertThat(evidence.get(wrongWay)).isEmpty();
    assertThat(evidence.get(kin)).extracting(Statement::kin).containsExactly("sister");
  }

  @Test
  void documentsAreFoundByTheStartOfTheirIdAndRemovedWhole() {
    String id = notice.document().sha256();
    assertThat(graph.documents().list(Documents.Filter.NONE, 0, 10))
        .extracting(listed -> listed.document().id())
        .containsExactly(id);
    assertThat(graph.documents().find(id.substring(0, 8))).isEqualTo(notice.document());
    assertThatThrownBy(() -> graph.documents().find("0000"))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("0000");
    graph.documents().remove(id.substring(0, 8));
    assertThat(GraphDump.of(graph)).isEmpty();
  }

  private String id(String name) {
    return graph
        .cypher()
        .read("MATCH (e:Entity {name: $name}) RETURN e.id AS id", Map.of("name", name))
        .get(0)
        .text("id");
  }
}
