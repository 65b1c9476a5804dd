package dev.trama.model;

import dev.trama.model.RelationWord.Language;

/** The plural of a kin word: "mothers-in-law", "wives", "medios hermanos". */
final class Plurals {
  private Plurals() {}

  static String of(String word, Language language) {
    return language == Language.ENGLISH ? english(word) : spanish(word);
  }

  private static String english(String word) {
    int law = word.indexOf("-in-law");
    if (law > 0) {
      return english(word.substring(0, law)) + word.substring(law);
    }
    int or = word.indexOf(" or ");
    if (or > 0) {
      return english(word.substring(0, or)) + " or " + english(word.substring(or + 4));
    }
    if (word.endsWith("child")) {
      return word + "ren";
    }
    if (word.endsWith("wife")) {
      return word.substring(0, word.length() - 2) + "ves";
    }
    if (word.equals("kin")) {
      return word;
    }
    return word.endsWith("ss") ? word + "es" : word + "s";
  }

  private static String spanish(String word) {
    int blank = word.indexOf(' ');
    if (blank > 0 && !word.startsWith("ex ")) {
      return spanish(word.substring(0, blank)) + " " + spanish(word.substring(blank + 1));
    }
    return "aeoé".indexOf(word.charAt(word.length() - 1)) >= 0 ? word + "s" : word + "es";
  }
}
