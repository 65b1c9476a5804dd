package dev.trama.cli;

import dev.trama.analyst.Analyst;
import dev.trama.analyst.Analyst.Kind;
import dev.trama.analyst.Entry;
import dev.trama.query.Ref;
import dev.trama.render.Table;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama note}: what an analyst notes on a name. */
@Command(
    name = "note",
    description = "Notes on names: yours, with your name and the day, beside what documents say.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama note add \"El Mencho\" \"seen with a limp; see case 12\"",
      "  trama note list \"El Mencho\"",
      "  trama note remove 4f0c2a9b71 --reason \"mistaken identity\"",
      "A note shows among the known facts of 'trama show'. A removed one stays in the history."
    })
final class NoteCommand {
  private final CommandContext context;

  NoteCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "add", description = "Notes something on a name.")
  void add(
      @Mixin AnalystOption as,
      @Parameters(paramLabel = "NAME", description = "Any of its names, or its id.") String name,
      @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The note.")
          List<String> words) {
    String text = AnalystOption.said("The note", String.join(" ", words));
    Ref about = context.questions().resolve(name);
    context.err().println("trama: note " + as.analyst(context).note(about, text));
  }

  @Command(name = "list", description = "Lists the notes, of one name or all.")
  int list(
      @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of this name alone.")
          List<String> words) {
    return entries(context, Kind.NOTE, words);
  }

  @Command(name = "remove", description = "Takes a note back.")
  void remove(
      @Mixin AnalystOption as,
      @Parameters(paramLabel = "ID", description = "Its id, as the list shows it.") String id,
      @Option(names = "--reason", paramLabel = "TEXT", description = "Why.") String reason) {
    as.analyst(context).withdraw(Kind.NOTE, id, reason);
  }

  /** What stands of a kind, as a listing. */
  static int entries(CommandContext context, Kind kind, List<String> words) {
    Ref about =
        words == null || words.isEmpty()
            ? null
            : context.questions().resolve(String.join(" ", words));
    List<Entry> entries = Analyst.list(context.graph(), kind, about);
    if (entries.isEmpty()) {
      context.err().println("trama: none yet");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(
        new Table(
            List.of("id", "name", "type", "text", "by", "on"),
            entries.stream()
                .map(
                    entry ->
                        Arrays.asList(
                            entry.id(),
                            entry.about().name(),
                            entry.about().type(),
                            entry.text(),
                            entry.by(),
                            entry.on()))
                .toList()));
    return ExitCodes.ANSWERED;
  }
}
