package dev.trama.explore;

import static dev.trama.model.RelationType.ARRESTED;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.PART_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.Graph;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.ValueKind;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ExplorerIT {
  private final Graph graph;
  private Explorer explorer;

  ExplorerIT(Graph graph) {
    this.graph = graph;
  }

  private static Qualifiers on(String date) {
    return Qualifiers.NONE.withDate(PartialDate.parse(date).orElseThrow());
  }

  @BeforeEach
  void write() {
    explorer = new Explorer(graph.cypher(), graph.networks());
    String batch = graph.batches().start("test", "tester");
    ChartBuilder one =
        new ChartBuilder("One", "file:one")
            .published("2021-03")
            .person("Bruno Salas Ortega")
            .value(ValueKind.BIRTH_DATE, "1984-02-01")
            .value(ValueKind.BIRTH_DATE, "1986")
            .value(ValueKind.ADDRESS, "Calle Uno 1, Colima")
            .person("Carla Pinto Reyes")
            .value(ValueKind.ADDRESS, "Calle Uno 1, Colima")
            .group("Cartel de la Costa")
            .group("Grupo Norte")
            .group("Los Remos")
            .claim(LEADS, "Bruno Salas Ortega", "Cartel de la Costa", "He leads it.")
            .claim(
                PART_OF,
                "Grupo Norte",
                "Cartel de la Costa",
                "Norte is its armed wing.",
                Qualifiers.NONE.withRole("armed wing"))
            .claim(PART_OF, "Los Remos", "Grupo Norte", "Los Remos are a cell.")
            .claim(MEMBER_OF, "Carla Pinto Reyes", "Grupo Norte", "Carla is a member.")
            .claim(
                KIN_OF,
                "Carla Pinto Reyes",
                "Bruno Salas Ortega",
                "Carla is his niece.",
                Qualifiers.NONE.withKin("niece"))
            .claim(ARRESTED, "Carla Pinto Reyes", null, "Arrested in May.", on("2019-05"))
            .claim(ARRESTED, "Carla Pinto Reyes", null, "Arrested that year.", on("2019"))
            .claim(ARRESTED, "Carla Pinto Reyes", null, "Arrested on a 3rd.", on("2019-05-03"))
            .claim(ARRESTED, "Carla Pinto Reyes", null, "Arrested in June.", on("--06-01"))
            .claim(
                MEMBER_OF,
                "Carla Pinto Reyes",
                "Los Remos",
                "She was of Los Remos.",
                Qualifiers.NONE.withPeriod(PartialDate.of(2016), PartialDate.of(2018)));
    graph.charts().write(one.chart(), batch);
    ChartBuilder two =
        new ChartBuilder("Two", "file:two")
            .published("2022")
            .person("Bruno Salas Ortega")
            .group("Cartel de la Costa")
            .claim(LEADS, "Bruno Salas Ortega", "Cartel de la Costa", "He leads it still.");
    graph.charts().write(two.chart(), batch);
  }

  private Ref ref(String name) {
    return new Questions(graph.cypher()).resolve(name);
  }

  @Test
  void anOrganizationIsATreeOfItsPartsAndPeople() {
    Unit costa = explorer.organization(ref("Cartel de la Costa"), 20);
    assertThat(costa.leaders())
        .extracting(h -> h.from().name())
        .containsExactly("Bruno Salas Ortega");
    assertThat(costa.members()).isEmpty();
    Unit norte = costa.units().get(0);
    assertThat(norte.group().name()).isEqualTo("Grupo Norte");
    assertThat(norte.link().role()).isEqualTo("armed wing");
    assertThat(norte.members())
        .extracting(h -> h.from().name())
        .containsExactly("Carla Pinto Reyes");
    assertThat(norte.memberCount()).isEqualTo(1);
    assertThat(norte.units()).extracting(u -> u.group().name()).containsExactly("Los Remos");
    assertThat(explorer.organization(ref("Los Remos"), 20).units()).isEmpty();
  }

  @Test
  void aTimelinePutsPartialDatesInTheirPlace() {
    assertThat(explorer.timeline(ref("Carla Pinto Reyes"), false, false))
        .extracting(event -> event.date() + " " + event.kind())
        .containsExactly(
            "2016 SINCE", "2018 UNTIL", "2019 ON", "2019-05 ON", "2019-05-03 ON", "--06-01 ON");
    assertThat(explorer.timeline(ref("Grupo Norte"), false, false)).isEmpty();
    assertThat(explorer.timeline(ref("Grupo Norte"), true, false)).hasSize(6);
    assertThat(explorer.timeline(ref("Grupo Norte"), true, true))
        .filteredOn(event -> event.kind() == Event.Kind.REPORTED)
        .extracting(event -> event.statement().quote())
        .containsExactlyInAnyOrder(
            "Norte is its armed wing.",
            "Los Remos are a cell.",
            "Carla is a member.",
            "Carla is his niece.");
  }

  @Test
  void aFamilyIsFetchedWithItsLinks() {
    Relative bruno = explorer.family(ref("Bruno Salas Ortega"), 3);
    assertThat(bruno.relatives()).extracting(Relative::kin).containsExactly("niece");
    assertThat(explorer.family(ref("Carla Pinto Reyes"), 3).relatives())
        .extracting(Relative::kin)
        .containsExactly("aunt or uncle");
  }

  @Test
  void whatTwoShareIsLinksValuesAndDocuments() {
    List<Shared> shared =
        explorer
            .common(List.of(ref("Bruno Salas Ortega"), ref("Carla Pinto Reyes")), false, 10)
            .items();
    assertThat(shared)
        .extracting(
            one ->
                one.entity() != null
                    ? one.entity().name()
                    : one.kind() != null ? one.kind() + " " + one.value() : one.document().title())
        .containsExactlyInAnyOrder(
            "Bruno Salas Ortega", "Carla Pinto Reyes", "ADDRESS Calle Uno 1, Colima", "One");
    List<Ref> groups =
        List.of(ref("Cartel de la Costa"), ref("Los Remos"), ref("Carla Pinto Reyes"));
    assertThat(explorer.common(groups, false, 10).items())
        .extracting(one -> one.entity() == null ? "" : one.entity().name())
        .contains("Grupo Norte");
  }

  @Test
  void gapsTellWhatIsMissingAndWhatContradicts() {
    List<Gap> gaps = explorer.gaps(EnumSet.allOf(Gap.Kind.class), null, 10);
    assertThat(gaps)
        .filteredOn(gap -> gap.kind() == Gap.Kind.NO_LEADER)
        .extracting(gap -> gap.about().name())
        .containsExactly("Grupo Norte", "Los Remos");
    assertThat(gaps)
        .filteredOn(gap -> gap.kind() == Gap.Kind.BIRTH_DATES)
        .singleElement()
        .satisfies(gap -> assertThat(gap.values()).containsExactly("1984-02-01", "1986"));
    assertThat(gaps)
        .filteredOn(gap -> gap.kind() == Gap.Kind.ONE_DOCUMENT)
        .extracting(gap -> gap.link().type())
        .doesNotContain("LEADS")
        .contains("PART_OF", "KIN_OF");
    assertThat(explorer.gaps(EnumSet.of(Gap.Kind.NO_LEADER), ref("Los Remos"), 10)).hasSize(1);
    assertThat(explorer.gaps(EnumSet.of(Gap.Kind.KINSHIPS, Gap.Kind.PERIOD), null, 10)).isEmpty();
  }
}
