package dev.trama.formats.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns names as lists print them, "GUZMAN LOERA, Joaquin", into names as people say them. */
public final class PersonNames {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "das", "di", "van", "von",
          "der", "den", "bin", "bint", "ibn", "ul", "ur", "al", "el", "ould", "uld");
  private static final Pattern SUFFIX =
      Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv|\\(segundo\\)");
  private static final Pattern NUMERAL = Pattern.compile("I{1,3}|IV|VI{0,3}");
  private static final Pattern VOWEL = Pattern.compile("[AEIOUYÀ-Ý]");

  private PersonNames() {}

  /**
   * The name in spoken order, surnames no longer in capitals: "Joaquin Guzman Loera". A name
   * without a comma keeps its order.
   */
  public static String natural(String published) {
    List<String> parts = new ArrayList<>();
    StringBuilder suffixes = new StringBuilder();
    for (String part : published.split(",")) {
      String clean = part.strip();
      if (!parts.isEmpty() && SUFFIX.matcher(clean).matches()) {
        suffixes.append(' ').append(clean.length() > 3 ? calm(clean) : suffix(clean));
      } else if (!clean.isEmpty()) {
        parts.add(clean);
      }
    }
    if (parts.isEmpty()) {
      return published.strip();
    }
    StringBuilder natural = new StringBuilder();
    for (int i = 1; i < parts.size(); i++) {
      natural.append(calm(parts.get(i))).append(' ');
    }
    String surname = calm(parts.get(0));
    // A particle is small inside a name and large at its start.
    natural.append(natural.isEmpty() ? capitalised(surname) : surname);
    return natural.append(suffixes).toString();
  }

  /** Words in capitals become capitalised ones; particles small; initials and numerals stay. */
  private static String calm(String words) {
    StringBuilder calm = new StringBuilder(words.length());
    for (String word : words.split(" +")) {
      if (!calm.isEmpty()) {
        calm.append(' ');
      }
      calm.append(calmWord(word));
    }
    return calm.toString();
  }

  private static String calmWord(String word) {
    if (!word.equals(word.toUpperCase(Locale.ROOT))
        || word.length() < 2
        || word.indexOf('.') >= 0 && word.length() < 4
        || NUMERAL.matcher(word).matches()
        || !VOWEL.matcher(word).find() && word.length() < 4) {
      return word;
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (PARTICLES.contains(small)) {
      return small;
    }
    StringBuilder calm = new StringBuilder(small.length());
    boolean start = true;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      calm.append(start ? Character.toUpperCase(c) : c);
      start = !Character.isLetter(c);
    }
    // "al-Zawahiri": the article is joined to its word and stays small.
    int hyphen = small.indexOf('-');
    if (hyphen > 0 && PARTICLES.contains(small.substring(0, hyphen))) {
      calm.setCharAt(0, small.charAt(0));
    }
    return calm.toString();
  }

  private static String suffix(String suffix) {
    return suffix.length() > 1 && suffix.toLowerCase(Locale.ROOT).matches("[js]r\\.?")
        ? capitalised(suffix.toLowerCase(Locale.ROOT))
        : suffix;
  }

  private static String capitalised(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
