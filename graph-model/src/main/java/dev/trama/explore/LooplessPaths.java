package dev.trama.explore;

import dev.trama.network.Neighbours;
import dev.trama.network.Reach;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The k best loopless ways between two nodes, of at most so many links, after J. Y. Yen, "Finding
 * the K Shortest Loopless Paths in a Network", Management Science 17 (1971). Where two ways cost
 * the same, the ids of their nodes decide, read from the far end, so that every database gives the
 * same answers.
 */
final class LooplessPaths {
  /** More than all the links of a way can be short of support. */
  private static final long LINK = 1L << 40;

  /** More links than a way may have. */
  private static final long WEAKNESS = 1 << 6;

  private final Neighbours neighbours;
  private final Between between;
  private final int from;
  private final int to;
  private final boolean strongest;

  /**
   * @param strongest whether support counts before length
   */
  LooplessPaths(Neighbours neighbours, int from, int to, boolean strongest) {
    this.neighbours = neighbours;
    this.between = new Between(neighbours, from, to);
    this.from = from;
    this.to = to;
    this.strongest = strongest;
  }

  private final class Candidate implements Comparable<Candidate> {
    private final long cost;
    private final List<Integer> nodes;

    Candidate(long cost, List<Integer> nodes) {
      this.cost = cost;
      this.nodes = nodes;
    }

    @Override
    public int compareTo(Candidate other) {
      int order = Long.compare(cost, other.cost);
      if (order == 0) {
        order = Integer.compare(nodes.size(), other.nodes.size());
      }
      for (int i = nodes.size() - 1; order == 0 && i >= 0; i--) {
        order = neighbours.compare(nodes.get(i), other.nodes.get(i));
      }
      return order;
    }
  }

  /** How many links the shortest way has; -1 where it has more than this, or there is none. */
  int shortest(int most) {
    return between.shortest(most);
  }

  /** At most k ways as lists of nodes, the best first. */
  List<List<Integer>> find(int k, int longest) {
    int[] left = between.left(longest);
    List<Candidate> found = new ArrayList<>();
    TreeSet<Candidate> candidates = new TreeSet<>();
    Candidate best = best(List.of(from), 0, longest, left, Set.of());
    while (best != null && found.size() < k) {
      found.add(best);
      if (found.size() < k) {
        branch(best, longest, left, found, candidates);
      }
      best = candidates.pollFirst();
    }
    return found.stream().map(candidate -> candidate.nodes).toList();
  }

  /** The best ways that leave this one at each of its nodes. */
  private void branch(
      Candidate way,
      int longest,
      int[] left,
      List<Candidate> found,
      Collection<Candidate> candidates) {
    long cost = 0;
    for (int i = 0; i < way.nodes.size() - 1; i++) {
      List<Integer> root = way.nodes.subList(0, i + 1);
      Set<Integer> taken = new HashSet<>();
      for (Candidate known : found) {
        if (known.nodes.size() > i + 1 && known.nodes.subList(0, i + 1).equals(root)) {
          taken.add(known.nodes.get(i + 1));
        }
      }
      Candidate spur = best(root, cost, longest, left, taken);
      if (spur != null) {
        candidates.add(spur);
      }
      cost += cost(way.nodes.get(i), way.nodes.get(i + 1));
    }
  }

  /**
   * The best way that begins so, by numbers of links: what costs least to reach with one link more,
   * two links more …. A walk that returns to a node costs more than without the loop, so the best
   * never does.
   *
   * @param cost of the root
   * @param taken nodes not to be gone to next
   */
  private Candidate best(
      List<Integer> root, long cost, int longest, int[] left, Set<Integer> taken) {
    int start = root.get(root.size() - 1);
    int gone = root.size() - 1;
    List<Labels> layers = new ArrayList<>(List.of(new Labels()));
    layers.get(0).add(start, cost, -1);
    Candidate best = null;
    for (int link = gone + 1; link <= longest; link++) {
      Layer layer = new Layer(root, taken, left, longest - link);
      Labels last = layers.get(layers.size() - 1);
      for (int place = 0; place < last.size(); place++) {
        layer.from = last.node(place);
        layer.cost = last.cost(place);
        if (layer.from != to) {
          neighbours.each(layer.from, layer);
        }
      }
      layers.add(layer.labels);
      int arrived = layer.labels.find(to);
      if (arrived >= 0) {
        Candidate way = way(root, layers, layer.labels.cost(arrived));
        best = best == null || way.compareTo(best) < 0 ? way : best;
      }
      taken = Set.of();
    }
    return best;
  }

  private final class Layer implements Neighbours.Visitor {
    private final Labels labels = new Labels();
    private final int[] passed;
    private final int[] left;
    private final int rest;
    private final Set<Integer> taken;
    private int from;
    private long cost;

    Layer(List<Integer> passed, Set<Integer> taken, int[] left, int rest) {
      this.passed = passed.stream().mapToInt(node -> node).toArray();
      this.taken = taken;
      this.left = left;
      this.rest = rest;
    }

    @Override
    public void visit(int other, int documents) {
      if (left[other] < 0 || left[other] > rest || !taken.isEmpty() && taken.contains(other)) {
        return;
      }
      for (int node : passed) {
        if (node == other) {
          return;
        }
      }
      long there = cost + cost(documents);
      int place = labels.find(other);
      if (place < 0) {
        labels.add(other, there, from);
      } else if (there < labels.cost(place)
          || there == labels.cost(place) && neighbours.compare(from, labels.before(place)) < 0) {
        labels.set(place, there, from);
      }
    }
  }

  private Candidate way(List<Integer> root, List<Labels> layers, long cost) {
    Deque<Integer> nodes = new ArrayDeque<>();
    int at = to;
    for (int layer = layers.size() - 1; layer > 0; layer--) {
      nodes.addFirst(at);
      at = layers.get(layer).before(layers.get(layer).find(at));
    }
    List<Integer> all = new ArrayList<>(root);
    all.addAll(nodes);
    return new Candidate(cost, List.copyOf(all));
  }

  /** Of the cheapest link from one node to the next. */
  private long cost(int one, int next) {
    long[] least = {Long.MAX_VALUE};
    neighbours.each(
        one,
        (other, documents) -> {
          if (other == next) {
            least[0] = Math.min(least[0], cost(documents));
          }
        });
    return least[0];
  }

  private long cost(int documents) {
    long weakness = Reach.cost(documents);
    return strongest ? weakness * WEAKNESS + 1 : LINK + weakness;
  }
}
