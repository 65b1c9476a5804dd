package dev.trama.query;

import dev.trama.query.Tokens.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads a phrase into a {@link Question}, or says at which word it stops making sense. */
final class PhraseReader {
  /** The longest phrase that is read; no analyst asks more, and parsing is not linear. */
  static final int MOST_TOKENS = 200;

  private static final int LONGEST_NAME = 8;
  private static final int MOST_STRETCHES = 60;

  private PhraseReader() {}

  /**
   * A phrase that was read.
   *
   * @param notes how it was understood where it could have been understood otherwise
   */
  record Read(Question question, List<String> notes) {}

  static Read read(String phrase) {
    return read(phrase, List.of());
  }

  /**
   * @param known stretches of the phrase that are names, whatever words they hold
   * @throws PhraseProblem where the phrase is none
   */
  static Read read(String phrase, List<Known> known) {
    List<CommonToken> tokens = Tokens.of(phrase, known);
    if (tokens.size() == 1) {
      throw new PhraseProblem(0, "there is no question; ask for example: leaders of CJNG");
    }
    if (tokens.size() > MOST_TOKENS) {
      throw new PhraseProblem(
          tokens.get(MOST_TOKENS).getStartIndex(), "the question is too long; break it up");
    }
    try {
      return new QuestionBuilder(phrase).read(parse(tokens));
    } catch (Stop stop) {
      throw problem(phrase, tokens, stop.token);
    }
  }

  /**
   * Stretches of a phrase that could be names although they hold words of the language, by their
   * text. Names without such words are read as names anyway.
   */
  static Map<String, Known> possibleNames(String phrase) {
    Map<String, Known> stretches = new LinkedHashMap<>();
    List<CommonToken> tokens = Tokens.of(phrase, List.of());
    for (int length = LONGEST_NAME; length > 1; length--) {
      for (int from = 0; from + length < tokens.size(); from++) {
        List<CommonToken> stretch = tokens.subList(from, from + length);
        if (stretches.size() < MOST_STRETCHES && couldBeName(stretch)) {
          int start = stretch.get(0).getStartIndex();
          int stop = stretch.get(length - 1).getStopIndex() + 1;
          stretches.putIfAbsent(phrase.substring(start, stop), new Known(start, stop));
        }
      }
    }
    return stretches;
  }

  /**
   * The names in a phrase that cannot be read as it stands, so that they are looked up together
   * with what may make it readable.
   */
  static Set<String> likelyNames(String phrase) {
    Set<String> names = new LinkedHashSet<>();
    int start = -1;
    int stop = -1;
    for (CommonToken token : Tokens.of(phrase, List.of())) {
      if (token.getType() == Phrase.QUOTED) {
        names.add(token.getText());
      }
      boolean word = token.getType() == Phrase.WORD || token.getType() == Phrase.NUMBER;
      if (word) {
        start = start < 0 ? token.getStartIndex() : start;
        stop = token.getStopIndex() + 1;
      } else if (start >= 0 && !isSmall(token.getType())) {
        names.add(phrase.substring(start, stop));
        start = -1;
      }
    }
    return names;
  }

  private static boolean couldBeName(List<CommonToken> stretch) {
    int first = stretch.get(0).getType();
    int last = stretch.get(stretch.size() - 1).getType();
    boolean hasWords =
        stretch.stream()
            .map(CommonToken::getType)
            .anyMatch(type -> !isSmall(type) && type != Phrase.WORD && type != Phrase.NUMBER);
    boolean broken =
        stretch.stream()
            .map(CommonToken::getType)
            .anyMatch(
                type ->
                    type == Phrase.QUOTED
                        || type == Phrase.POSSESSIVE
                        || type == Phrase.OPEN
                        || type == Phrase.CLOSE);
    boolean edges = !isJoint(first) && !isJoint(last) && last != Phrase.ARTICLE;
    return hasWords && !broken && edges;
  }

  private static boolean isJoint(int type) {
    return type == Phrase.OF
        || type == Phrase.AND
        || type == Phrase.OR
        || type == Phrase.BUT_NOT
        || type == Phrase.IN;
  }

  /** Of "kingpins of CJNG" the first word; null where no word stands before an "of". */
  static String headBeforeOf(String name) {
    List<CommonToken> tokens = Tokens.of(name, List.of());
    int at = 0;
    while (tokens.get(at).getType() == Phrase.WORD) {
      at++;
    }
    boolean head = at > 0 && tokens.get(at).getType() == Phrase.OF;
    return head ? name.substring(0, tokens.get(at - 1).getStopIndex() + 1) : null;
  }

