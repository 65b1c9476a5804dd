package dev.trama.cli;

import dev.trama.query.Answers;
import dev.trama.query.AskOptions;
import dev.trama.render.AnswerRenderer;
import dev.trama.render.Format;
import dev.trama.render.Printable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama ask}: a question in words. */
@Command(
    name = "ask",
    description = "Answers a question about the graph.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama ask \"stepson of leader of CJNG\"",
      "  trama ask \"armed wings of CJNG\" --why",
      "  trama ask \"rewards of members of CJNG\" --format csv",
      "  trama ask \"who leads 'Grupo Elite'\"",
      "  trama ask \"ties of 'Banco del Rio'\" --as-of 2021-08-01",
      "Names may be in quotes; accents, hyphens and small misspellings do not matter.",
      "docs/questions.md has the whole language."
    })
final class AskCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "PHRASE",
      arity = "1..*",
      description = "The question; several words are read as one phrase.")
  private List<String> words;

  @Option(names = "--why", description = "Show the sentences behind every answer.")
  private boolean why;

  @Option(
      names = "--explain",
      description = "Print the Cypher and its parameters, ready for cypher-shell, and ask nothing.")
  private boolean explain;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many answers (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out the first N.")
  private int skip;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Answer from what was known on that day: documents published and list entries that stood"
              + " then.")
  private String asOf;

  AskCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String phrase = String.join(" ", words);
    AskOptions options = new AskOptions(why, skip, limit, asOf);
    if (explain) {
      context.out().println(context.questions().explain(phrase, options).forShell());
      return ExitCodes.ANSWERED;
    }
    return ask(context, phrase, options);
  }

  /** Asks and prints. */
  static int ask(CommandContext context, String phrase, AskOptions options) {
    Answers answers = context.questions().ask(phrase, options);
    answers.notes().forEach(context::note);
    if (answers.count() == null && answers.answers().isEmpty()) {
      context
          .err()
          .println("trama: nothing in the graph answers " + Printable.line(answers.understood()));
    }
    AnswerRenderer.print(
        answers,
        context.format(options.why() ? Format.TREE : Format.TABLE),
        context.look(),
        context.out());
    if (answers.more()) {
      context
          .err()
          .println(
              "trama: there are more; --skip "
                  + (options.skip() + options.limit())
                  + " shows the next");
    }
    return answers.count() == null && answers.answers().isEmpty()
        ? ExitCodes.NOTHING_FOUND
        : ExitCodes.ANSWERED;
  }
}
