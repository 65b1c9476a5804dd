package dev.trama.query;

import dev.trama.query.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a phrase into tokens. Of the declared words the longest that matches is taken ("led by"
 * before "led"); whatever matches none is part of a name.
 */
final class Tokens {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?");
  private static final Pattern NUMBER =
      Pattern.compile("[$€£]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12}(?:\\.\\d{1,6})?)");
  private static final String OPENING = "\"“„«‘'";
  private static final String NO_WORD = "()\"“”„«»";

  /** One piece of the phrase before words are looked up. */
  private record Piece(int type, String text, int start, int stop) {}

  /** A stretch of the phrase that is known to be a name, {@code stop} exclusive. */
  record Known(int start, int stop) {
    boolean overlaps(Known other) {
      return start < other.stop && other.start < stop;
    }
  }

  private final String phrase;
  private final List<Known> known;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<CommonToken> tokens = new ArrayList<>();

  private Tokens(String phrase, List<Known> known) {
    this.phrase = phrase;
    this.known = known;
  }

  /**
   * @param known stretches to take for names whatever words they hold
   * @throws PhraseProblem where a quotation mark is never closed
   */
  static List<CommonToken> of(String phrase, List<Known> known) {
    Tokens tokens = new Tokens(phrase, known);
    tokens.cut();
    tokens.match();
    return tokens.tokens;
  }

  private void cut() {
    int at = 0;
    int end = endOfWords();
    while (at < end) {
      char c = phrase.charAt(at);
      Known name = knownAt(at);
      if (name != null) {
        pieces.add(new Piece(Phrase.QUOTED, phrase.substring(at, name.stop), at, name.stop - 1));
        at = name.stop;
      } else if (Character.isWhitespace(c) || Character.isISOControl(c) || "¿¡".indexOf(c) >= 0) {
        at++;
      } else if (c == '(' || c == ')') {
        pieces.add(new Piece(c == '(' ? Phrase.OPEN : Phrase.CLOSE, "" + c, at, at));
        at++;
      } else if (possessiveAt(at) > 0) {
        int length = possessiveAt(at);
        pieces.add(
            new Piece(Phrase.POSSESSIVE, phrase.substring(at, at + length), at, at + length - 1));
        at += length;
      } else if (OPENING.indexOf(c) >= 0) {
        at = quoted(at, end);
      } else {
        at = word(at, end);
      }
    }
  }

