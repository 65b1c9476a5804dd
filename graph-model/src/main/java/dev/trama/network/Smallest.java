package dev.trama.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, without sorting all. */
public final class Smallest {
  private Smallest() {}

  /**
   * Of these nodes those with the smallest keys, in the order of the keys.
   *
   * @param keys one for each node
   */
  public static List<Integer> of(long[] keys, int[] nodes, int most) {
    PriorityQueue<Integer> kept =
        new PriorityQueue<>(Comparator.comparing((Integer i) -> keys[i]).reversed());
    for (int i = 0; i < nodes.length && most > 0; i++) {
      if (kept.size() < most) {
        kept.add(i);
      } else if (keys[i] < keys[kept.peek()]) {
        kept.poll();
        kept.add(i);
      }
    }
    List<Integer> places = new ArrayList<>(kept);
    places.sort(Comparator.comparing(i -> keys[i]));
    return places.stream().map(place -> nodes[place]).toList();
  }
}
