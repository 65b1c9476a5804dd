package dev.trama.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.explore.Surroundings.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random small graphs, each also searched by trying everything. */
class LooplessPathsTests {
  private static final int NODES = 9;
  private static final int LONGEST = 5;

  private final Map<String, Map<String, Edge>> edges = new HashMap<>();

  private void fill(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < NODES; i++) {
      for (int j = i + 1; j < NODES; j++) {
        if (random.nextInt(10) < 4) {
          long documents = 1 + random.nextInt(6);
          edge("n" + i, "n" + j, documents);
          edge("n" + j, "n" + i, documents);
        }
      }
    }
  }

  private void edge(String from, String to, long documents) {
    edges
        .computeIfAbsent(from, id -> new HashMap<>())
        .put(to, new Edge(to, from + to, "LEADS", documents));
  }

  private void every(List<String> way, List<List<String>> found) {
    String at = way.get(way.size() - 1);
    if (at.equals("n1")) {
      found.add(List.copyOf(way));
      return;
    }
    if (way.size() > LONGEST) {
      return;
    }
    for (String next : edges.getOrDefault(at, Map.of()).keySet()) {
      if (!way.contains(next)) {
        List<String> longer = new ArrayList<>(way);
        longer.add(next);
        every(longer, found);
      }
    }
  }

  private double weakness(List<String> way) {
    double sum = 0;
    for (int i = 1; i < way.size(); i++) {
      sum += 1.0 / edges.get(way.get(i - 1)).get(way.get(i)).documents();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theBestWaysAreThoseThatTryingEverythingFinds(int seed) {
    fill(seed);
    List<List<String>> all = new ArrayList<>();
    every(List.of("n0"), all);
    List<Double> shortest =
        all.stream().map(way -> way.size() * 1000 + weakness(way)).sorted().limit(7).toList();
    assertThat(new LooplessPaths(edges, false).find("n0", "n1", 7, LONGEST))
        .isSubsetOf(all)
        .doesNotHaveDuplicates()
        .extracting(way -> way.size() * 1000 + weakness(way))
        .usingElementComparator(near())
        .containsExactlyElementsOf(shortest);
    List<Double> strongest = all.stream().map(this::weakness).sorted().limit(7).toList();
    assertThat(new LooplessPaths(edges, true).find("n0", "n1", 7, LONGEST))
        .isSubsetOf(all)
        .doesNotHaveDuplicates()
        .extracting(this::weakness)
        .usingElementComparator(near())
        .containsExactlyElementsOf(strongest);
  }

  private static Comparator<Double> near() {
    return (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
  }
}
