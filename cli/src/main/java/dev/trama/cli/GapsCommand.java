package dev.trama.cli;

import dev.trama.explore.Gap;
import dev.trama.explore.Gap.Kind;
import dev.trama.model.TramaException;
import dev.trama.query.Ref;
import dev.trama.render.GapView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama gaps}: what to find out next. */
@Command(
    name = "gaps",
    description = "Lists what is missing or contradicts itself in the graph, or of one name.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama gaps",
      "  trama gaps \"El Mencho\"",
      "  trama gaps --kind no-leader,birth-dates --format csv",
      "Kinds: no-leader, unnamed-leader, birth-dates, genders, kinships, period (ends before it",
      "begins), one-document (rests on one document alone)."
    })
final class GapsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of this name alone.")
  private List<String> words = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      completionCandidates = Words.class,
      description = "Only these kinds.")
  private List<String> kinds = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many of each kind (default: ${DEFAULT-VALUE}).")
  private int limit;

  GapsCommand(CommandContext context) {
    this.context = context;
  }

  /** The kinds, for completion. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Kind.values()).map(Kind::word).iterator();
    }
  }

  @Override
  public Integer call() {
    Set<Kind> wanted = kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.noneOf(Kind.class);
    kinds.forEach(word -> wanted.add(kind(word)));
    Ref about = words.isEmpty() ? null : context.questions().resolve(String.join(" ", words));
    List<Gap> gaps = context.explorer().gaps(wanted, about, limit);
    if (gaps.isEmpty()) {
      context.err().println("trama: no gaps found");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(GapView.table(gaps));
    return ExitCodes.ANSWERED;
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.USAGE,
                    "There is no kind \""
                        + word
                        + "\" of gaps; there are "
                        + Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
