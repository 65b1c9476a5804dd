package dev.trama.cli;

import dev.trama.explore.Page;
import dev.trama.explore.Way;
import dev.trama.query.Ref;
import dev.trama.render.Format;
import dev.trama.render.WayRenderer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama links}: who and what is around a name. */
@Command(
    name = "links",
    description = "Lists who and what is linked to a name, directly or over others.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama links CJNG",
      "  trama links \"El Mencho\" --depth 2 --by family,leads",
      "  trama links CJNG --documents 2 --why"
    })
final class LinksCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Any of its names, or its id.")
  private List<String> words;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1",
      description = "Within so many links, 5 at most (default: ${DEFAULT-VALUE}).")
  private int depth;

  @Option(names = "--why", description = "Show the sentences behind every link.")
  private boolean why;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out the first N.")
  private int skip;

  @Mixin private FilterOptions filter;

  LinksCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Ref entity = context.questions().resolve(String.join(" ", words));
    Page<Way> page = context.explorer().links(entity, depth, filter.filter(context), skip, limit);
    if (page.items().isEmpty()) {
      context.err().println("trama: nothing in the graph is linked to it so");
      return ExitCodes.NOTHING_FOUND;
    }
    WayRenderer.print(
        why ? context.explorer().withClaims(page.items()) : page.items(),
        true,
        Integer.MAX_VALUE,
        context.format(why ? Format.TREE : Format.TABLE),
        context.look(),
        context.out());
    if (page.more()) {
      context.err().println("trama: there are more; --skip " + (skip + limit) + " shows the next");
    }
    return ExitCodes.ANSWERED;
  }
}
