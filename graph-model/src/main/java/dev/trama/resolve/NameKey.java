package dev.trama.resolve;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which names are compared: lower case, without accents, punctuation and small words,
 * so that "Cártel de Jalisco Nueva Generación" and "CARTEL JALISCO NUEVA-GENERACION" are the same.
 * It holds letters, digits and single spaces only.
 */
public final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  // Nothing stands in their place: U.S. is US, O'Neil is ONeil.
  private static final Pattern DROPPED = Pattern.compile("[.'’‘`´\"“”]");
  private static final Pattern NOT_KEPT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "of", "and", "de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "das",
          "dos");

  private NameKey() {}

  /** The key of this name; empty where it has neither letter nor digit. */
  public static String of(String name) {
    return String.join(" ", tokens(name));
  }

  /** The words of the key. A name of small words alone keeps them. */
  public static List<String> tokens(String name) {
    String folded = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String bare = DROPPED.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    List<String> words =
        Arrays.stream(NOT_KEPT.split(bare)).filter(word -> !word.isEmpty()).toList();
    List<String> telling = words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  static int length(String key) {
    return key.isEmpty() ? 0 : key.split(" ").length;
  }
}
