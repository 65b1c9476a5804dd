package dev.trama.explore;

import static dev.trama.model.RelationType.ALLIED_WITH;
import static dev.trama.model.RelationType.ASSOCIATE_OF;
import static dev.trama.model.RelationType.KIN_OF;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.MEMBER_OF;
import static dev.trama.model.RelationType.OPERATES_IN;
import static dev.trama.model.RelationType.PART_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.graph.Graph;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.TramaException;
import dev.trama.network.Networks;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.testing.ChartBuilder;
import dev.trama.testing.GraphTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A small world: Bruno and Carla are tied by a short thin way and a longer one better supported.
 */
@GraphTest
class PathsIT {
  private static final String HOSTILE = "Grupo \"O'Brien\" }) DETACH DELETE n //";

  private final Graph graph;
  private Explorer explorer;
  private Questions questions;

  PathsIT(Graph graph) {
    this.graph = graph;
  }

  @BeforeEach
  void write() {
    explorer = new Explorer(graph.cypher(), graph.networks());
    questions = new Questions(graph.cypher());
    String batch = graph.batches().start("test", "tester");
    for (int i = 0; i < 3; i++) {
      ChartBuilder often =
          new ChartBuilder("Bulletin " + i, "file:often" + i)
              .published("201" + i)
              .person("Bruno Salas Ortega")
              .group("Grupo Norte")
              .group("Grupo Sur")
              .person("Carla Pinto Reyes")
              .claim(LEADS, "Bruno Salas Ortega", "Grupo Norte", "Bruno leads Norte.")
              .claim(ALLIED_WITH, "Grupo Sur", "Grupo Norte", "Sur stands by Norte.")
              .claim(MEMBER_OF, "Carla Pinto Reyes", "Grupo Sur", "Carla is of Sur.");
      graph.charts().write(often.chart(), batch);
    }
    ChartBuilder once =
        new ChartBuilder("A rumour", "file:once")
            .published("2021")
            .person("Bruno Salas Ortega")
            .person("Dora Salas Ortega")
            .person("Carla Pinto Reyes")
            .place("Colima")
            .group(HOSTILE)
            .claim(
                KIN_OF,
                "Dora Salas Ortega",
                "Bruno Salas Ortega",
                "Dora is his sister.",
                Qualifiers.NONE.withKin("sister"))
            .claim(
                KIN_OF,
                "Carla Pinto Reyes",
                "Dora Salas Ortega",
                "Carla is her cousin.",
                Qualifiers.NONE.withKin("cousin"))
            .claim(OPERATES_IN, "Bruno Salas Ortega", "Colima", "Bruno works in Colima.")
            .claim(OPERATES_IN, "Carla Pinto Reyes", "Colima", "Carla works in Colima.")
            .claim(LEADS, "Dora Salas Ortega", HOSTILE, "Dora leads it.");
    graph.charts().write(once.chart(), batch);
  }

  private Ref ref(String name) {
    return questions.resolve(name);
  }

  private List<List<String>> paths(List<String> via, LinkFilter filter, PathOptions options) {
    Ref from = ref("Bruno Salas Ortega");
    Ref to = ref("Carla Pinto Reyes");
    List<Ref> over = via.stream().map(this::ref).toList();
    List<Way> ways = explorer.paths(from, to, over, filter, options);
    assertThat(new Explorer(graph.cypher()).paths(from, to, over, filter, options))
        .as("asked of the database alone")
        .isEqualTo(ways);
    return ways.stream().map(way -> way.stations().stream().map(Ref::name).toList()).toList();
  }

