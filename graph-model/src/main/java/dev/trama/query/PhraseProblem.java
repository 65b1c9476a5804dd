package dev.trama.query;

import dev.trama.model.TramaException;

/** A phrase that cannot be read: what is wrong, at which column, and what could stand there. */
final class PhraseProblem extends TramaException {
  private static final long serialVersionUID = 1L;

  /**
   * @param index where in the phrase, from 0
   */
  PhraseProblem(int index, String message) {
    super(Kind.USAGE, "Column " + (index + 1) + ": " + message);
  }
}
