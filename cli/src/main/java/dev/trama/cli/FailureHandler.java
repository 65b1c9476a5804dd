package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.render.Printable;
import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import java.nio.file.InvalidPathException;
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
  private final Graphs graphs;

  FailureHandler(Terminal terminal, GlobalOptions options, Graphs graphs) {
    this.terminal = terminal;
    this.options = options;
    this.graphs = graphs;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    StringBuilder message = new StringBuilder(told(failure));
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message.append("; did you mean ").append(String.join(" or ", unmatched.getSuggestions()));
      message.append('?');
    }
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    message.append(" (").append(command).append(" --help tells more)");
    return say(message.toString(), failure, ExitCodes.USAGE);
  }

  private static String told(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      String word = '"' + unmatched.getUnmatched().get(0) + '"';
      return unmatched.getCommandLine().getSubcommands().isEmpty()
          ? word + " is one word too many"
          : "there is no command " + word;
    }
    return failure.getMessage();
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
    Exception failure = mayBeTheStores(thrown) ? explained(thrown) : thrown;
    if (failure instanceof TramaException known) {
      return say(known.getMessage(), known, known.kind().exitCode());
    }
    if (failure instanceof InvalidPathException path) {
      return say("no file can be called " + path.getInput(), path, ExitCodes.USAGE);
    }
    if (terminal.cancellation().requested()) {
      return say("cancelled", failure, ExitCodes.CANCELLED);
    }
    String what =
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    return say(
        "unexpected failure: " + what + " (--verbose shows where)", failure, ExitCodes.FAILED);
  }

  private static boolean mayBeTheStores(Exception thrown) {
    return !(thrown instanceof TramaException known)
        || known.kind() == TramaException.Kind.FAILED
        || known.kind() == TramaException.Kind.UNREACHABLE;
  }

  private Exception explained(Exception thrown) {
    return graphs.explain(thrown).<Exception>map(told -> told).orElse(thrown);
  }

  private int say(String message, Exception failure, int exitCode) {
    // Results printed so far come first.
    terminal.out().flush();
    if (!terminal.readerGone()) {
      terminal.err().println("trama: " + Printable.message(message));
    }
    if (options.verbose()) {
      failure.printStackTrace(terminal.err());
    }
    return exitCode;
  }
}
