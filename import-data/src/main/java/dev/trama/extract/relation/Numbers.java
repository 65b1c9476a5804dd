package dev.trama.extract.relation;

import java.util.List;

/** Small numbers in words and digits. */
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Numbers() {}

  /** The number, or 0 where the word is none. */
  static int of(String low) {
    int word = WORDS.indexOf(low);
    if (word > 0) {
      return word;
    }
    return low.matches("\\d{1,3}") ? Integer.parseInt(low) : 0;
  }
}