  private static Phrase.QuestionContext parse(List<CommonToken> tokens) {
    Phrase parser = new Phrase(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.addErrorListener(new Stopping());
    return parser.question();
  }

  /** The parser met a token that cannot stand where it stands. */
  private static final class Stop extends ParseCancellationException {
    private static final long serialVersionUID = 1L;
    private final int token;

    Stop(int token) {
      this.token = token;
    }
  }

  private static final class Stopping extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offending,
        int line,
        int column,
        String message,
        RecognitionException e) {
      throw new Stop(((Token) offending).getTokenIndex());
    }
  }

  private static PhraseProblem problem(String phrase, List<CommonToken> tokens, int index) {
    CommonToken token = tokens.get(index);
    Set<Integer> expected = expected(tokens, index);
    int unknown = unknownHead(tokens, index);
    if (token.getType() == Token.EOF && unknown < 0) {
      return new PhraseProblem(
          phrase.stripTrailing().length(),
          "the question ends too early; expected " + list(expected));
    }
    if (unknown >= 0 || token.getType() == Phrase.WORD) {
      int first = unknown >= 0 ? unknown : index;
      int last = first;
      while (unknown >= 0 && tokens.get(last + 1).getType() == Phrase.WORD) {
        last++;
      }
      String word =
          phrase.substring(tokens.get(first).getStartIndex(), tokens.get(last).getStopIndex() + 1);
      return new PhraseProblem(
          tokens.get(first).getStartIndex(),
          unknown >= 0
              ? unknownWord(word)
              : Shown.quoted(word)
                  + " cannot stand here; expected "
                  + list(expected)
                  + suggestion(word));
    }
    return new PhraseProblem(
        token.getStartIndex(),
        Shown.quoted(phrase.substring(token.getStartIndex(), token.getStopIndex() + 1))
            + " cannot stand here; expected "
            + list(expected));
  }

  /** What to say of a word that stands where a relation word must. */
  static String unknownWord(String word) {
    return Shown.quoted(word)
        + " is not a relation I know"
        + suggestion(word)
        + " (a name that holds such words goes into quotation marks)";
  }

  private static String suggestion(String word) {
    List<String> near = Words.near(word);
    return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
  }

  /**
   * Where a name was read up to an "of" that a relation follows, its first word was meant as a
   * relation too: the index of that word, or -1.
   */
  private static int unknownHead(List<CommonToken> tokens, int index) {
    int at = index - 1;
    while (at >= 0 && isSmall(tokens.get(at).getType())) {
      at--;
    }
    if (at == index - 1 || at < 0 || tokens.get(at).getType() != Phrase.WORD) {
      return -1;
    }
    while (at > 0 && tokens.get(at - 1).getType() == Phrase.WORD) {
      at--;
    }
    return at;
  }

  private static boolean isSmall(int type) {
    return type == Phrase.OF || type == Phrase.ARTICLE;
  }

  /** Every token type that could stand at this place, found by trying each. */
  private static Set<Integer> expected(List<CommonToken> tokens, int index) {
    Set<Integer> expected = new LinkedHashSet<>();
    for (int type = 1; type <= Phrase.ALLEGED; type++) {
      List<CommonToken> tried = new ArrayList<>();
      tokens.subList(0, index).forEach(token -> tried.add(new CommonToken(token)));
      tried.add(new CommonToken(type, "?"));
      tried.add(new CommonToken(Token.EOF, "<EOF>"));
      for (int i = 0; i < tried.size(); i++) {
        tried.get(i).setTokenIndex(i);
      }
      try {
        parse(tried);
        expected.add(type);
      } catch (Stop stop) {
        if (stop.token > index) {
          expected.add(type);
        }
      }
    }
    return expected;
  }

  private static String list(Set<Integer> expected) {
    List<String> words = new ArrayList<>();
    if (expected.contains(Phrase.NOUN)) {
      words.add("a relation such as leaders, members or stepson");
    }
    if (expected.contains(Phrase.VERB)) {
      words.add("a verb such as leads");
    }
    if (expected.contains(Phrase.PARTICIPLE)) {
      words.add("words such as led by");
    }
    if (expected.contains(Phrase.TYPE)) {
      words.add("a kind such as people or groups");
    }
    if (expected.contains(Phrase.QUOTED)) {
      words.add("a name");
    }
    if (expected.contains(Phrase.NUMBER)) {
      words.add(expected.contains(Phrase.DATE) ? "a year or date" : "a number");
    }
    if (words.size() < 2) {
      expected.stream().map(Words::describe).filter(w -> w != null).limit(4).forEach(words::add);
    }
    if (words.isEmpty()) {
      return "the end";
    }
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
