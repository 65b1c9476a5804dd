package dev.trama.cli;

import dev.trama.graph.Decision;
import dev.trama.graph.Decision.Verdict;
import dev.trama.graph.Reviews;
import dev.trama.graph.Statement;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.render.DocumentRenderer;
import dev.trama.render.Format;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama review}: decides on claims that extraction was not sure of. */
@Command(
    name = "review",
    description = {
      "Decides on claims that were proposed because extraction was not sure of them.",
      "Without a command it goes through them key by key: a accepts, r rejects, s skips, u undoes, q"
          + " quits. What is accepted supports links; decisions hold when the document is imported"
          + " again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama review",
      "  trama review list --format json",
      "  trama review accept --above 0.65",
      "  trama review reject 3v9x1 --note \"another man of that name\""
    })
final class ReviewCommand implements Callable<Integer> {
  private final CommandContext context;

  @Option(
      names = "--document",
      paramLabel = "DOCUMENT",
      description = "Only claims of this document.")
  private String document;

  ReviewCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!context.terminal().inIsTerminal() || !context.terminal().outIsTerminal()) {
      throw new TramaException(
          Kind.USAGE,
          "Reviewing key by key needs a terminal; elsewhere use review list, accept and reject.");
    }
    return new ReviewLoop(context).run(whole(document));
  }

  @Command(
      name = "list",
      description = "Lists the claims that wait, those of the latest documents first.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama review list", "  trama review list --above 0.6 --format csv"})
  int list(
      @Option(
              names = "--above",
              paramLabel = "CONFIDENCE",
              defaultValue = "0",
              description = "Only those of this confidence (0 to 1) or more.")
          double above,
      @Option(
              names = "--document",
              paramLabel = "DOCUMENT",
              description = "Only those of this document.")
          String of,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many (default: ${DEFAULT-VALUE}).")
          int limit) {
    List<Statement> proposed = context.graph().reviews().proposed(whole(of), above, limit);
    if (proposed.isEmpty()) {
      context.err().println("trama: nothing waits for review");
      return ExitCodes.NOTHING_FOUND;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Statement claim : proposed) {
      rows.add(
          Arrays.asList(
              claim.id(),
              String.format(Locale.ROOT, "%.2f", claim.confidence()),
              DocumentRenderer.claim(claim),
              claim.quote(),
              claim.document().title(),
              claim.document().id().substring(0, 12)));
    }
    print(List.of("id", "confidence", "claim", "quote", "title", "document"), rows);
    return ExitCodes.ANSWERED;
  }

  @Command(
      name = "accept",
      description = "Accepts claims: they support links from now on.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama review accept 3v9x1 8k2m4", "  trama review accept --above 0.65"})
  int accept(
      @Parameters(paramLabel = "CLAIM", arity = "0..*", description = "Their ids.")
          List<String> claims,
      @Option(
              names = "--above",
              paramLabel = "CONFIDENCE",
              description = "All that wait and have this confidence (0 to 1) or more.")
          Double above,
      @Option(
              names = "--document",
              paramLabel = "DOCUMENT",
              description = "With --above: only those of this document.")
          String of,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") String note) {
    return decide(Verdict.ACCEPTED, claims, above, of, note);
  }

  @Command(
      name = "reject",
      description = "Rejects claims, proposed or asserted: they support no link.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama review reject 3v9x1 --note \"another man of that name\""})
  int reject(
      @Parameters(paramLabel = "CLAIM", arity = "1..*", description = "Their ids.")
          List<String> claims,
      @Option(names = "--note", paramLabel = "TEXT", description = "Why.") String note) {
    return decide(Verdict.REJECTED, claims, null, null, note);
  }

  @Command(
      name = "undo",
      description = "Takes decisions back: the claims are again what extraction made of them.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama review undo 3v9x1"})
  int undo(
      @Parameters(paramLabel = "CLAIM", arity = "1..*", description = "Their ids.")
          List<String> claims) {
    int undone = context.graph().reviews().forget(claims);
    context.err().println("trama: took back " + Counted.of(undone, "decision"));
    return undone == 0 ? ExitCodes.NOTHING_FOUND : ExitCodes.ANSWERED;
  }

  @Command(
      name = "decisions",
      description = "Lists what was decided, by whom, when and why, the latest first.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama review decisions --format csv"})
  int decisions(
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many (default: ${DEFAULT-VALUE}).")
          int limit) {
    List<List<String>> rows = new ArrayList<>();
    for (Decision decision : context.graph().reviews().decisions(limit)) {
      rows.add(
          Arrays.asList(
              decision.verdict().name().toLowerCase(Locale.ROOT),
              decision.says(),
              decision.at().toString(),
              decision.by(),
              decision.why(),
              decision.claim()));
    }
    if (rows.isEmpty()) {
      context.err().println("trama: nothing has been decided yet");
      return ExitCodes.NOTHING_FOUND;
    }
    print(List.of("decision", "claim", "when", "by", "why", "id"), rows);
    return ExitCodes.ANSWERED;
  }

  private int decide(Verdict verdict, List<String> ids, Double above, String of, String note) {
    Reviews reviews = context.graph().reviews();
    List<String> claims = new ArrayList<>(ids == null ? List.of() : ids);
    if (above != null) {
      reviews
          .proposed(whole(of), above, Integer.MAX_VALUE)
          .forEach(claim -> claims.add(claim.id()));
    } else if (claims.isEmpty()) {
      throw new TramaException(Kind.USAGE, "Say which claims, by their ids or by --above.");
    }
    if (claims.isEmpty()) {
      context.err().println("trama: nothing waits for review there");
      return ExitCodes.NOTHING_FOUND;
    }
    reviews.decide(claims, verdict, context.terminal().env("USER").orElse(null), note);
    context
        .err()
        .println(
            "trama: "
                + verdict.name().toLowerCase(Locale.ROOT)
                + " "
                + Counted.of(claims.size(), "claim")
                + "; "
                + reviews.waiting()
                + " wait");
    return ExitCodes.ANSWERED;
  }

  /** The whole id of a document, of which the user writes the beginning. */
  private String whole(String id) {
    return id == null ? null : context.graph().documents().find(id).sha256();
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }
}
