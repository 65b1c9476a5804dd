package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.render.Printable;
import dev.trama.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line on standard error and an exit code. */
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;
  private final GlobalOptions options;

  FailureHandler(Terminal terminal, GlobalOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    StringBuilder message = new StringBuilder(failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message.append("; did you mean ").append(String.join(" or ", unmatched.getSuggestions()));
      message.append('?');
    }
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    message.append(" (").append(command).append(" --help tells more)");
    return say(message.toString(), failure, ExitCodes.USAGE);
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof TramaException known) {
      return say(known.getMessage(), known, known.kind().exitCode());
    }
    if (terminal.cancellation().requested()) {
      return say("cancelled", failure, ExitCodes.CANCELLED);
    }
    String what =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return say(
        "unexpected failure: " + what + " (--verbose shows where)", failure, ExitCodes.FAILED);
  }

  private int say(String message, Exception failure, int exitCode) {
    // Results printed so far come first.
    terminal.out().flush();
    if (!terminal.readerGone()) {
      terminal.err().println("trama: " + Printable.line(message));
    }
    if (options.verbose()) {
      failure.printStackTrace(terminal.err());
    }
    return exitCode;
  }
}
