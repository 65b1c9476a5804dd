package dev.trama.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one normalised form of a name for exact matching: "Cártel de Jalisco Nueva Generación" and
 * "CARTEL JALISCO NUEVA-GENERACION" have the same. It holds letters, digits and single spaces only.
 */
public final class NameKey {
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "das",
          "dos");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "cpa");

  private NameKey() {}

  /**
   * Lower case without accents, other alphabets in Latin letters, apostrophes dropped, every other
   * punctuation a blank, single blanks, no small words such as "the" and "de". The order of the
   * words stays. Empty for a name without a letter or digit.
   */
  public static String of(String name) {
    return String.join(" ", tokens(name));
  }

  /** The words of the key. A name of small words alone keeps them. */
  public static List<String> tokens(String name) {
    List<String> words = words(name, true);
    List<String> telling = words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /** How many words a key has. */
  public static int length(String key) {
    return key.isEmpty() ? 0 : (int) key.chars().filter(c -> c == ' ').count() + 1;
  }

  /**
   * All words, folded.
   *
   * @param acronyms whether letters with dots between them are one word: "U.S." is "us"
   */
  static List<String> words(String name, boolean acronyms) {
    String folded = Folding.fold(name);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      } else if (!isApostrophe(c) && !(acronyms && c == '.' && isInsideAcronym(folded, i))) {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      }
      i += Character.charCount(c);
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  /** A single letter before the dot and a single one after it. */
  private static boolean isInsideAcronym(String text, int dot) {
    return isLetter(text, dot - 1)
        && !isLetter(text, dot - 2)
        && isLetter(text, dot + 1)
        && !isLetter(text, dot + 2);
  }

  private static boolean isLetter(String text, int i) {
    return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  /** "GUZMAN LOERA, Joaquin" in the order in which it is spoken; without a comma as it is. */
  static String spokenOrder(String name) {
    if (!surnameFirst(name)) {
      return name;
    }
    int comma = name.indexOf(',');
    return name.substring(comma + 1) + " " + name.substring(0, comma);
  }

  /** True where the comma says that the surnames stand first. */
  static boolean surnameFirst(String name) {
    int comma = name.indexOf(',');
    return comma > 0 && comma < name.length() - 1 && !SUFFIXES.contains(of(lastPart(name, comma)));
  }

  private static String lastPart(String name, int comma) {
    int next = name.indexOf(',', comma + 1);
    return name.substring(comma + 1, next < 0 ? name.length() : next);
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ' || c == 'ʿ'
        || c == 'ʾ';
  }
}
