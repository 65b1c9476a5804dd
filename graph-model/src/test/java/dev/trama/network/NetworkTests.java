package dev.trama.network;

import static dev.trama.model.EntityType.CRIMINAL_GROUP;
import static dev.trama.model.EntityType.LOCATION;
import static dev.trama.model.EntityType.PERSON;
import static dev.trama.model.RelationType.LEADS;
import static dev.trama.model.RelationType.LINKED_TO;
import static dev.trama.model.RelationType.OPERATES_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.RelationType;
import dev.trama.network.Network.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {
  private static final List<RelationType> ALL = Arrays.asList(RelationType.values());

  private static Network network() {
    Network.Links links = new Network.Links();
    links.add(LEADS, 0, 1, 3);
    links.add(OPERATES_IN, 0, 2, 1);
    links.add(OPERATES_IN, 3, 2, 90_000);
    links.add(LINKED_TO, 3, 1, 2);
    return Network.of(
        List.of(
            new Node("aa", PERSON, "Zoila Mora", 4),
            new Node("bb", CRIMINAL_GROUP, "Grupo Sur", 7),
            new Node("cc", LOCATION, "Colima", 1),
            new Node("dd", PERSON, "Ana Vega", 2)),
        links);
  }

  @Test
  void nodesAreFoundByTheirIds() {
    Network network = network();
    for (String id : List.of("aa", "bb", "cc", "dd")) {
      assertThat(network.id(network.find(id))).isEqualTo(id);
    }
    for (String nobody : List.of("", "a", "ab", "zz", "aaa")) {
      assertThat(network.find(nobody)).as(nobody).isEqualTo(-1);
    }
    assertThat(IntStream.range(0, 4).map(network::rank)).containsExactly(3, 2, 1, 0);
    assertThat(network.links()).isEqualTo(4);
  }

  @Test
  void everyLinkIsSeenFromBothItsEnds() {
    Network network = network();
    List<String> seen = new ArrayList<>();
    for (int node = 0; node < network.size(); node++) {
      for (int end = network.begin(node); end < network.end(node); end++) {
        seen.add(
            network.id(node)
                + (network.outward(end) ? " > " : " < ")
                + network.id(network.other(end))
                + " "
                + network.relation(end)
                + " "
                + network.support(end));
      }
    }
    assertThat(seen)
        .containsExactlyInAnyOrder(
            "aa > bb LEADS 3",
            "bb < aa LEADS 3",
            "aa > cc OPERATES_IN 1",
            "cc < aa OPERATES_IN 1",
            "dd > cc OPERATES_IN 65535",
            "cc < dd OPERATES_IN 65535",
            "dd > bb LINKED_TO 2",
            "bb < dd LINKED_TO 2");
  }

  @Test
  void placesAreReachedAndNotGoneOver() {
    Network network = network();
    Reach reach = new Reach(new Selection(network, ALL, 1, Set.of(), Set.of(0), true), 0);
    assertThat(reach.grow()).containsExactlyInAnyOrder(1, 2);
    assertThat(reach.grow()).containsExactly(3);
    assertThat(reach.way(3)).containsExactly(0, 1, 3);
    Reach ways = new Reach(new Selection(network, ALL, 1, Set.of(), Set.of(0, 3), false), 0);
    assertThat(ways.grow()).as("on a way to another").containsExactly(1);
    Reach fromPlace = new Reach(new Selection(network, ALL, 1, Set.of(1), Set.of(2), true), 2);
    assertThat(fromPlace.grow()).as("a start may be a place").containsExactlyInAnyOrder(0, 3);
    assertThat(fromPlace.grow()).as("the group is avoided").isEmpty();
  }

  @Test
  void aPageHoldsTheNearestThenTheBestKnown() {
    Network network = network();
    assertThat(nearest(network).page(3, 0, 10))
        .containsExactly(List.of("aa", "bb"), List.of("aa", "cc"), List.of("aa", "bb", "dd"));
    assertThat(nearest(network).page(3, 1, 1)).containsExactly(List.of("aa", "cc"));
    assertThat(nearest(network).page(3, 2, 5)).containsExactly(List.of("aa", "bb", "dd"));
    assertThat(nearest(network).page(3, 3, 5)).isEmpty();
    assertThat(nearest(network).count(3)).isEqualTo(3);
  }

  private static Nearest nearest(Network network) {
    return new Nearest(
        network,
        new Reach(new Selection(network, ALL, 1, Set.of(), Set.of(0), true), 0),
        node -> true);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 50, 80})
  void theSmallestAreThoseThatSortingPutsFirst(int most) {
    Random random = new Random(most);
    long[] keys = random.longs(50, 0, 1_000_000).distinct().toArray();
    int[] nodes = IntStream.range(0, keys.length).toArray();
    List<Integer> sorted =
        IntStream.of(nodes)
            .boxed()
            .sorted((a, b) -> Long.compare(keys[a], keys[b]))
            .limit(most)
            .toList();
    assertThat(Smallest.of(keys, nodes, most)).isEqualTo(sorted);
  }
}
