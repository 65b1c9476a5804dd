package dev.trama.cli;

import dev.trama.render.Printable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trama split}: one entity is two. */
@Command(
    name = "split",
    description = "Parts an entity: takes a merge back, or documents out that speak of another.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama split \"El Mencho\"                     # takes the latest merge back",
      "  trama split \"Juan Perez\" ofac:sdn/12345     # that entry is another Juan Perez",
      "  trama split \"Juan Perez\" 3f2a9c --why \"another birth date\"",
      "What was parted stays apart through later imports; 'trama resolve undo' takes it back."
    })
final class SplitCommand implements Runnable {
  private final CommandContext context;
  private final Judging judging;

  @Parameters(index = "0", paramLabel = "NAME", description = "Any of its names, or its id.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "DOCUMENT",
      description =
          "Documents that speak of somebody else: addresses, or ids or starts of them, as 'trama"
              + " show' tells. None takes the latest merge back.")
  private List<String> documents = List.of();

  @Mixin private final WhyOption why = new WhyOption();

  SplitCommand(CommandContext context) {
    this.context = context;
    this.judging = new Judging(context);
  }

  @Override
  public void run() {
    String id = judging.idOf(name);
    long number =
        context.graph().judgements().split(id, documents, judging.grounds(why.text(), null));
    context
        .err()
        .println(
            Printable.message(
                documents.isEmpty()
                    ? "trama: took judgement " + number + " back; " + name + " is as it was before"
                    : "trama: judgement "
                        + number
                        + ": the profiles of "
                        + Counted.of(documents.size(), "document")
                        + " are somebody else"));
  }
}
