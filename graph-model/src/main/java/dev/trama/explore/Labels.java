package dev.trama.explore;

import java.util.Arrays;

/** For nodes what it costs to get there, and from where; nodes in the order in which they came. */
final class Labels {
  private int[] slots = new int[64];
  private int[] nodes = new int[32];
  private long[] costs = new long[32];
  private int[] before = new int[32];
  private int size;

  int size() {
    return size;
  }

  int node(int place) {
    return nodes[place];
  }

  long cost(int place) {
    return costs[place];
  }

  int before(int place) {
    return before[place];
  }

  void set(int place, long cost, int from) {
    costs[place] = cost;
    before[place] = from;
  }

  /** The place of a node; -1 where it has none. */
  int find(int node) {
    return slots[slot(node)] - 1;
  }

  /** Takes in a node that has no place. */
  void add(int node, long cost, int from) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      costs = Arrays.copyOf(costs, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
      slots = new int[4 * size];
      for (int place = 0; place < size; place++) {
        slots[slot(nodes[place])] = place + 1;
      }
    }
    nodes[size] = node;
    set(size, cost, from);
    slots[slot(node)] = ++size;
  }

  /** Where a node stands in the hash table, or would. */
  private int slot(int node) {
    int mask = slots.length - 1;
    int slot = (node * 0x9E3779B9 >>> 7) & mask;
    while (slots[slot] > 0 && nodes[slots[slot] - 1] != node) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
