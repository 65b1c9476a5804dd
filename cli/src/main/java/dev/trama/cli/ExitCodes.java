package dev.trama.cli;

import dev.trama.model.TramaException.Kind;

/** What the process ends with; {@code trama --help} lists them. */
final class ExitCodes {
  static final int ANSWERED = 0;
  static final int FAILED = Kind.FAILED.exitCode();
  static final int USAGE = Kind.USAGE.exitCode();
  static final int NOTHING_FOUND = Kind.NOT_FOUND.exitCode();
  static final int SOME_INPUTS_FAILED = Kind.SOME_INPUTS_FAILED.exitCode();
  static final int CANCELLED = Kind.CANCELLED.exitCode();

  private ExitCodes() {}
}
