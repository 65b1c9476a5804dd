package dev.trama.resolve;

import java.util.Arrays;
import java.util.Collection;

/**
 * Which of many things share a key. Keys are kept by their hash beside the thing's number, eight
 * bytes each, so that a million entities fit; that two keys share a hash costs one comparison.
 */
public final class Blocks {
  private static final int NUMBER_BITS = 24;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  private final int largest;
  private long[] keys = new long[1024];
  private int size;

  /**
   * @param largest keys that more things share are too common to tell anything
   */
  public Blocks(int largest) {
    this.largest = largest;
  }

  /** Told of two things that share a key; more than once where they share several. */
  public interface Pairs {
    void pair(int one, int other);
  }

  /**
   * @param number of the thing, below 16 million
   */
  public void add(int number, Collection<String> of) {
    if (number > NUMBER) {
      throw new IllegalArgumentException("more than " + NUMBER + " things: " + number);
    }
    for (String key : of) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
      }
      keys[size++] = hash(key) << NUMBER_BITS | number;
    }
  }

  /** Hands over every pair within a block. */
  public void forEach(Pairs pairs) {
    Arrays.sort(keys, 0, size);
    int from = 0;
    for (int to = 1; to <= size; to++) {
      if (to == size || keys[to] >>> NUMBER_BITS != keys[from] >>> NUMBER_BITS) {
        if (to - from <= largest) {
          block(from, to, pairs);
        }
        from = to;
      }
    }
  }

  private void block(int from, int to, Pairs pairs) {
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        int one = (int) (keys[i] & NUMBER);
        int other = (int) (keys[j] & NUMBER);
        if (one != other) {
          pairs.pair(one, other);
        }
      }
    }
  }

  /** FNV-1a over the characters, 64 bits, well mixed before the upper ones are cut. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ hash >>> 32;
  }
}
