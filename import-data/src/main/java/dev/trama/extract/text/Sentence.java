package dev.trama.extract.text;

import dev.trama.model.Span;
import java.util.List;

/**
 * A sentence, headline or line of a masthead.
 *
 * @param index its place in the document
 */
public record Sentence(int index, Kind kind, List<Token> tokens) {

  /** How far a sentence may be trusted. */
  public enum Kind {
    /** Words of the page or the authority about itself: nothing is charted from them. */
    FURNITURE,
    /** What the authority says at the end of every notice; only authorities are read from it. */
    BOILERPLATE,
    /** Words with capitals throughout: capitals tell nothing there. */
    HEADLINE,
    BODY
  }

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  public int size() {
    return tokens.size();
  }

  public int start() {
    return tokens.get(0).start();
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  public Span span() {
    return new Span(start(), end());
  }

  /** The lower-case word at a place, empty outside the sentence. */
  public String low(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).low() : "";
  }
}
