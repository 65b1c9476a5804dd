package dev.trama.cli;

import dev.trama.analyst.Analyst;
import dev.trama.analyst.Analyst.Kind;
import dev.trama.analyst.Entry;
import dev.trama.model.TramaException;
import dev.trama.query.Ref;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trama tag}: words to sort names by. */
@Command(
    name = "tag",
    description = "Tags on names: words of your own to sort by.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama tag add \"El Mencho\" priority",
      "  trama tag list --format csv",
      "  trama tag remove \"El Mencho\" priority"
    })
final class TagCommand {
  private final CommandContext context;

  TagCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "add", description = "Tags a name.")
  void add(
      @Mixin AnalystOption as,
      @Parameters(paramLabel = "NAME", description = "Any of its names, or its id.") String name,
      @Parameters(paramLabel = "TAG", arity = "1..*", description = "The tags.")
          List<String> tags) {
    Ref about = context.questions().resolve(name);
    Analyst analyst = as.analyst(context);
    tags.forEach(tag -> analyst.tag(about, AnalystOption.said("The tag", tag)));
  }

  @Command(name = "remove", description = "Takes a tag off a name.")
  void remove(
      @Mixin AnalystOption as,
      @Parameters(paramLabel = "NAME", description = "Any of its names, or its id.") String name,
      @Parameters(paramLabel = "TAG", description = "The tag.") String tag) {
    Ref about = context.questions().resolve(name);
    Entry entry =
        Analyst.list(context.graph(), Kind.TAG, about).stream()
            .filter(one -> one.text().equalsIgnoreCase(tag.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new TramaException(
                        TramaException.Kind.NOT_FOUND,
                        about.name() + " has no tag \"" + tag + "\"."));
    as.analyst(context).withdraw(Kind.TAG, entry.id(), null);
  }

  @Command(name = "list", description = "Lists who and what is tagged, or the tags of one name.")
  int list(
      @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of this name alone.")
          List<String> words) {
    return NoteCommand.entries(context, Kind.TAG, words);
  }
}
