package dev.trama.explore;

import dev.trama.network.Neighbours;
import java.util.Arrays;

/**
 * What lies around the two ends of ways, ring by ring on the side where less stands at the rim.
 * Once the rings hold every way of so many links, it tells how far each node on them is from the
 * far end.
 */
final class Between {
  private final Neighbours neighbours;
  private final Ball near;
  private final Ball far;
  private int tried;

  Between(Neighbours neighbours, int from, int to) {
    this.neighbours = neighbours;
    this.near = new Ball(neighbours.size(), from);
    this.far = new Ball(neighbours.size(), to);
  }

  /** Everything within a radius. */
  private static final class Ball implements Neighbours.Visitor {
    private final int[] distance;
    private int[] nodes = new int[64];
    private int size;
    private int rim;
    private int radius;

    Ball(int all, int center) {
      distance = new int[all];
      Arrays.fill(distance, -1);
      distance[center] = 0;
      nodes[size++] = center;
    }

    void grow(Neighbours neighbours) {
      int end = size;
      radius++;
      for (int i = rim; i < end; i++) {
        neighbours.each(nodes[i], this);
      }
      rim = end;
    }

    @Override
    public void visit(int other, int documents) {
      if (distance[other] < 0) {
        distance[other] = radius;
        if (size == nodes.length) {
          nodes = Arrays.copyOf(nodes, 2 * size);
        }
        nodes[size++] = other;
      }
    }

    boolean isWhole() {
      return rim == size;
    }

    int atRim() {
      return size - rim;
    }
  }

  /** Sees to it that every way of so many links lies within. */
  private void grow(int links) {
    while (near.radius + far.radius < links) {
      boolean farther = near.isWhole() || !far.isWhole() && far.atRim() < near.atRim();
      (farther ? far : near).grow(neighbours);
    }
  }

  /** How many links the shortest way has; -1 where it has more than this, or there is none. */
  int shortest(int most) {
    for (; tried <= most; tried++) {
      grow(tried);
      Ball smaller = near.size < far.size ? near : far;
      Ball larger = smaller == near ? far : near;
      for (int i = 0; i < smaller.size; i++) {
        if (larger.distance[smaller.nodes[i]] >= 0) {
          return tried;
        }
      }
      if (near.isWhole() || far.isWhole()) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * For every node on a way of at most so many links how many there are from it to the far end; -1
   * for others, or more than can be gone.
   */
  int[] left(int links) {
    grow(links);
    int[] left = far.distance.clone();
    for (int rest = far.radius + 1; rest <= links; rest++) {
      Beside beside = new Beside(left, rest - 1);
      for (int i = 0; i < near.size && near.distance[near.nodes[i]] <= links - rest; i++) {
        int node = near.nodes[i];
        if (left[node] < 0) {
          beside.found = false;
          neighbours.each(node, beside);
          if (beside.found) {
            left[node] = rest;
          }
        }
      }
    }
    return left;
  }

  /** Whether a node is beside one that is so far from the end. */
  private static final class Beside implements Neighbours.Visitor {
    private final int[] left;
    private final int wanted;
    private boolean found;

    Beside(int[] left, int wanted) {
      this.left = left;
      this.wanted = wanted;
    }

    @Override
    public void visit(int other, int documents) {
      found |= left[other] == wanted;
    }
  }
}
