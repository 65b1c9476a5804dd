package dev.trama.cli;

import dev.trama.graph.Statement;
import dev.trama.model.TramaException;
import dev.trama.query.Answer;
import dev.trama.query.Questions;
import dev.trama.query.Ref;
import dev.trama.render.AnswerRenderer;
import dev.trama.render.DocumentRenderer;
import dev.trama.render.Format;
import java.util.List;
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
    Questions questions = context.questions();
    Format format = context.format(Format.TREE);
    Answer answer;
    try {
      answer = questions.why(name, relation, other);
    } catch (TramaException nothing) {
      if (nothing.kind() != TramaException.Kind.NOT_FOUND || !proposed(questions, format)) {
        throw nothing;
      }
      return;
    }
    AnswerRenderer.print(answer, format, context.look(), context.out());
    proposed(questions, format);
  }

  /** Shows what nobody has decided on yet; whether there was any. */
  private boolean proposed(Questions questions, Format format) {
    List<Ref> ends = questions.resolve(List.of(name, other));
    List<Statement> proposed =
        context.graph().reviews().between(ends.get(0).id(), ends.get(1).id());
    if (proposed.isEmpty()) {
      return false;
    }
    if (format == Format.TREE) {
      DocumentRenderer.proposed(proposed, context.look(), context.out());
    } else {
      context
          .err()
          .println(
              "trama: "
                  + Counted.of(proposed.size(), "claim")
                  + " on the two wait for review: trama review list");
    }
    return format == Format.TREE;
  }
}
