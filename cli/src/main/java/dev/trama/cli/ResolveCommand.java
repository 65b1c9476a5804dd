package dev.trama.cli;

import dev.trama.formats.LedgerLines;
import dev.trama.graph.Candidates.Candidate;
import dev.trama.graph.Judgements.Taken;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.render.Format;
import dev.trama.render.PairRenderer;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama resolve}: who is who, judged by people. */
@Command(
    name = "resolve",
    description = {
      "Judges who is who: shows the likeliest pairs side by side, and keeps what is decided.",
      "Keys: s same, d different, u unsure, k skip, z undo the last, q quit."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama resolve",
      "  trama resolve list --format csv",
      "  trama resolve different \"Juan Perez\" ofac:sdn/12345 --why \"other birth date\"",
      "  trama resolve ledger",
      "  trama resolve undo 12",
      "  trama resolve export > resolver.json",
      "  trama resolve import resolver.json"
    })
final class ResolveCommand implements Callable<Integer> {
  private final CommandContext context;
  private final Judging judging;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many pairs (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--least",
      paramLabel = "SCORE",
      defaultValue = "0.5",
      description = "Leave out pairs of a lower score, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double least;

  ResolveCommand(CommandContext context) {
    this.context = context;
    this.judging = new Judging(context);
  }

  @Override
  public Integer call() {
    List<Candidate> candidates = context.graph().candidates().likeliest(limit, least);
    if (candidates.isEmpty()) {
      return nothing();
    }
    return new ResolveLoop(context, judging).run(candidates);
  }

  @Command(name = "list", description = "Lists the likeliest pairs that nobody has judged.")
  int list(
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "At most so many pairs (default: ${DEFAULT-VALUE}).")
          int most,
      @Option(
              names = "--least",
              paramLabel = "SCORE",
              defaultValue = "0.5",
              description = "Leave out pairs of a lower score (default: ${DEFAULT-VALUE}).")
          double lowest) {
    List<Candidate> candidates = context.graph().candidates().likeliest(most, lowest);
    if (candidates.isEmpty()) {
      return nothing();
    }
    List<List<String>> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%.3f", candidate.comparison().score()),
              candidate.one().name(),
              candidate.other().name(),
              candidate.one().compared().type().label(),
              candidate.comparison().explanation(),
              candidate.one().id(),
              candidate.other().id()));
    }
    print(List.of("score", "one", "other", "type", "because", "id", "other id"), rows);
    return ExitCodes.ANSWERED;
  }

  @Command(name = "explain", description = "Shows two side by side, and what speaks for one.")
  void explain(
      @Parameters(paramLabel = "NAME", description = "One.") String one,
      @Parameters(paramLabel = "NAME", description = "The other.") String other) {
    PairRenderer.print(
        context.graph().candidates().compare(judging.idOf(one), judging.idOf(other)),
        context.look(),
        context.out());
  }

  @Command(name = "same", description = "Judges that two are one, and merges them.")
  void same(
      @Parameters(paramLabel = "NAME", description = "One.") String one,
      @Parameters(paramLabel = "NAME", description = "The other.") String other,
      @Mixin WhyOption why) {
    judging.judge(one, other, Verdict.SAME, why.text());
  }

  @Command(
      name = "different",
      description = "Judges that two are not one; it holds through every later import.")
  void different(
      @Parameters(paramLabel = "NAME", description = "One.") String one,
      @Parameters(paramLabel = "NAME", description = "The other.") String other,
      @Mixin WhyOption why) {
    judging.judge(one, other, Verdict.DIFFERENT, why.text());
  }

  @Command(name = "unsure", description = "Notes that somebody looked and could not tell.")
  void unsure(
      @Parameters(paramLabel = "NAME", description = "One.") String one,
      @Parameters(paramLabel = "NAME", description = "The other.") String other,
      @Mixin WhyOption why) {
    judging.judge(one, other, Verdict.UNSURE, why.text());
  }

  @Command(name = "undo", description = "Takes a judgement back, at any time and in any order.")
  void undo(
      @Parameters(paramLabel = "NUMBER", description = "As 'trama resolve ledger' tells it.")
          long number) {
    context.graph().judgements().undo(number, judging.by());
    context.err().println("trama: took judgement " + number + " back");
  }

  @Command(name = "ledger", description = "Lists the judgements, the latest first.")
  int ledger() {
    List<List<String>> rows = new ArrayList<>();
    for (Judgement judgement : context.graph().judgements().list()) {
      rows.add(
          Arrays.asList(
              Long.toString(judgement.number()),
              Judging.word(judgement.verdict()),
              judgement.leftName() == null ? judgement.left() : judgement.leftName(),
              judgement.rightName() == null ? judgement.right() : judgement.rightName(),
              judgement.by(),
              judgement.at().toString(),
              judgement.score() == null
                  ? null
                  : String.format(Locale.ROOT, "%.3f", judgement.score()),
              judgement.why(),
              judgement.left(),
              judgement.right()));
    }
    if (rows.isEmpty()) {
      context.err().println("trama: nothing has been judged yet");
      return ExitCodes.NOTHING_FOUND;
    }
    print(
        List.of(
            "number",
            "verdict",
            "one",
            "other",
            "by",
            "at",
            "score",
            "why",
            "anchor",
            "other anchor"),
        rows);
    return ExitCodes.ANSWERED;
  }

  @Command(
      name = "export",
      description = "Writes the ledger as nomenklatura's resolver file, to standard output.")
  void export() {
    List<Judgement> judgements = new ArrayList<>(context.graph().judgements().list());
    java.util.Collections.reverse(judgements);
    judgements.forEach(judgement -> context.out().println(LedgerLines.write(judgement)));
  }

  @Command(
      name = "import",
      description = "Takes in a resolver file, Trama's or nomenklatura's; - reads standard input.")
  int take(
      @Parameters(paramLabel = "FILE", description = "One JSON array a line.") String file,
      @Option(
              names = "--ftm",
              description = "Its ids are those of FollowTheMoney entities, as nomenklatura's are.")
          boolean followTheMoney) {
    Taken taken = context.graph().judgements().take(judgements(file, followTheMoney));
    context
        .err()
        .println(
            "trama: "
                + taken.added()
                + " new, "
                + taken.known()
                + " known already, "
                + taken.refused().size()
                + " refused, as the ledger says otherwise");
    for (Judgement refused : taken.refused()) {
      context
          .err()
          .println(
              dev.trama.render.Printable.message(
                  "trama: refused: "
                      + refused.left()
                      + " and "
                      + refused.right()
                      + ": "
                      + Judging.word(refused.verdict())));
    }
    return taken.refused().isEmpty() ? ExitCodes.ANSWERED : ExitCodes.SOME_INPUTS_FAILED;
  }

  private List<Judgement> judgements(String file, boolean followTheMoney) {
    if (file.equals("-")) {
      return LedgerLines.read(context.terminal().in(), "standard input", followTheMoney);
    }
    Path path = context.terminal().resolve(file);
    try (InputStream in = Files.newInputStream(path)) {
      return LedgerLines.read(in, file, followTheMoney);
    } catch (IOException e) {
      throw new TramaException(Kind.FAILED, file + " cannot be read", e);
    }
  }

  private int nothing() {
    context.err().println("trama: there is nobody who may be the same as somebody else");
    return ExitCodes.NOTHING_FOUND;
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }
}