  @Test
  void theCopyInMemoryFollowsTheGraphAndAgreesWithTheDatabase() {
    if (graph.networks() != Networks.NONE) {
      assertThat(graph.networks().current().orElseThrow().links()).isEqualTo(8);
    }
    Explorer alone = new Explorer(graph.cypher());
    List<Ref> all =
        questions.resolve(
            List.of(
                "Bruno Salas Ortega",
                "Carla Pinto Reyes",
                "Dora Salas Ortega",
                "Grupo Norte",
                "Grupo Sur",
                "Colima",
                HOSTILE));
    for (int change = 0; change < 2; change++) {
      assertThat(explorer.among(all, LinkFilter.ALL)).isEqualTo(alone.among(all, LinkFilter.ALL));
      for (Ref one : all) {
        for (int depth = 2; depth <= 3; depth++) {
          assertThat(explorer.links(one, depth, LinkFilter.ALL, 1, 3))
              .as(one.name())
              .isEqualTo(alone.links(one, depth, LinkFilter.ALL, 1, 3));
        }
      }
      ChartBuilder more =
          new ChartBuilder("Another rumour", "file:another")
              .published("2022")
              .group("Grupo Sur")
              .person("Dora Salas Ortega")
              .claim(MEMBER_OF, "Dora Salas Ortega", "Grupo Sur", "Dora is of Sur now.");
      graph.charts().write(more.chart(), graph.batches().start("more", "tester"));
    }
    assertThat(explorer.links(all.get(2), 1, LinkFilter.ALL, 0, 10).items()).hasSize(4);
  }

  private static final List<String> OVER_KIN =
      List.of("Bruno Salas Ortega", "Dora Salas Ortega", "Carla Pinto Reyes");
  private static final List<String> OVER_GROUPS =
      List.of("Bruno Salas Ortega", "Grupo Norte", "Grupo Sur", "Carla Pinto Reyes");

  @Test
  void theShortestWayLeavesOutThePlaceTheyShare() {
    assertThat(paths(List.of(), LinkFilter.ALL, PathOptions.SHORTEST)).containsExactly(OVER_KIN);
    assertThat(paths(List.of(), LinkFilter.ALL, new PathOptions(9, 0, false)))
        .containsExactly(OVER_KIN);
  }

  @Test
  void severalWaysComeByLengthAndTheStrongestBySupport() {
    assertThat(paths(List.of(), LinkFilter.ALL, new PathOptions(5, 2, false)))
        .containsExactly(OVER_KIN, OVER_GROUPS);
    assertThat(paths(List.of(), LinkFilter.ALL, new PathOptions(5, 2, true)))
        .containsExactly(OVER_GROUPS, OVER_KIN);
  }

  @Test
  void viaAvoidRelationsTimeAndDocumentsChooseTheWay() {
    assertThat(paths(List.of("Grupo Norte"), LinkFilter.ALL, new PathOptions(1, 2, false)))
        .containsExactly(OVER_GROUPS);
    LinkFilter withoutDora =
        new LinkFilter(Set.of(), null, null, null, 1, Set.of(ref("Dora Salas Ortega").id()));
    assertThat(paths(List.of(), withoutDora, PathOptions.SHORTEST)).containsExactly(OVER_GROUPS);
    LinkFilter kin = new LinkFilter(Set.of(KIN_OF), null, null, null, 1, Set.of());
    assertThat(paths(List.of(), kin, new PathOptions(5, 2, false))).containsExactly(OVER_KIN);
    LinkFilter early = new LinkFilter(Set.of(), null, PartialDate.of(2015), null, 1, Set.of());
    assertThat(paths(List.of(), early, PathOptions.SHORTEST)).containsExactly(OVER_GROUPS);
    LinkFilter late = new LinkFilter(Set.of(), PartialDate.of(2020), null, null, 1, Set.of());
    assertThat(paths(List.of(), late, new PathOptions(5, 2, false))).containsExactly(OVER_KIN);
    LinkFilter supported = new LinkFilter(Set.of(), null, null, null, 2, Set.of());
    assertThat(paths(List.of(), supported, PathOptions.SHORTEST)).containsExactly(OVER_GROUPS);
    LinkFilter none = new LinkFilter(Set.of(PART_OF), null, null, null, 1, Set.of());
    assertThat(paths(List.of(), none, PathOptions.SHORTEST)).isEmpty();
    assertThat(paths(List.of(), none, new PathOptions(5, 2, false))).isEmpty();
  }

