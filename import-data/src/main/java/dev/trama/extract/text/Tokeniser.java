package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into tokens as the names of this field need it: "U.S.", "a/k/a", "Quintana-Rios",
 * "S.A." and "37-year-old" are one token, a possessive mark is one of its own.
 */
public final class Tokeniser {
  /** Words that carry a point without ending a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr jr sr st ste gen lt col sgt capt cmdr adm maj brig rep sen gov hon rev"
                  + " jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn"
                  + " del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa"
                  + " tenn vt va wis wyo wash w.va inc ltd co corp cia ltda no nos vs etc approx dept"
                  + " lic ing pte s.a")
              .split(" "));

  /** What hangs on the name of a place or group with a hyphen and tells something of it. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "based",
          "born",
          "led",
          "controlled",
          "area",
          "linked",
          "affiliated",
          "owned",
          "headquartered");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokeniser(String text) {
    this.text = text;
  }

  public static List<Token> tokens(String text, int from, int to) {
    Tokeniser tokeniser = new Tokeniser(text);
    int at = from;
    while (at < to) {
      at = tokeniser.next(at, to);
    }
    return tokeniser.tokens;
  }

  private int next(int at, int to) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    if (!Character.isLetterOrDigit(c)) {
      return mark(at, to, c);
    }
    int end = at + 1;
    while (end < to && belongs(at, end, to)) {
      end++;
    }
    if (end < to && text.charAt(end) == '.' && keepsPoint(at, end)) {
      end++;
      while (end < to && text.charAt(end) == '-' && belongs(at, end, to)) {
        end++;
        while (end < to && Character.isLetter(text.charAt(end))) {
          end++;
        }
      }
    }
    return word(at, end);
  }

  private int mark(int at, int to, char c) {
    int end = at + 1;
    boolean apostrophe = c == '\'' || c == '\u2019' || c == '\u2018';
    if (apostrophe && text.regionMatches(true, at + 1, "ndr", 0, 3)) {
      // The Calabrian word keeps its apostrophe.
      while (end < to && Character.isLetter(text.charAt(end))) {
        end++;
      }
      tokens.add(Token.of(text, at, end));
      return end;
    }
    if (c == '-' || c == '.') {
      while (end < to && text.charAt(end) == c) {
        end++;
      }
    } else if ((c == '\'' || c == '\u2019') && end < to && text.charAt(end) == c) {
      end++;
    }
    tokens.add(Token.of(text, at, end));
    return end;
  }

  private boolean belongs(int start, int at, int to) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean before = Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.';
    boolean after = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    if (!before || !after) {
      return false;
    }
    return switch (c) {
      case '-', '\u2010', '\u2011' -> true;
      case '\'', '\u2019' -> true;
      case '&' -> Character.isUpperCase(text.charAt(at - 1));
      // a/k/a and its kin; otherwise a stroke parts two words.
      case '/' -> at - start == 1 || at - start == 3 && text.charAt(start + 1) == '/';
      case ',' ->
          Character.isDigit(text.charAt(at - 1))
              && Character.isDigit(text.charAt(at + 1))
              && Character.isDigit(text.charAt(start));
      case '.' -> pointInside(start, at);
      default -> false;
    };
  }

  private boolean pointInside(int start, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (Character.isDigit(before)) {
      return Character.isDigit(after);
    }
    // Single letters between points (U.S., a.k.a., L.L.C.), but not the end of a sentence whose
    // space was lost: there the word is longer.
    boolean single = at - start == 1 || text.charAt(at - 2) == '.' || text.charAt(at - 2) == '-';
    boolean abbreviated = single && Character.isLetter(before);
    boolean loneAfter =
        at + 2 >= text.length()
            || !Character.isLetter(text.charAt(at + 2))
            || text.startsWith("Va.", at + 1);
    return abbreviated && loneAfter;
  }

  private boolean keepsPoint(int start, int end) {
    String word = text.substring(start, end);
    if (word.indexOf('.') >= 0) {
      return true;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    return Character.isUpperCase(word.charAt(0))
        && ABBREVIATIONS.contains(Token.fold(word))
        && !Token.fold(word).equals("no");
  }

  private int word(int start, int end) {
    int length = end - start;
    if (length > 2) {
      char apostrophe = text.charAt(end - 2);
      char s = text.charAt(end - 1);
      if ((apostrophe == '\'' || apostrophe == '\u2019') && (s == 's' || s == 'S')) {
        tokens.add(Token.of(text, start, end - 2));
        tokens.add(possessive(text, end - 2, end));
        return end;
      }
    }
    if (Character.isDigit(text.charAt(start))) {
      int letters = start;
      while (letters < end && Character.isDigit(text.charAt(letters))) {
        letters++;
      }
      // "16indictments": a lost space, unless it is an ordinal or "10mg".
      if (letters < end
          && Character.isLowerCase(text.charAt(letters))
          && end - letters > 3
          && text.substring(letters, end).indexOf('-') < 0) {
        tokens.add(Token.of(text, start, letters));
        tokens.add(Token.of(text, letters, end));
        return end;
      }
    }
    int suffix = suffix(start, end);
    if (suffix > start) {
      tokens.add(Token.of(text, start, suffix));
      tokens.add(Token.of(text, suffix, end));
      return end;
    }
    tokens.add(Token.of(text, start, end));
    if (end < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')
        && text.charAt(end - 1) == 's'
        && end + 1 < text.length()
        && text.charAt(end + 1) == ' '
        && Character.isUpperCase(text.charAt(start))) {
      tokens.add(possessive(text, end, end + 1));
      return end + 1;
    }
    return end;
  }

  /** Where "-based", "-born" … begins at the end of a name, or 0. */
  private int suffix(int start, int end) {
    int hyphen = end - 1;
    while (hyphen > start && text.charAt(hyphen) != '-') {
      hyphen--;
    }
    if (hyphen <= start || !Character.isUpperCase(text.charAt(start))) {
      return 0;
    }
    return SUFFIXES.contains(text.substring(hyphen + 1, end)) ? hyphen : 0;
  }

  static Token possessive(String text, int start, int end) {
    return new Token(start, end, text.substring(start, end), "'s");
  }
}
