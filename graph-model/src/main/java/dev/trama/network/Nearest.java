package dev.trama.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Those around a node, the nearest first, then those whom most documents speak of, then by name. A
 * page of them goes no further than it must.
 */
public final class Nearest {
  private final Network network;
  private final Reach reach;
  private final IntPredicate wanted;

  public Nearest(Network network, Reach reach, IntPredicate wanted) {
    this.network = network;
    this.reach = reach;
    this.wanted = wanted;
  }

  /** How many there are within so many links. */
  public long count(int links) {
    long count = 0;
    for (int i = 0; i < links; i++) {
      count += Arrays.stream(reach.grow()).filter(wanted).count();
    }
    return count;
  }

  /** The ways to some of them, as the ids they go over. */
  public List<List<String>> page(int links, int skip, int limit) {
    List<List<String>> ways = new ArrayList<>();
    int left = skip;
    for (int i = 0; i < links && ways.size() < limit; i++) {
      int[] ring = Arrays.stream(reach.grow()).filter(wanted).toArray();
      if (left < ring.length) {
        long[] keys = new long[ring.length];
        for (int j = 0; j < ring.length; j++) {
          long unknown = Integer.MAX_VALUE - network.documents(ring[j]);
          keys[j] = unknown << 32 | network.rank(ring[j]);
        }
        int end = Math.min(ring.length, left + limit - ways.size());
        for (int node : Smallest.of(keys, ring, end).subList(left, end)) {
          ways.add(reach.way(node).stream().map(network::id).toList());
        }
      }
      left = Math.max(0, left - ring.length);
    }
    return ways;
  }
}
