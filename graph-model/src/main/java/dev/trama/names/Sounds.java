package dev.trama.names;

/**
 * How a name sounds to those who wrote it down: one rough spelling for what Spanish, Italian,
 * Arabic transliteration, Slavic and English write in several ways. The rules are ours; they follow
 * the usual correspondences (Spanish seseo and betacismo, mute h, Arabic vowels as French and
 * English hear them, German and English forms of Slavic letters).
 */
final class Sounds {
  private Sounds() {}

  /** z/s/soft c, b/v, c/q/k, g/j, mute h, i/y, ou/oo/u, sh/ch, single for double letters. */
  static String spelling(String token) {
    return spelling(token, false);
  }

  /** The same with Spanish ll read as y; equal to {@link #spelling} where there is no ll. */
  static String yeistaSpelling(String token) {
    return token.contains("ll") ? spelling(token, true) : spelling(token);
  }

  private static String spelling(String t, boolean yeista) {
    int n = t.length();
    StringBuilder out = new StringBuilder(n);
    int i = 0;
    while (i < n) {
      char c = t.charAt(i);
      char next = i + 1 < n ? t.charAt(i + 1) : 0;
      char after = i + 2 < n ? t.charAt(i + 2) : 0;
      int used = 1;
      switch (c) {
        case 's' -> {
          if (next == 'c' && after == 'h') {
            add(out, 'x');
            used = 3;
          } else if (next == 'h') {
            add(out, 'x');
            used = 2;
          } else {
            add(out, 's');
          }
        }
        case 'c' -> {
          if (next == 'h') {
            add(out, 'x');
            used = 2;
          } else if (next == 'z') {
            add(out, 'x');
            used = 2;
          } else {
            add(out, isFront(next) ? 's' : 'k');
            used = next == 'k' ? 2 : 1;
          }
        }
        case 't' -> {
          if (next == 's' && after == 'c' || next == 'c' && after == 'h') {
            used = 1;
          } else if (next == 's' || next == 'z') {
            add(out, 's');
            used = 2;
          } else {
            add(out, 't');
          }
        }
        case 'z' -> {
          add(out, 's');
          used = next == 'h' ? 2 : 1;
        }
        case 'p' -> {
          add(out, next == 'h' ? 'f' : 'p');
          used = next == 'h' ? 2 : 1;
        }
        case 'q' -> {
          add(out, 'k');
          used = next == 'u' && isFront(after) ? 2 : 1;
        }
        case 'k' -> add(out, 'k');
        case 'g' -> {
          boolean hard = next == 'u' && isFront(after) || next == 'h';
          add(out, !hard && isFront(next) ? 'j' : 'g');
          used = hard ? 2 : 1;
        }
        case 'd' -> {
          add(out, next == 'j' ? 'j' : 'd');
          used = next == 'j' ? 2 : 1;
        }
        case 'j' -> {
          boolean glide = i > 0 && isVowel(t.charAt(i - 1)) && !isVowel(next);
          add(out, glide ? 'i' : 'j');
        }
        case 'x' -> {
          if (i == 0) {
            add(out, 'j');
          } else {
            add(out, 'k');
            add(out, 's');
          }
        }
        case 'v' -> add(out, 'b');
        case 'w' -> {
          boolean slavicEnd = i == n - 1 && i > 0 && t.charAt(i - 1) == 'o';
          add(out, i == 0 && isVowel(next) || slavicEnd ? 'b' : 'u');
        }
        case 'y' -> add(out, 'i');
        case 'l' -> {
          boolean double_ = next == 'l';
          add(out, yeista && double_ ? 'i' : 'l');
          used = double_ ? 2 : 1;
        }
        case 'h' -> {
          // Mute, or part of an aspirated consonant that Spanish hears as the plain one.
        }
        case 'o' -> {
          boolean u = next == 'o' || next == 'u';
          add(out, u ? 'u' : 'o');
          used = u ? 2 : 1;
        }
        case 'e' -> {
          add(out, next == 'e' ? 'i' : 'e');
          used = next == 'e' ? 2 : 1;
        }
        default -> add(out, c);
      }
      i += used;
    }
    return out.toString();
  }

  /**
   * The consonants of a rough spelling, voiced and voiceless and all of k, g, j as one, and whether
   * a vowel leads.
   */
  static String skeleton(String spelling) {
    StringBuilder out = new StringBuilder(spelling.length());
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      if (isVowel(c)) {
        if (i == 0) {
          out.append('a');
        }
        continue;
      }
      add(
          out,
          switch (c) {
            case 'd' -> 't';
            case 'p' -> 'b';
            case 'g', 'j' -> 'k';
            case 'x' -> 's';
            case 'm' -> 'n';
            default -> c;
          });
    }
    return out.toString();
  }

  static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }

  private static boolean isFront(char c) {
    return c == 'e' || c == 'i' || c == 'y';
  }

  private static void add(StringBuilder out, char c) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
      out.append(c);
    }
  }
}
