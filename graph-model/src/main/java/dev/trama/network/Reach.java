package dev.trama.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Who can be reached from a node, ring by ring, each by the shortest way; of several the one whose
 * links most documents support (a link costs {@link #cost}), and of those that cost the same the
 * one whose nodes, read from the far end, come first by id.
 */
public final class Reach {
  /** The sum of a way is whole, so that the order in which it is summed does not matter. */
  private static final long SCALE = 1_000_000_000;

  private final Neighbours neighbours;
  private final int[] distance;
  private final int[] before;
  private final long[] costs;
  private final List<int[]> rings = new ArrayList<>();

  public Reach(Neighbours neighbours, int start) {
    int size = neighbours.size();
    this.neighbours = neighbours;
    distance = new int[size];
    before = new int[size];
    costs = new long[size];
    Arrays.fill(distance, -1);
    distance[start] = 0;
    before[start] = -1;
    rings.add(new int[] {start});
  }

  /** What a link costs that so many documents support. */
  public static long cost(int documents) {
    return SCALE / documents;
  }

  /** Goes one link further; who is there then and was not nearer. */
  public int[] grow() {
    int[] rim = rings.get(rings.size() - 1);
    Ring ring = new Ring(rings.size());
    for (int node : rim) {
      ring.from = node;
      neighbours.each(node, ring);
    }
    int[] next = Arrays.copyOf(ring.nodes, ring.size);
    rings.add(next);
    return next;
  }

  private final class Ring implements Neighbours.Visitor {
    private final int far;
    private int from;
    private int[] nodes = new int[64];
    private int size;

    Ring(int far) {
      this.far = far;
    }

    @Override
    public void visit(int other, int documents) {
      if (distance[other] < 0) {
        distance[other] = far;
        if (size == nodes.length) {
          nodes = Arrays.copyOf(nodes, 2 * size);
        }
        nodes[size++] = other;
      } else if (distance[other] < far || !isBetter(other, costs[from] + cost(documents))) {
        return;
      }
      costs[other] = costs[from] + cost(documents);
      before[other] = from;
    }

    private boolean isBetter(int other, long cost) {
      return cost < costs[other]
          || cost == costs[other] && neighbours.compare(from, before[other]) < 0;
    }
  }

  /** How many links away; -1 where that is further than has been gone. */
  public int distance(int node) {
    return distance[node];
  }

  /** The way to a node that was reached, both ends included. */
  public List<Integer> way(int node) {
    Deque<Integer> way = new ArrayDeque<>();
    for (int at = node; at >= 0; at = before[at]) {
      way.addFirst(at);
    }
    return List.copyOf(way);
  }
}
