package dev.trama.names;

/**
 * Optimal string alignment distance (Damerau 1964, restricted to adjacent swaps) with cheaper steps
 * where ears and typists confuse: vowels among themselves, voiced and voiceless consonants.
 */
final class EditDistance {
  private static final double CLOSE = 0.6;
  private static final double VOWEL_GAP = 0.75;
  private static final double SWAP = 0.8;
  private static final String[] CONFUSED = {
    "bp", "bf", "dt", "gk", "mn", "lr", "sx", "ji", "jx", "kj", "bu", "sj", "kx", "pf", "gj"
  };
  private static final boolean[] CLOSE_PAIRS = closePairs();

  private EditDistance() {}

  /** 1 for equal texts, 0 for texts with nothing in common. */
  static double similarity(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : Math.max(0, 1 - distance(a, b) / longer);
  }

  static double distance(String a, String b) {
    int n = a.length();
    int m = b.length();
    double[] before = new double[m + 1];
    double[] row = new double[m + 1];
    double[] next = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      row[j] = row[j - 1] + gap(b.charAt(j - 1));
    }
    for (int i = 1; i <= n; i++) {
      char c = a.charAt(i - 1);
      next[0] = row[0] + gap(c);
      for (int j = 1; j <= m; j++) {
        char d = b.charAt(j - 1);
        double best = row[j - 1] + substitution(c, d);
        best = Math.min(best, row[j] + gap(c));
        best = Math.min(best, next[j - 1] + gap(d));
        if (i > 1 && j > 1 && c == b.charAt(j - 2) && d == a.charAt(i - 2) && c != d) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        next[j] = best;
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
