package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/**
 * {@code trama quickstart}: the headline questions on the sample bulletins, in a workspace of their
 * own.
 */
@Command(
    name = "quickstart",
    description = "Imports the sample bulletins into a workspace of their own and asks about them.",
    footerHeading = "%nExample:%n",
    footer = {
      "  trama quickstart",
      "Afterwards: trama -w quickstart ask \"relatives of El Mencho\""
    })
final class QuickstartCommand implements Runnable {
  static final String WORKSPACE = "quickstart";

  private static final List<String> QUESTIONS =
      List.of(
          "stepson of leader of CJNG",
          "armed wings of CJNG",
          "leaders of Grupo Elite",
          "rewards of members of CJNG");

  private final CommandContext context;

  QuickstartCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.ownWorkspace(WORKSPACE);
    demonstrate("import", context.shown(bulletins()));
    for (String question : QUESTIONS) {
      demonstrate("ask", question, "--why");
    }
  }

  /** The samples lie beside the jars of the distribution. */
  private static Path bulletins() {
    String lib = System.getProperty("trama.lib", "");
    Path folder = Path.of(lib).resolveSibling("bulletins");
    if (lib.isEmpty() || !Files.isDirectory(folder)) {
      throw new TramaException(
          TramaException.Kind.FAILED, "the sample bulletins are missing: no folder " + folder);
    }
    return folder;
  }

  private void demonstrate(String... command) {
    Terminal terminal = context.terminal();
    terminal.cancellation().throwIfRequested();
    terminal.out().flush();
    String line =
        Arrays.stream(command).map(QuickstartCommand::quoted).collect(Collectors.joining(" "));
    terminal.err().println();
    terminal.err().println("$ " + quoted(context.launcher()) + " -w " + WORKSPACE + " " + line);
    String[] arguments = new String[command.length + 2];
    arguments[0] = "-w";
    arguments[1] = WORKSPACE;
    System.arraycopy(command, 0, arguments, 2, command.length);
    int exitCode = context.run(arguments);
    if (exitCode != ExitCodes.ANSWERED) {
      throw new TramaException(TramaException.Kind.FAILED, "the quick start ended early");
    }
  }

  private static String quoted(String word) {
    return word.contains(" ") ? '"' + word + '"' : word;
  }
}
