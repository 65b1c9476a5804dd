package dev.trama.names;

import java.util.Arrays;

/**
 * Optimal string alignment distance (Damerau 1964, restricted to adjacent swaps) with cheaper steps
 * where ears and typists confuse: vowels among themselves, voiced and voiceless consonants.
 */
final class EditDistance {
  /** Costs are whole numbers, so many to a full step. */
  private static final int STEP = 20;

  private static final int CLOSE = 12;
  private static final int WEAK_GAP = 15;
  private static final int SWAP = 16;

  /** No single step costs less than this part of a full one. */
  static final double LEAST_STEP = CLOSE / (double) STEP;

  private static final int FAR = Integer.MAX_VALUE / 2;
  private static final int LETTERS = 26;
  private static final String[] CONFUSED = {
    "bp", "bf", "dt", "gk", "mn", "lr", "sx", "ji", "jx", "kj", "bu", "sj", "kx", "pf", "gj"
  };
  private static final byte[] COSTS = costs();
  private static final int SHARED_ROWS = 48;
  private static final ThreadLocal<int[][]> ROWS =
      ThreadLocal.withInitial(() -> new int[3][SHARED_ROWS]);

  private EditDistance() {}

  /** 1 for equal texts; 0 for texts whose similarity would be below {@code least}. */
  static double similarity(String a, String b, double least) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 1;
    }
    int most = (int) Math.floor((1 - least) * longer * STEP + 1e-6);
    int distance = distance(a, b, most);
    return distance > most ? 0 : 1 - distance / (double) (STEP * longer);
  }

  /** The distance, or more than {@code most} as soon as it must be more. */
  private static int distance(String a, String b, int most) {
    int n = a.length();
    int m = b.length();
    // Beyond this many columns off the diagonal the gaps alone cost too much.
    int band = most / WEAK_GAP + 1;
    if (Math.abs(n - m) >= band) {
      return FAR;
    }
    int[][] rows = m < SHARED_ROWS ? ROWS.get() : new int[3][m + 1];
    int[] before = rows[0];
    int[] row = rows[1];
    int[] next = rows[2];
    row[0] = 0;
    for (int j = 1; j <= m; j++) {
      row[j] = row[j - 1] + gap(b.charAt(j - 1));
    }
    Arrays.fill(before, 0, m + 1, FAR);
    for (int i = 1; i <= n; i++) {
      char c = a.charAt(i - 1);
      int gap = gap(c);
      next[0] = row[0] + gap;
      int least = next[0];
      int from = Math.max(1, i - band);
      int to = Math.min(m, i + band);
      if (from > 1) {
        next[from - 1] = FAR;
        least = FAR;
      }
      for (int j = from; j <= to; j++) {
        char d = b.charAt(j - 1);
        int best = row[j - 1] + substitution(c, d);
        best = Math.min(best, row[j] + gap);
        best = Math.min(best, next[j - 1] + gap(d));
        if (i > 1 && j > 1 && c != d && c == b.charAt(j - 2) && d == a.charAt(i - 2)) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        next[j] = best;
        least = Math.min(least, best);
      }
      if (to < m) {
        next[to + 1] = FAR;
      }
      // A swap may still reach back two rows, at a price of its own.
      if (least - SWAP > most) {
        return FAR;
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[m];
  }

  private static int gap(char c) {
    return Sounds.isVowel(c) || c == 'h' ? WEAK_GAP : STEP;
  }

  private static int substitution(char c, char d) {
    if (c == d) {
      return 0;
    }
    int x = c - 'a';
    int y = d - 'a';
    boolean letters = x >= 0 && x < LETTERS && y >= 0 && y < LETTERS;
    return letters ? COSTS[x * LETTERS + y] : STEP;
  }

  private static byte[] costs() {
    byte[] costs = new byte[LETTERS * LETTERS];
    Arrays.fill(costs, (byte) STEP);
    String vowels = "aeiouy";
    for (char c : vowels.toCharArray()) {
      for (char d : vowels.toCharArray()) {
        costs[(c - 'a') * LETTERS + d - 'a'] = CLOSE;
      }
    }
    for (String pair : CONFUSED) {
      int x = pair.charAt(0) - 'a';
      int y = pair.charAt(1) - 'a';
      costs[x * LETTERS + y] = CLOSE;
      costs[y * LETTERS + x] = CLOSE;
    }
    return costs;
  }
}
