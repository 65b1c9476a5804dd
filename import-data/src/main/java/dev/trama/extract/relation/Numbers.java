package dev.trama.extract.relation;

import java.util.List;

/** Small numbers in words and digits. */
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private Numbers() {}

  /** The number, or 0 where the word is none. */
  static int of(String low) {
    char first = low.charAt(0);
    if (Character.isDigit(first)) {
      return low.length() <= 3 && low.chars().allMatch(Character::isDigit)
          ? Integer.parseInt(low)
          : 0;
    }
    String head = low.indexOf('-') > 0 ? low.substring(0, low.indexOf('-')) : low;
    if (TENS.contains(head)) {
      int hyphen = low.indexOf('-');
      int tens = TENS.indexOf(hyphen < 0 ? low : low.substring(0, hyphen)) * 10 + 20;
      return hyphen < 0 ? tens : tens + Math.max(0, WORDS.indexOf(low.substring(hyphen + 1)));
    }
    return Math.max(0, WORDS.indexOf(low));
  }
}
