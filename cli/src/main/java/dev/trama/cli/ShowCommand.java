package dev.trama.cli;

import dev.trama.render.DossierRenderer;
import dev.trama.render.Format;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama show}: everything on one person, group, company …. */
@Command(
    name = "show",
    description = "Shows the dossier of one person, group or other entity.",
    footerHeading = "%nExamples:%n",
    footer = {"  trama show \"El Mencho\"", "  trama show CJNG --format markdown"})
final class ShowCommand implements Runnable {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Any of its names, or its id.")
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many links, facts and documents (default: ${DEFAULT-VALUE}).")
  private int limit;

  ShowCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    String id = context.questions().resolve(String.join(" ", words)).id();
    DossierRenderer.print(
        context.graph().dossiers().of(id, limit),
        context.format(Format.TREE),
        context.look(),
        context.out());
  }
}
