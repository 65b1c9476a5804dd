package dev.trama.extract.coref;

import dev.trama.extract.text.Spelling;
import dev.trama.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares names as words: folded, without particles, titles and marks. */
final class Names {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "las", "los", "el", "y", "the", "of", "and", "&", "for", "da", "do",
          "dos", "di");

  private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d].*?[\"\u201c\u201d]");
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\d.&']+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\d]");

  private Names() {}

  /** The words of a name; a hyphen parts words, a quoted nickname is left out. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    String folded = Token.fold(name);
    boolean quoted = folded.indexOf('"') >= 0 || folded.indexOf('\u201c') >= 0;
    String plain = quoted ? QUOTED.matcher(folded).replaceAll(" ") : folded;
    for (String word : PARTS.split(plain)) {
      String bare =
          word.indexOf('.') < 0 && word.indexOf('\'') < 0
              ? word
              : word.replace(".", "").replace("'", "");
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return words;
  }

  static List<String> content(List<String> words) {
    return words.stream().filter(word -> !PARTICLES.contains(word)).toList();
  }

  static String squash(String name) {
    return NO_LETTERS.matcher(Token.fold(name)).replaceAll("");
  }

  /** The same word but for a slip. */
  static boolean alike(String a, String b) {
    return Spelling.alike(a, b);
  }

  /** True where the words of one stand in the other in the same order. */
  static boolean within(List<String> shorter, List<String> longer) {
    int at = 0;
    for (String word : longer) {
      if (at < shorter.size() && sameOrInitial(shorter.get(at), word)) {
        at++;
      }
    }
    return at == shorter.size();
  }

  private static boolean sameOrInitial(String a, String b) {
    return alike(a, b) || a.length() == 1 && b.startsWith(a) || b.length() == 1 && a.startsWith(b);
  }

  /** The place where the words stand side by side in the name, or -1. */
  static int indexOf(List<String> part, List<String> name) {
    for (int i = 0; i + part.size() <= name.size(); i++) {
      boolean all = true;
      for (int j = 0; j < part.size() && all; j++) {
        all = alike(part.get(j), name.get(i + j));
      }
      if (all) {
        return i;
      }
    }
    return -1;
  }

  static boolean isAcronymOf(String letters, List<String> words) {
    String wanted = Token.fold(letters).replaceAll("[^a-z]", "");
    return wanted.length() >= 2
        && (initials(words).equals(wanted) || initials(content(words)).equals(wanted));
  }

  private static String initials(List<String> words) {
    StringBuilder letters = new StringBuilder();
    for (String word : words) {
      if (Character.isLetter(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }
}
