package dev.trama.client;

/** Why the client cannot go on, in a line for the user. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  Refusal(String message) {
    this(message, 1);
  }

  Refusal(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
