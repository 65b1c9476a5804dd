package dev.trama.cli;

import dev.trama.client.Version;
import dev.trama.terminal.LibraryErrors;
import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The entry point: the workspace server, a start in-process, the interactive shell and tests all
 * run commands through {@link #run}.
 */
public final class Main {
  /** Warns of every Java that is newer than itself. Held, because loggers are collected. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final int WIDEST_HELP = 120;
  private static final long CANCEL_WITHIN_SECONDS = 20;

  private Main() {}

  /** Runs one command in this process and ends it with the command's exit code. */
  public static void main(String[] args) {
    quietLibraries();
    Terminal terminal = Terminal.ofProcess();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> cancel(terminal, ended), "cancel"));
    int exitCode;
    try {
      exitCode = run(terminal, args);
    } finally {
      ended.countDown();
    }
    System.exit(exitCode);
  }

  /** Ctrl-C: the JVM ends with 130, once the command has ended in order and its store is closed. */
  private static void cancel(Terminal terminal, CountDownLatch ended) {
    if (ended.getCount() == 0) {
      return;
    }
    terminal.cancellation().request();
    try {
      ended.await(CANCEL_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Libraries report driver instances and the like, which is nothing to tell a user. */
  static void quietLibraries() {
    Logger.getLogger("").setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
    System.setErr(new LibraryErrors(System.err));
  }

  /** Runs one command in-process: what it opens is closed at its end. */
  public static int run(Terminal terminal, String... args) {
    try (Graphs graphs = new Graphs()) {
      return run(terminal, graphs, args);
    }
  }

  /**
   * Runs one command.
   *
   * @param graphs open graphs, which stay open
   * @return the exit code, as {@code trama --help} lists them
   */
  public static int run(Terminal terminal, Graphs graphs, String... args) {
    CommandLine line = commandLine(terminal, graphs, args);
    int exitCode = args.length == 0 ? usage(line, terminal) : line.execute(args);
    terminal.out().flush();
    terminal.err().flush();
    // A reader that had enough, as head has, is no failure.
    return terminal.readerGone() ? ExitCodes.ANSWERED : exitCode;
  }

  private static int usage(CommandLine line, Terminal terminal) {
    line.usage(terminal.out());
    return ExitCodes.ANSWERED;
  }

  /**
   * The commands that the arguments may call: wiring up all of them takes longer than most
   * questions. Where these do not fit the arguments all are asked, for what is to be told of them.
   */
  private static CommandLine commandLine(Terminal terminal, Graphs graphs, String... args) {
    var few = Commands.among(args);
    return few.isEmpty()
        ? commandLine(terminal, graphs)
        : commandLine(terminal, graphs, few)
            .setParameterExceptionHandler(
                (failure, given) -> commandLine(terminal, graphs).execute(given));
  }

  /** All commands, wired to a terminal. */
  static CommandLine commandLine(Terminal terminal, Graphs graphs) {
    return commandLine(terminal, graphs, Commands.ALL);
  }

  private static CommandLine commandLine(
      Terminal terminal,
      Graphs graphs,
      List<Map.Entry<String, Function<CommandContext, Object>>> commands) {
    GlobalOptions options = new GlobalOptions();
    CommandContext context = new CommandContext(terminal, options, graphs);
    CommandLine line = new CommandLine(options);
    commands.forEach(command -> line.addSubcommand(command.getValue().apply(context)));
    line.getCommandSpec().versionProvider(() -> new String[] {"trama " + Version.release()});
    FailureHandler failures = new FailureHandler(terminal, options, graphs);
    return line.setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.max(60, Math.min(terminal.width(), WIDEST_HELP)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        // A workspace may have the name of a command.
        .setAllowSubcommandsAsOptionParameters(true)
        // A phrase may well begin with @, and the server stands in another folder.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
