package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the words of pages and authorities that state nothing about anybody. */
final class Passages {
  private final Set<String> lines = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<String> credits = new ArrayList<>();

  Passages() {
    for (String word : Resources.words("furniture.txt", "|")) {
      if (word.startsWith("^")) {
        beginnings.add(word.substring(1));
      } else {
        lines.add(word);
      }
    }
    for (String word : Resources.words("boilerplate.txt", "|")) {
      if (word.startsWith("~")) {
        credits.add(word.substring(1));
      } else {
        phrases.add(word);
      }
    }
  }

  boolean isFurniture(String line) {
    if (line.length() >= 300) {
      return line.isBlank();
    }
    String plain = Token.fold(line).strip();
    String bare = plain.replaceAll("^[^\\p{L}#]+|[^\\p{L}\\d#)]+$", "");
    if (lines.contains(plain) || lines.contains(bare) || bare.isEmpty()) {
      return true;
    }
    return beginnings.stream().anyMatch(plain::startsWith);
  }

  /** True for a sentence from which nothing is charted. */
  boolean isBoilerplate(String sentence) {
    String plain = Token.fold(sentence);
    return phrases.stream().anyMatch(plain::contains);
  }

  /** True for a sentence that thanks or credits authorities. */
  boolean isCredit(String sentence) {
    String plain = Token.fold(sentence);
    return credits.stream().anyMatch(plain::contains);
  }
}
