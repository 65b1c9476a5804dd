package dev.trama.names;

import java.util.Locale;
import java.util.Set;

/**
 * The one normalised form of a name for exact matching, and the natural order of names that lists
 * write surname first.
 */
public final class NameKey {
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "cpa");

  private NameKey() {}

  /**
   * Lower case without accents, other alphabets in Latin letters, apostrophes dropped, every other
   * punctuation a blank, single blanks, no leading "the". The order of the words stays:
   * "Pérez-Gómez, José" becomes "perez gomez jose". Empty for a name without a letter or digit.
   */
  public static String of(String name) {
    String folded = Folding.fold(name);
    StringBuilder out = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c);
      } else if (!isApostrophe(c)) {
        gap = true;
      }
    }
    String key = out.toString();
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  /**
   * A personal name in its natural order: "GUZMAN LOERA, Joaquin" becomes "Joaquin Guzman Loera",
   * "REED, John, Jr." becomes "John Reed Jr.". Words in capitals are written with one; a name
   * without a comma keeps its order. Only for names of people: commas in firms' names mean other
   * things.
   */
  public static String natural(String name) {
    String[] parts = name.trim().split("\\s*,\\s*");
    String ordered;
    if (parts.length < 2 || parts[1].isEmpty()) {
      ordered = parts.length == 0 ? "" : parts[0];
    } else if (SUFFIXES.contains(of(parts[1]))) {
      ordered = String.join(" ", parts);
    } else {
      StringBuilder out = new StringBuilder(parts[1]).append(' ').append(parts[0]);
      for (int i = 2; i < parts.length; i++) {
        out.append(' ').append(parts[i]);
      }
      ordered = out.toString();
    }
    StringBuilder out = new StringBuilder(ordered.length());
    for (String word : ordered.split("\\s+")) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(isCapitals(word) ? capitalised(word) : word);
    }
    return out.toString();
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

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ' || c == 'ʿ'
        || c == 'ʾ';
  }

  private static boolean isCapitals(String word) {
    long letters = word.chars().filter(Character::isLetter).count();
    return letters > 2 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "JEAN-PAUL" to "Jean-Paul". */
  private static String capitalised(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean start = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetterOrDigit(c) && !isApostrophe(c);
    }
    return out.toString();
  }
}
