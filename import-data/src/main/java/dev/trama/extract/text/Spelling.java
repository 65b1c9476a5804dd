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
    String restA = a.substring(i);
    String restB = b.substring(i);
    if (difference == 0) {
      boolean swapped =
          restA.length() >= 2
              && restA.charAt(0) == restB.charAt(1)
              && restA.charAt(1) == restB.charAt(0)
              && restA.substring(2).equals(restB.substring(2));
      return restA.isEmpty() || restA.substring(1).equals(restB.substring(1)) || swapped;
    }
    return difference > 0 ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
  }
}
