package dev.trama.names;

/**
 * Optimal string alignment distance (Damerau 1964, restricted to adjacent swaps) with cheaper steps
 * where ears and typists confuse: vowels among themselves, voiced and voiceless consonants.
 */
final class EditDistance {
  /** No single step costs less. */
  static final double LEAST_STEP = 0.6;

  private static final double CLOSE = LEAST_STEP;
  private static final double VOWEL_GAP = 0.75;
  private static final double SWAP = 0.8;
  private static final String[] CONFUSED = {
    "bp", "bf", "dt", "gk", "mn", "lr", "sx", "ji", "jx", "kj", "bu", "sj", "kx", "pf", "gj"
  };
  private static final boolean[] CLOSE_PAIRS = closePairs();
  private static final int SHARED_ROWS = 48;
  private static final ThreadLocal<double[][]> ROWS =
      ThreadLocal.withInitial(() -> new double[3][SHARED_ROWS]);

  private EditDistance() {}

  /** 1 for equal texts; 0 for texts whose similarity would be below {@code least}. */
  static double similarity(String a, String b, double least) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 1;
    }
    double similarity = 1 - distance(a, b, (1 - least) * longer + 1e-9) / longer;
    return similarity < least ? 0 : similarity;
  }

  /** The distance, or infinity as soon as it must be more than {@code most}. */
  private static double distance(String a, String b, double most) {
    int n = a.length();
    int m = b.length();
    double[][] rows = m < SHARED_ROWS ? ROWS.get() : new double[3][m + 1];
    double[] before = rows[0];
    double[] row = rows[1];
    double[] next = rows[2];
    row[0] = 0;
    for (int j = 1; j <= m; j++) {
      row[j] = row[j - 1] + gap(b.charAt(j - 1));
    }
    for (int i = 1; i <= n; i++) {
      char c = a.charAt(i - 1);
      next[0] = row[0] + gap(c);
      double least = next[0];
      for (int j = 1; j <= m; j++) {
        char d = b.charAt(j - 1);
        double best = row[j - 1] + substitution(c, d);
        best = Math.min(best, row[j] + gap(c));
        best = Math.min(best, next[j - 1] + gap(d));
        if (i > 1 && j > 1 && c == b.charAt(j - 2) && d == a.charAt(i - 2) && c != d) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        next[j] = best;
        least = Math.min(least, best);
      }
      // A swap may still reach back two rows, at a price of its own.
      if (least - SWAP > most) {
        return Double.POSITIVE_INFINITY;
      }
      double[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return row[m];
  }

  private static double gap(char c) {
    return Sounds.isVowel(c) || c == 'h' ? VOWEL_GAP : 1;
  }

  private static double substitution(char c, char d) {
    if (c == d) {
      return 0;
    }
    int x = c - 'a';
    int y = d - 'a';
    boolean close = x >= 0 && x < 26 && y >= 0 && y < 26 && CLOSE_PAIRS[x * 26 + y];
    return close ? CLOSE : 1;
  }

  private static boolean[] closePairs() {
    boolean[] close = new boolean[26 * 26];
    String vowels = "aeiouy";
    for (char c : vowels.toCharArray()) {
      for (char d : vowels.toCharArray()) {
        close[(c - 'a') * 26 + d - 'a'] = true;
      }
    }
    for (String pair : CONFUSED) {
      int x = pair.charAt(0) - 'a';
      int y = pair.charAt(1) - 'a';
      close[x * 26 + y] = true;
      close[y * 26 + x] = true;
    }
    return close;
  }
}
