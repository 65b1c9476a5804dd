package dev.trama.query;

import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import java.util.stream.Stream;

/**
 * A question: a set of people, groups, places or values, said by how it is reached from names.
 *
 * <p>{@link #phrase()} prints it in one canonical English form, which reads back as the same
 * question.
 */
public sealed interface Question {
  /** The canonical phrase. */
  default String phrase() {
    return CanonicalPhrase.of(this);
  }

  /** The names it holds, from left to right. */
  Stream<Named> names();

  /**
   * Reads a phrase, in English or Spanish.
   *
   * @throws dev.trama.model.TramaException of kind USAGE; its message names the column of the word
   *     that cannot stand there, and what can
   */
  static Question parse(String phrase) {
    return PhraseReader.read(phrase).question();
  }

  /**
   * Whoever or whatever bears this name.
   *
   * @param column where it starts in the phrase, from 1; 0 where it was not read from one
   */
  record Named(String name, int column) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.of(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named named && named.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** Everything of a type. */
  record Every(EntityType type) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.empty();
    }
  }

  /** What stands in this relation to any of a set: one link, or any number where transitive. */
  record Step(Relation relation, Question of, Conditions conditions) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.concat(of.names(), Stream.ofNullable(conditions.accordingTo()));
    }
  }

  /** What is reached from any of a set over so many links or fewer, whatever they are. */
  record Within(int links, Question of) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** Those of a set that are of this type. */
  record Only(EntityType type, Question of) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** Those of a set that operate in a place. */
  record Located(Question of, Named place) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.concat(of.names(), Stream.of(place));
    }
  }

  /** Two sets put together. */
  record Combined(Operator operator, Question left, Question right) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.concat(left.names(), right.names());
    }
  }

  /** How many a set has. */
  record Count(Question of) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** How two sets are put together. */
  enum Operator {
    AND("and"),
    OR("or"),
    BUT_NOT("but not");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * What must hold of the claims behind a link. Every part may be null.
   *
   * @param since they speak of a time at or after this
   * @param during they speak of a time within this
   * @param accordingTo who says so
   */
  record Conditions(ClaimStatus status, PartialDate since, PartialDate during, Named accordingTo) {
    static final Conditions NONE = new Conditions(null, null, null, null);

    Conditions withStatus(ClaimStatus value) {
      return new Conditions(value, since, during, accordingTo);
    }

    Conditions withSince(PartialDate value) {
      return new Conditions(status, value, during, accordingTo);
    }

    Conditions withDuring(PartialDate value) {
      return new Conditions(status, since, value, accordingTo);
    }

    Conditions withAccordingTo(Named value) {
      return new Conditions(status, since, during, value);
    }

    /** True where a link alone cannot tell whether they hold. */
    boolean needClaims() {
      return since != null || during != null || accordingTo != null;
    }
  }
}
