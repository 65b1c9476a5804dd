package dev.trama.explore;

import dev.trama.explore.Surroundings.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The k best loopless ways between two nodes, of at most so many links, after J. Y. Yen, "Finding
 * the K Shortest Loopless Paths in a Network", Management Science 17 (1971). Where two ways cost
 * the same, the ids of their nodes decide, so that every database gives the same answers.
 */
final class LooplessPaths {
  private static final double TIE = 1e-6;

  private final Map<String, Map<String, Edge>> edges;
  private final boolean strongest;

  /**
   * @param edges for each node the edges from it, by their other end
   * @param strongest whether support counts before length
   */
  LooplessPaths(Map<String, Map<String, Edge>> edges, boolean strongest) {
    this.edges = edges;
    this.strongest = strongest;
  }

  private record Candidate(double cost, List<String> nodes) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int byCost = Double.compare(cost, other.cost);
      return byCost != 0
          ? byCost
          : Comparator.comparing((Candidate c) -> c.nodes.size())
              .thenComparing(c -> String.join(" ", c.nodes))
              .compare(this, other);
    }
  }

  /** At most k ways as lists of nodes, the best first. */
  List<List<String>> find(String from, String to, int k, int longest) {
    Map<String, Integer> left = distances(to);
    List<Candidate> found = new ArrayList<>();
    TreeSet<Candidate> candidates = new TreeSet<>();
    Candidate best = best(from, to, longest, left, Set.of(), Set.of());
    while (best != null && found.size() < k) {
      found.add(best);
      if (found.size() < k) {
        branch(best, to, longest, left, found, candidates);
      }
      best = candidates.pollFirst();
    }
    return found.stream().map(Candidate::nodes).toList();
  }

  /** The best ways that leave this one at each of its nodes. */
  private void branch(
      Candidate way,
      String to,
      int longest,
      Map<String, Integer> left,
      List<Candidate> found,
      TreeSet<Candidate> candidates) {
    for (int i = 0; i < way.nodes.size() - 1; i++) {
      List<String> root = way.nodes.subList(0, i + 1);
      Set<String> taken = new HashSet<>();
      for (Candidate known : found) {
        if (known.nodes.size() > i + 1 && known.nodes.subList(0, i + 1).equals(root)) {
          taken.add(known.nodes.get(i + 1));
        }
      }
      Set<String> passed = new HashSet<>(way.nodes.subList(0, i));
      Candidate spur = best(way.nodes.get(i), to, longest - i, left, passed, taken);
      if (spur != null) {
        List<String> nodes = new ArrayList<>(way.nodes.subList(0, i));
        nodes.addAll(spur.nodes);
        candidates.add(new Candidate(cost(nodes), List.copyOf(nodes)));
      }
    }
  }

  /**
   * The best way by numbers of links: what costs least to reach with one link, two links …. A walk
   * that returns to a node costs more than without the loop, so the best never does.
   *
   * @param passed nodes not to be touched
   * @param taken nodes not to be gone to first
   */
  private Candidate best(
      String from,
      String to,
      int longest,
      Map<String, Integer> left,
      Set<String> passed,
      Set<String> taken) {
    List<Map<String, Label>> layers = new ArrayList<>();
    layers.add(Map.of(from, new Label(0, null)));
    Candidate best = null;
    for (int link = 1; link <= longest; link++) {
      Map<String, Label> layer = new LinkedHashMap<>();
      for (Map.Entry<String, Label> at : layers.get(link - 1).entrySet()) {
        if (at.getKey().equals(to)) {
          continue;
        }
        for (Edge edge : edges.getOrDefault(at.getKey(), Map.of()).values()) {
          Integer rest = left.get(edge.to());
          if (rest == null
              || rest > longest - link
              || edge.to().equals(from)
              || passed.contains(edge.to())
              || link == 1 && taken.contains(edge.to())) {
            continue;
          }
          Label label = new Label(at.getValue().cost + cost(edge), at.getKey());
          layer.merge(edge.to(), label, Label::better);
        }
      }
      layers.add(layer);
      if (layer.containsKey(to)) {
        Candidate way = way(layers, to);
        best = best == null || way.compareTo(best) < 0 ? way : best;
      }
    }
    return best;
  }

  private Candidate way(List<Map<String, Label>> layers, String to) {
    Deque<String> nodes = new ArrayDeque<>();
    String at = to;
    for (int link = layers.size() - 1; at != null; link--) {
      nodes.addFirst(at);
      at = layers.get(link).get(at).before;
    }
    List<String> all = List.copyOf(nodes);
    return new Candidate(cost(all), all);
  }

  private record Label(double cost, String before) {
    static Label better(Label one, Label other) {
      int byCost = Double.compare(one.cost, other.cost);
      return (byCost != 0 ? byCost : one.before.compareTo(other.before)) <= 0 ? one : other;
    }
  }

  private double cost(List<String> nodes) {
    double cost = 0;
    for (int i = 1; i < nodes.size(); i++) {
      cost += cost(edges.get(nodes.get(i - 1)).get(nodes.get(i)));
    }
    return cost;
  }

  private double cost(Edge edge) {
    double weakness = 1.0 / edge.documents();
    return strongest ? weakness + TIE : 1 + weakness * TIE;
  }

  private Map<String, Integer> distances(String to) {
    Map<String, Integer> distances = new HashMap<>(Map.of(to, 0));
    Deque<String> queue = new ArrayDeque<>(List.of(to));
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      for (String next : edges.getOrDefault(at, Map.of()).keySet()) {
        if (distances.putIfAbsent(next, distances.get(at) + 1) == null) {
          queue.addLast(next);
        }
      }
    }
    return distances;
  }
}