  /** A question mark at the end is no part of a name. */
  private int endOfWords() {
    int end = phrase.length();
    while (end > 0
        && (Character.isWhitespace(phrase.charAt(end - 1))
            || "?!".indexOf(phrase.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end;
  }

  private Known knownAt(int at) {
    return known.stream().filter(name -> name.start == at).findFirst().orElse(null);
  }

  /** The length of {@code 's}, or of a lone apostrophe after s, where it follows a word; else 0. */
  private int possessiveAt(int at) {
    if (pieces.isEmpty() || pieces.get(pieces.size() - 1).stop != at - 1 || !isApostrophe(at)) {
      return 0;
    }
    boolean s = at + 1 < phrase.length() && "sS".indexOf(phrase.charAt(at + 1)) >= 0;
    if (s && isBoundary(at + 2)) {
      return 2;
    }
    return isBoundary(at + 1) ? 1 : 0;
  }

  private boolean isApostrophe(int at) {
    return phrase.charAt(at) == '\'' || phrase.charAt(at) == '’';
  }

  private boolean isBoundary(int at) {
    return at >= phrase.length() || !Character.isLetterOrDigit(phrase.charAt(at));
  }

  private int quoted(int start, int end) {
    char open = phrase.charAt(start);
    StringBuilder text = new StringBuilder();
    for (int at = start + 1; at < end; at++) {
      char c = phrase.charAt(at);
      if (c == '\\' && open == '"' && at + 1 < end && "\"\\".indexOf(phrase.charAt(at + 1)) >= 0) {
        text.append(phrase.charAt(++at));
      } else if (closes(open, c, at)) {
        pieces.add(new Piece(Phrase.QUOTED, text.toString(), start, at));
        return at + 1;
      } else {
        text.append(c);
      }
    }
    throw new PhraseProblem(start, "this quotation mark is never closed");
  }

  private boolean closes(char open, char c, int at) {
    return switch (open) {
      case '"' -> c == '"';
      case '“', '„' -> c == '”' || c == '"' || open == '„' && c == '“';
      case '«' -> c == '»';
      // An apostrophe inside a word does not close.
      default -> (c == '\'' || c == '’') && isBoundary(at + 1);
    };
  }

  private int word(int start, int end) {
    int at = start;
    while (at < end
        && !Character.isWhitespace(phrase.charAt(at))
        && !Character.isISOControl(phrase.charAt(at))
        && NO_WORD.indexOf(phrase.charAt(at)) < 0
        && !(at > start && isApostrophe(at) && endsWordAt(at))) {
      at++;
    }
    // A stray closing mark must not stop the reading.
    at = Math.max(at, start + 1);
    pieces.add(new Piece(Phrase.WORD, phrase.substring(start, at), start, at - 1));
    return at;
  }

  private boolean endsWordAt(int at) {
    boolean s = at + 1 < phrase.length() && "sS".indexOf(phrase.charAt(at + 1)) >= 0;
    return s && isBoundary(at + 2) || isBoundary(at + 1);
  }

  private void match() {
    int at = 0;
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (piece.type != Phrase.WORD) {
        add(piece.type, piece.text, piece, piece);
        at++;
        continue;
      }
      int length = isInitial(piece) ? 0 : declared(at);
      if (length > 0) {
        at += length;
      } else {
        add(plain(piece.text), piece.text, piece, piece);
        at++;
      }
    }
    CommonToken end = new CommonToken(Token.EOF, "<EOF>");
    end.setStartIndex(phrase.length());
    end.setStopIndex(phrase.length() - 1);
    tokens.add(end);
  }

  /** A single capital is a name (Cartel A, El Y), where not all is written in capitals. */
  private boolean isInitial(Piece piece) {
    return piece.text.length() == 1
        && Character.isUpperCase(piece.text.charAt(0))
        && piece.start > 0
        && phrase.chars().anyMatch(Character::isLowerCase);
  }

  /** Adds the longest declared word that starts here; how many pieces it takes, or 0. */
  private int declared(int at) {
    StringBuilder text = new StringBuilder();
    Word best = null;
    int length = 0;
    for (int i = at; i < pieces.size() && i < at + Words.longest(); i++) {
      if (pieces.get(i).type != Phrase.WORD) {
        break;
      }
      text.append(i > at ? " " : "").append(Words.fold(pieces.get(i).text));
      Word word = Words.of(text.toString());
      if (word != null) {
        best = word;
        length = i - at + 1;
      }
    }
    if (best != null) {
      add(best.token(), text.toString(), pieces.get(at), pieces.get(at + length - 1));
      tokens.get(tokens.size() - 1).setText(Words.fold(textOf(at, length)));
    }
    return length;
  }

  private String textOf(int at, int length) {
    return phrase.substring(pieces.get(at).start, pieces.get(at + length - 1).stop + 1);
  }

  private static int plain(String text) {
    if (DATE.matcher(text).matches()) {
      return Phrase.DATE;
    }
    return YEAR.matcher(text).matches() || NUMBER.matcher(text).matches()
        ? Phrase.NUMBER
        : Phrase.WORD;
  }

  private void add(int type, String text, Piece first, Piece last) {
    CommonToken token = new CommonToken(type, text);
    token.setStartIndex(first.start);
    token.setStopIndex(last.stop);
    token.setTokenIndex(tokens.size());
    token.setLine(1);
    token.setCharPositionInLine(first.start);
    tokens.add(token);
  }
}
