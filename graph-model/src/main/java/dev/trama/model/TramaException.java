package dev.trama.model;

/**
 * Something a user can act on. Its message is one line that says what is wrong, where, and what to
 * do; it is shown without a stack trace.
 */
public class TramaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure; {@link #exitCode()} is what the process ends with. */
  public enum Kind {
    FAILED(1),
    USAGE(2),
    NOT_FOUND(3),
    SOME_INPUTS_FAILED(4),
    UNREACHABLE(5),
    CANCELLED(130);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;

  public TramaException(Kind kind, String message) {
    this(kind, message, null);
  }

  public TramaException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
