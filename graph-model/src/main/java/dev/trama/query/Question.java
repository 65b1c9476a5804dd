package dev.trama.query;

import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationWord.End;
import java.math.BigDecimal;
import java.util.Set;
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

    /** Whether it is asked of one place who was born, lives or is at work there. */
    boolean isOfPlace() {
      return of instanceof Named
          && relation.asks() == End.FROM
          && relation.type().to().equals(Set.of(EntityType.LOCATION));
    }
  }

  /**
   * What is reached from any of a set over so many links or fewer.
   *
   * @param ties along which links; null for all
   */
  record Within(int links, Question of, Ties ties) implements Question {
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

  /**
   * Those of a set of whom a value is known, such as a reward, or is not.
   *
   * @param without whether those are asked for of whom it is not
   * @param conditions what must hold of the value
   */
  record Holding(Question of, boolean without, Relation value, Conditions conditions)
      implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** Those of a set who were born then. */
  record Born(Question of, When when, PartialDate date) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** How a day stands to a date; each knows its word. */
  enum When {
    BEFORE("before"),
    AFTER("after"),
    SINCE("since"),
    IN("in");

    private final String word;

    When(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A set in an order of its own.
   *
   * @param most at most so many; 0 for all
   */
  record Ranked(Measure by, int most, Question of) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
    }
  }

  /** What a set is ranked by; each knows its words. */
  enum Measure {
    /** The documents behind the weakest link of the best path, as every answer is. */
    SUPPORT(""),
    /** Links to people, groups and companies. */
    CONNECTED("most connected"),
    /** Documents that speak of it. */
    DOCUMENTED("best documented"),
    /** The amount of a value. */
    HIGHEST("highest");

    private final String words;

    Measure(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Two sets put together. */
  record Combined(Operator operator, Question left, Question right) implements Question {
    @Override
    public Stream<Named> names() {
      return Stream.concat(left.names(), right.names());
    }
  }

  /** A question, counting included, of what was known on a day; it is never part of another. */
  record AsKnown(Question of, PartialDate date) implements Question {
    @Override
    public Stream<Named> names() {
      return of.names();
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
   * @param publishedBy what the name of the publisher must hold
   * @param documents how many documents must say so at least
   * @param confidence the least confidence, from 0 to 1
   * @param amount what holds of the amount; for values alone
   */
  record Conditions(
      ClaimStatus status,
      PartialDate since,
      PartialDate during,
      Named accordingTo,
      String publishedBy,
      Integer documents,
      BigDecimal confidence,
      Comparison amount) {
    static final Conditions NONE = new Conditions(null, null, null, null, null, null, null, null);

    Conditions withStatus(ClaimStatus value) {
      return new Conditions(
          value, since, during, accordingTo, publishedBy, documents, confidence, amount);
    }

    Conditions withSince(PartialDate value) {
      return new Conditions(
          status, value, during, accordingTo, publishedBy, documents, confidence, amount);
    }

    Conditions withDuring(PartialDate value) {
      return new Conditions(
          status, since, value, accordingTo, publishedBy, documents, confidence, amount);
    }

    Conditions withAccordingTo(Named value) {
      return new Conditions(
          status, since, during, value, publishedBy, documents, confidence, amount);
    }

    Conditions withPublishedBy(String value) {
      return new Conditions(
          status, since, during, accordingTo, value, documents, confidence, amount);
    }

    Conditions withDocuments(int value) {
      return new Conditions(
          status, since, during, accordingTo, publishedBy, value, confidence, amount);
    }

    Conditions withConfidence(BigDecimal value) {
      return new Conditions(
          status, since, during, accordingTo, publishedBy, documents, value, amount);
    }

    Conditions withAmount(Comparison value) {
      return new Conditions(
          status, since, during, accordingTo, publishedBy, documents, confidence, value);
    }

    /** True where a link alone cannot tell whether they hold. */
    boolean needClaims() {
      return since != null || during != null || accordingTo != null || publishedBy != null;
    }
  }
}
