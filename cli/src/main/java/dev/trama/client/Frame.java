package dev.trama.client;

/**
 * One message between client and server.
 *
 * @param kind one of the constants here
 * @param body what it carries; the kind says how it reads
 */
public record Frame(byte kind, byte[] body) {
  // What every release of the protocol understands: a greeting, its answer, and the wish to stop.
  /** Client: {@link Version#build}, as text. */
  public static final byte HELLO = 1;

  /** Server: its own build, as text. It hangs up after this where the two differ. */
  public static final byte WELCOME = 2;

  /** Client: leave in order. */
  public static final byte STOP = 3;

  /** Client: how are you? Answered by a frame of this kind with lines of text. */
  public static final byte STATUS = 4;

  /** Client: a {@link RunRequest}. */
  public static final byte RUN = 10;

  /** Client: the user pressed Ctrl-C. */
  public static final byte CANCEL = 11;

  /** Server: send some standard input. Asked for each time, so that neither side piles it up. */
  public static final byte WANT_INPUT = 12;

  /** Client: standard input; nothing at its end. */
  public static final byte INPUT = 13;

  /** Server: ask the user for a password with this text. */
  public static final byte WANT_PASSWORD = 14;

  /** Client: a byte 1 and what was typed, or nothing where nobody can be asked. */
  public static final byte PASSWORD = 15;

  /** Server: send the next key the user presses, without waiting for the end of a line. */
  public static final byte WANT_KEY = 16;

  /**
   * Server: let the user edit the file of this path; answered by input, a byte 1 if that went well.
   */
  public static final byte WANT_EDITOR = 17;

  /** Server: standard output. */
  public static final byte OUT = 20;

  /** Server: standard error. */
  public static final byte ERR = 21;

  /** Server: the command ended; one byte, its exit code. */
  public static final byte EXIT = 22;
}
