package dev.trama.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.network.Neighbours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random small graphs, each also searched by trying everything. */
class LooplessPathsTests {
  private static final int NODES = 9;
  private static final int LONGEST = 5;

  private final int[][] documents = new int[NODES][NODES];

  private final Neighbours neighbours =
      new Neighbours() {
        @Override
        public int size() {
          return NODES;
        }

        @Override
        public void each(int node, Visitor visitor) {
          for (int other = 0; other < NODES; other++) {
            if (documents[node][other] > 0) {
              // Once more with less support: the better of two links counts.
              visitor.visit(other, 1);
              visitor.visit(other, documents[node][other]);
            }
          }
        }

        @Override
        public int compare(int one, int other) {
          return Integer.compare(one, other);
        }
      };

  private void fill(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < NODES; i++) {
      for (int j = i + 1; j < NODES; j++) {
        if (random.nextInt(10) < 4) {
          documents[i][j] = documents[j][i] = 1 + random.nextInt(6);
        }
      }
    }
  }

  private void every(List<Integer> way, List<List<Integer>> found) {
    int at = way.get(way.size() - 1);
    if (at == 1) {
      found.add(List.copyOf(way));
      return;
    }
    if (way.size() > LONGEST) {
      return;
    }
    for (int next = 0; next < NODES; next++) {
      if (documents[at][next] > 0 && !way.contains(next)) {
        List<Integer> longer = new ArrayList<>(way);
        longer.add(next);
        every(longer, found);
      }
    }
  }

  private double weakness(List<Integer> way) {
    double sum = 0;
    for (int i = 1; i < way.size(); i++) {
      sum += 1.0 / documents[way.get(i - 1)][way.get(i)];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theBestWaysAreThoseThatTryingEverythingFinds(int seed) {
    fill(seed);
    List<List<Integer>> all = new ArrayList<>();
    every(List.of(0), all);
    List<Double> shortest =
        all.stream().map(way -> way.size() * 1000 + weakness(way)).sorted().limit(7).toList();
    assertThat(new LooplessPaths(neighbours, 0, 1, false).find(7, LONGEST))
        .isSubsetOf(all)
        .doesNotHaveDuplicates()
        .extracting(way -> way.size() * 1000 + weakness(way))
        .usingElementComparator(near())
        .containsExactlyElementsOf(shortest);
    assertThat(new LooplessPaths(neighbours, 0, 1, false).shortest(LONGEST))
        .isEqualTo(all.stream().mapToInt(way -> way.size() - 1).min().orElse(-1));
    List<Double> strongest = all.stream().map(this::weakness).sorted().limit(7).toList();
    assertThat(new LooplessPaths(neighbours, 0, 1, true).find(7, LONGEST))
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
