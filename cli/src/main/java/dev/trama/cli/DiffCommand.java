package dev.trama.cli;

import dev.trama.graph.Dossiers;
import dev.trama.query.Ref;
import dev.trama.render.DifferenceView;
import dev.trama.render.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama diff}: two dossiers side by side. */
@Command(
    name = "diff",
    description = "Compares what is known of two names: what one has and the other lacks.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama diff \"El Mencho\" \"El Cuini\"",
      "  trama diff \"Ruben Oseguera\" \"Nemesio Oseguera\" --all",
      "Helps to see whether two are one; 'trama batch' compares imports."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "2", description = "The two names.")
  private List<String> names;

  @Option(names = "--all", description = "Also what both have.")
  private boolean all;

  DiffCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Ref> both = context.questions().resolve(names);
    Dossiers dossiers = context.graph().dossiers();
    Table table =
        DifferenceView.table(
            dossiers.of(both.get(0).id(), MOST), dossiers.of(both.get(1).id(), MOST), all);
    if (table.rows().isEmpty()) {
      context.err().println("trama: nothing differs");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(table);
    return ExitCodes.ANSWERED;
  }
}
