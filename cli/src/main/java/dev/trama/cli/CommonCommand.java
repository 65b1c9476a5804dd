package dev.trama.cli;

import dev.trama.explore.Page;
import dev.trama.explore.Shared;
import dev.trama.render.SharedView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama common}: what several names share. */
@Command(
    name = "common",
    description = "Lists what several names share: links, values such as addresses, documents.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama common \"El Mencho\" \"El Cuini\"",
      "  trama common CJNG \"Los Cuinis\" \"Sinaloa Cartel\" --any"
    })
final class CommonCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "2..*", description = "Two names or more.")
  private List<String> names;

  @Option(names = "--any", description = "What any two of them share, not all of them.")
  private boolean any;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  CommonCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Page<Shared> shared = context.explorer().common(context.questions().resolve(names), any, limit);
    if (shared.items().isEmpty()) {
      context.err().println("trama: nothing in the graph is common to them");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(SharedView.table(shared.items()));
    if (shared.more()) {
      context.err().println("trama: there are more; --limit shows them");
    }
    return ExitCodes.ANSWERED;
  }
}
