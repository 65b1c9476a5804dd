package dev.trama.extract.relation;

import java.util.List;

/** Small numbers in words and digits. */
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private Numbers() {}

  /** The number, or 0 where the word is none. */
  static int of(String low) {
    if (low.matches("(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w+)?")) {
      int hyphen = low.indexOf('-');
      int tens = TENS.indexOf(hyphen < 0 ? low : low.substring(0, hyphen)) * 10 + 20;
      return hyphen < 0 ? tens : tens + Math.max(0, WORDS.indexOf(low.substring(hyphen + 1)));
    }
    int word = WORDS.indexOf(low);
    if (word > 0) {
      return word;
    }
    return low.matches("\\d{1,3}") ? Integer.parseInt(low) : 0;
  }
}
