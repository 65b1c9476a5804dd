package dev.trama.cli;

import dev.trama.explore.Unit;
import dev.trama.render.UnitView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama tree}: what an organization is made of. */
@Command(
    name = "tree",
    description = "Shows an organization as a tree: subunits, leaders, members.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama tree CJNG",
      "  trama tree CJNG --people 5",
      "  trama tree CJNG --format csv"
    })
final class TreeCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "GROUP", arity = "1..*", description = "Any of its names, or its id.")
  private List<String> words;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many leaders and members of each (default: ${DEFAULT-VALUE}).")
  private int people;

  TreeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    Unit unit =
        context
            .explorer()
            .organization(context.questions().resolve(String.join(" ", words)), people);
    context.print(UnitView.tree(unit), UnitView.table(unit), out -> UnitView.json(unit, out));
  }
}
