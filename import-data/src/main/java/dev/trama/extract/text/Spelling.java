package dev.trama.extract.text;

/** Tells a slip of the pen from another word. */
public final class Spelling {
  private Spelling() {}

  /** The same word, or one that differs by a single letter and is long enough for a slip. */
  public static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    return a.length() >= 5 && b.length() >= 5 && a.charAt(0) == b.charAt(0) && oneEdit(a, b);
  }

  /** One letter added, left out, changed, or two neighbours swapped; or no difference at all. */
  static boolean oneEdit(String a, String b) {
    int difference = a.length() - b.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    // Nothing is cut out and copied: long lists of names ask this some hundred million times.
    if (difference > 0) {
      return sameFrom(a, i + 1, b, i);
    }
    if (difference < 0) {
      return sameFrom(a, i, b, i + 1);
    }
    boolean swapped =
        i + 1 < a.length()
            && a.charAt(i) == b.charAt(i + 1)
            && a.charAt(i + 1) == b.charAt(i)
            && sameFrom(a, i + 2, b, i + 2);
    return i == a.length() || sameFrom(a, i + 1, b, i + 1) || swapped;
  }

  private static boolean sameFrom(String a, int fromA, String b, int fromB) {
    int length = a.length() - fromA;
    return length == b.length() - fromB && a.regionMatches(fromA, b, fromB, length);
  }
}
