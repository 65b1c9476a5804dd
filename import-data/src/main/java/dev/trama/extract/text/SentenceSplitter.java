package dev.trama.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into sentences. Lines are paragraphs unless the text was wrapped; a headline needs no
 * full stop; "U.S.", "Mass." or "S.A. de C.V." end a sentence only before a word that begins one.
 */
public final class SentenceSplitter {
  private static final Set<String> NEVER_LAST =
      Set.of("mr.", "mrs.", "ms.", "dr.", "gen.", "lt.", "col.", "sgt.", "st.", "hon.", "gov.");
  private static final int MAX_TOKENS = 250;

  private final Passages passages = new Passages();
  private final Set<String> starters;

  public SentenceSplitter() {
    starters = Set.copyOf(Resources.words("starters.txt", " "));
  }

  /** The sentences of a text in order; furniture is among them, so that it can be told apart. */
  public List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (int[] paragraph : Paragraphs.of(text)) {
      paragraph(text, paragraph[0], paragraph[1], sentences);
    }
    return sentences;
  }

  private void paragraph(String text, int from, int to, List<Sentence> out) {
    String line = text.substring(from, to);
    List<Token> tokens = Tokeniser.tokens(text, from, to);
    if (tokens.isEmpty()) {
      return;
    }
    if (passages.isFurniture(line)) {
      out.add(new Sentence(out.size(), Sentence.Kind.FURNITURE, limit(tokens)));
      return;
    }
    if (isHeadline(tokens)) {
      out.add(new Sentence(out.size(), Sentence.Kind.HEADLINE, tokens));
      return;
    }
    int begin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int next = boundaryAfter(tokens, i);
      if (next > 0 || i == tokens.size() - 1 || i - begin >= MAX_TOKENS) {
        int end = next > 0 ? next : i + 1;
        add(text, tokens.subList(begin, end), out);
        begin = end;
        i = end - 1;
      }
    }
  }

  private static List<Token> limit(List<Token> tokens) {
    return tokens.subList(0, Math.min(tokens.size(), MAX_TOKENS));
  }

  private void add(String text, List<Token> tokens, List<Sentence> out) {
    String sentence = text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    Sentence.Kind kind =
        passages.isBoilerplate(sentence) || passages.isCredit(sentence)
            ? Sentence.Kind.BOILERPLATE
            : Sentence.Kind.BODY;
    out.add(new Sentence(out.size(), kind, tokens));
  }

  /** The index after the last token of the sentence that ends here, or 0 where none does. */
  private int boundaryAfter(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    String mark = token.text();
    boolean stop = mark.equals(".") || mark.equals("?") || mark.equals("!");
    int next = at + 1;
    if (stop) {
      while (next < tokens.size()
          && (tokens.get(next).isClosingQuote() || tokens.get(next).is(")"))
          && tokens.get(next).start() == tokens.get(next - 1).end()) {
        next++;
      }
      if (next >= tokens.size()) {
        return next;
      }
      Token follower = tokens.get(next);
      return follower.isWord() && !follower.isCapital() ? 0 : next;
    }
    boolean abbreviation =
        mark.endsWith(".") && mark.length() > 2 && !NEVER_LAST.contains(token.low());
    if (token.isClosingQuote() && at > 0 && tokens.get(at - 1).text().endsWith(".")) {
      abbreviation = true;
    }
    if (!abbreviation || next >= tokens.size()) {
      return 0;
    }
    Token follower = tokens.get(next);
    boolean begins = follower.isCapital() && starters.contains(follower.text());
    boolean month = follower.low().length() > 2 && Dates.isMonth(follower.low());
    boolean weekday = Dates.isWeekday(follower.low());
    return begins && !month && !weekday && !isName(tokens, next) ? next : 0;
  }

  /** "U.S. Drug Enforcement …", "U.S. Federal …": a starter that goes on as a name is none. */
  private static boolean isName(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).text().length() > 3
        && tokens.get(at + 1).isCapital()
        && tokens.get(at - 1).text().length() <= 4;
  }

  /** "NAME, 45, of TOWN;" is an item of a list. */
  private static boolean listsPerson(List<Token> tokens) {
    for (int i = 2; i < tokens.size() && i < 24; i++) {
      boolean age =
          tokens.get(i).text().length() == 2
              && tokens.get(i).isNumber()
              && (tokens.get(i - 1).is(",") || tokens.get(i - 1).isClosingQuote())
              && (i + 1 == tokens.size() || tokens.get(i + 1).is(",") || tokens.get(i + 1).is(";"));
      if (age) {
        return true;
      }
    }
    return false;
  }

  /** No full stop, and most of the longer words with a capital; or too short for a sentence. */
  private static boolean isHeadline(List<Token> tokens) {
    String last = tokens.get(tokens.size() - 1).text();
    if (last.endsWith(".") && tokens.size() > 6 || last.equals("!") || tokens.size() > 60) {
      return false;
    }
    if (listsPerson(tokens)) {
      return false;
    }
    int long_ = 0;
    int capital = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() > 3) {
        long_++;
        capital += token.isCapital() ? 1 : 0;
      }
    }
    return tokens.size() < 5 || capital * 10 >= long_ * 7;
  }
}
