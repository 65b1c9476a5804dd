package dev.trama.cli;

import dev.trama.explore.Explorer;
import dev.trama.explore.LinkFilter;
import dev.trama.explore.PathOptions;
import dev.trama.explore.Way;
import dev.trama.model.TramaException;
import dev.trama.query.Ref;
import dev.trama.render.Format;
import dev.trama.render.Printable;
import dev.trama.render.WayRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama path}: how two names are connected. */
@Command(
    name = "path",
    description = "Shows how two names are connected, each step with what says so.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama path \"El Mencho\" \"Grupo Elite\"",
      "  trama path \"El Mencho\" \"Grupo Elite\" --k 5 --avoid CJNG",
      "  trama path \"El Mencho\" \"Grupo Elite\" --by family,leader --since 2015",
      "  trama path --among names.txt --format csv",
      "People, groups and companies connect; a place or a court that two have in common does not.",
      "--strongest prefers links that many documents support: a link costs 1/documents."
    })
final class PathCommand implements Callable<Integer> {
  private static final int MOST = 100;
  private static final int MOST_AMONG = 40;
  private static final int FURTHER = 2;

  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "The two names.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All shortest ways, not the best-supported alone.")
  private boolean all;

  @Option(
      names = "--k",
      paramLabel = "N",
      description = "The N best ways that touch nobody twice, up to two links longer.")
  private Integer k;

  @Option(names = "--strongest", description = "The best-supported first, not the shortest.")
  private boolean strongest;

  @Option(
      names = "--longer",
      paramLabel = "N",
      description =
          "With --k or --strongest: how many links longer than the shortest (default: 2).")
  private Integer longer;

  @Option(
      names = "--via",
      paramLabel = "NAME",
      description = "Over this name; several are gone over in order.")
  private List<String> via = List.of();

  @Option(
      names = "--among",
      paramLabel = "FILE",
      description = "How any two of the names in a file connect, one name a line; - for input.")
  private String among;

  @Option(names = "--why", description = "Every sentence of every step, not the latest alone.")
  private boolean why;

  @Mixin private FilterOptions filter;

  PathCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Way> ways = among != null ? among() : between();
    if (ways.isEmpty()) {
      context.err().println("trama: nothing in the graph connects them");
      return ExitCodes.NOTHING_FOUND;
    }
    Explorer explorer = context.explorer();
    WayRenderer.print(
        explorer.withClaims(ways),
        false,
        why ? Integer.MAX_VALUE : 1,
        context.format(Format.TREE),
        context.look(),
        context.out());
    return ExitCodes.ANSWERED;
  }

  private List<Way> between() {
    if (names.size() != 2) {
      throw usage("A path takes two names; a name of several words goes into quotation marks.");
    }
    if (all && (k != null || strongest || !via.isEmpty())) {
      throw usage("--all stands alone: it gives all shortest ways.");
    }
    LinkFilter links = filter.filter(context);
    List<String> stations = new ArrayList<>(List.of(names.get(0), names.get(1)));
    stations.addAll(via);
    List<Ref> refs = context.questions().resolve(stations);
    boolean several = k != null || strongest || !via.isEmpty();
    int further = longer != null ? longer : several ? FURTHER : 0;
    PathOptions options =
        new PathOptions(all ? MOST : k != null ? k : 1, several ? further : 0, strongest);
    return context
        .explorer()
        .paths(refs.get(0), refs.get(1), refs.subList(2, refs.size()), links, options);
  }

  private List<Way> among() {
    if (!names.isEmpty() || k != null || all || strongest || !via.isEmpty()) {
      throw usage("--among takes its names from the file alone, and gives one way for each two.");
    }
    List<String> listed = names(among);
    if (listed.size() < 2 || listed.size() > MOST_AMONG) {
      throw usage(
          "--among takes 2 to " + MOST_AMONG + " names, one a line, not " + listed.size() + ".");
    }
    return context.explorer().among(context.questions().resolve(listed), filter.filter(context));
  }

  private List<String> names(String file) {
    try {
      byte[] bytes =
          file.equals("-")
              ? context.terminal().in().readAllBytes()
              : Files.readAllBytes(path(file));
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "Cannot read " + Printable.message(file) + ": there is no such file to read.",
          e);
    }
  }

  private Path path(String file) {
    return context.terminal().resolve(file);
  }

  private static TramaException usage(String message) {
    return new TramaException(TramaException.Kind.USAGE, message);
  }
}
