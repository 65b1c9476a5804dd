package dev.trama.cli;

import dev.trama.render.AnswerRenderer;
import dev.trama.render.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trama why}: the sentences behind one link. */
@Command(
    name = "why",
    description = "Shows the sentences that tie one name to another.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama why \"Grupo Elite\" \"armed wing\" CJNG",
      "  trama why \"El Mencho\" leads CJNG"
    })
final class WhyCommand implements Runnable {
  private final CommandContext context;

  @Parameters(index = "0", paramLabel = "NAME", description = "Whom the relation is said of.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "RELATION",
      description = "A relation word: leader, leads, stepson, member, \"armed wing\" …")
  private String relation;

  @Parameters(index = "2", paramLabel = "NAME", description = "The name at the other end.")
  private String other;

  WhyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    AnswerRenderer.print(
        context.questions().why(name, relation, other),
        context.format(Format.TREE),
        context.look(),
        context.out());
  }
}