  @Test
  void whatOneBodySaysIsAWayOfItsOwn() {
    ChartBuilder said =
        new ChartBuilder("A statement", "file:said")
            .published("2022")
            .person("Bruno Salas Ortega")
            .person("Carla Pinto Reyes")
            .official("Rosa Lima Prado")
            .claim(
                ASSOCIATE_OF,
                "Bruno Salas Ortega",
                "Carla Pinto Reyes",
                "Lima Prado calls Bruno an associate of Carla.",
                Qualifiers.NONE.withAccordingTo("Rosa Lima Prado"));
    graph.charts().write(said.chart(), graph.batches().start("said", "tester"));
    LinkFilter hers =
        new LinkFilter(Set.of(), null, null, ref("Rosa Lima Prado").id(), 1, Set.of());
    assertThat(paths(List.of(), hers, new PathOptions(5, 2, false)))
        .containsExactly(List.of("Bruno Salas Ortega", "Carla Pinto Reyes"));
    LinkFilter his = new LinkFilter(Set.of(), null, null, ref("Carla").id(), 1, Set.of());
    assertThat(paths(List.of(), his, new PathOptions(5, 2, false))).isEmpty();
  }

  @Test
  void everyStepComesWithItsSentence() {
    List<Way> ways =
        explorer.paths(
            ref("Bruno Salas Ortega"),
            ref("Grupo Sur"),
            List.of(),
            LinkFilter.ALL,
            PathOptions.SHORTEST);
    assertThat(explorer.withClaims(ways).get(0).claims())
        .extracting(support -> support.hop() + " " + support.statement().quote())
        .containsExactly(
            "0 Bruno leads Norte.",
            "0 Bruno leads Norte.",
            "0 Bruno leads Norte.",
            "1 Sur stands by Norte.",
            "1 Sur stands by Norte.",
            "1 Sur stands by Norte.");
  }

  @Test
  void amongSeveralNamesEveryTwoAreConnected() {
    List<Ref> names =
        questions.resolve(
            List.of("Grupo Norte", "Carla Pinto Reyes", HOSTILE, "Grupo Norte", "Colima"));
    assertThat(explorer.among(names, LinkFilter.ALL))
        .extracting(way -> way.from().name() + " > " + way.to().name() + " " + way.hops().size())
        .containsExactlyInAnyOrder(
            "Grupo Norte > Carla Pinto Reyes 2",
            "Grupo Norte > " + HOSTILE + " 3",
            "Grupo Norte > Colima 2",
            "Carla Pinto Reyes > " + HOSTILE + " 2",
            "Carla Pinto Reyes > Colima 1",
            HOSTILE + " > Colima 3");
  }

  @Test
  void aNameTwiceIsWrongUsage() {
    assertThatThrownBy(() -> paths(List.of("Bruno"), LinkFilter.ALL, PathOptions.SHORTEST))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("Bruno Salas Ortega");
  }

  @Test
  void linksAreListedDirectlyAndOverOthersPageByPage() {
    Ref bruno = ref("Bruno Salas Ortega");
    Page<Way> direct = explorer.links(bruno, 1, LinkFilter.ALL, 0, 2);
    assertThat(direct.more()).isTrue();
    assertThat(direct.items())
        .extracting(way -> way.to().name())
        .containsExactly("Grupo Norte", "Colima");
    assertThat(explorer.links(bruno, 2, LinkFilter.ALL, 0, 100).items())
        .extracting(way -> way.hops().size() + " " + way.to().name())
        .containsExactly(
            "1 Grupo Norte",
            "1 Colima",
            "1 Dora Salas Ortega",
            "2 Carla Pinto Reyes",
            "2 Grupo Sur",
            "2 " + HOSTILE);
    LinkFilter late = new LinkFilter(Set.of(), PartialDate.of(2020), null, null, 1, Set.of());
    assertThat(explorer.links(bruno, 3, late, 0, 100).items())
        .extracting(way -> way.to().name())
        .doesNotContain("Grupo Norte", "Grupo Sur")
        .contains("Dora Salas Ortega", HOSTILE);
  }
}
