package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.VerbForms;

/** The smallest part of a sentence that rules see: a name, a noun for a role, a verb, a mark …. */
final class Node {
  enum Kind {
    NAME,
    TITLE,
    ROLE,
    /** he, she, they, who, which; also his, her, their, its. */
    PRONOUN,
    VERB,
    MODAL,
    PREPOSITION,
    COMMA,
    CONJUNCTION,
    POSSESSIVE,
    DETERMINER,
    NEGATION,
    NUMBER,
    DATE,
    MARK,
    WORD
  }

  final Kind kind;

  /** Tokens: {@code from} inclusive, {@code to} exclusive. */
  final int from;

  final int to;

  final String low;
  Mention mention;
  Entity entity;
  Lexicon.Role role;
  VerbForms.Verb verb;

  Node(Kind kind, int from, int to, String low) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.low = low;
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean is(String word) {
    return low.equals(word);
  }

  @Override
  public String toString() {
    return kind + ":" + low;
  }
}
