package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.query.AskOptions;
import dev.trama.render.Table;
import dev.trama.workspace.SavedQueries;
import dev.trama.workspace.SavedQueries.Saved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama query}: saved questions. */
@Command(
    name = "query",
    description = "Saved questions, with parameters; some watched at every import.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama query save bosses \"leaders of armed wings of $group\"",
      "  trama query run bosses group=CJNG --why",
      "  trama query save mencho \"anyone within 2 links of 'El Mencho'\"",
      "  trama query watch mencho",
      "They are plain text files in the folder 'queries' of the workspace. $word is a parameter."
    })
final class QueryCommand {
  private final CommandContext context;

  QueryCommand(CommandContext context) {
    this.context = context;
  }

  private SavedQueries saved() {
    return new SavedQueries(context.workspace());
  }

  @Command(name = "save", description = "Saves a question under a name.")
  void save(
      @Parameters(paramLabel = "NAME", description = "What to call it.") String name,
      @Parameters(paramLabel = "PHRASE", arity = "1..*", description = "The question.")
          List<String> words) {
    if (saved().exists(name)) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There is a question " + name + " already; 'trama query edit' changes it.");
    }
    saved().save(new Saved(name, phrase(words), false));
  }

  @Command(name = "edit", description = "Puts another question in the place of a saved one.")
  void edit(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Parameters(
              paramLabel = "PHRASE",
              arity = "0..*",
              description = "The question; without, your editor opens (VISUAL, EDITOR).")
          List<String> words) {
    Saved before = saved().get(name);
    if (words != null && !words.isEmpty()) {
      saved().save(new Saved(name, phrase(words), before.watched()));
    } else if (context.terminal().canEdit()) {
      inEditor(before);
    } else {
      context.out().println(saved().file(name));
    }
  }

  private void inEditor(Saved before) {
    if (!context.terminal().edit(saved().file(before.name()))) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "The editor did not end well; VISUAL or EDITOR says which one is used. The question lies in "
              + saved().file(before.name()));
    }
    Saved now = saved().get(before.name());
    if (now.phrase().isEmpty()) {
      saved().save(before);
      throw new TramaException(
          TramaException.Kind.USAGE, "Nothing was left of the question, so it is as it was.");
    }
    if (now.watched() && !now.parameters().isEmpty()) {
      saved().save(new Saved(now.name(), now.phrase(), false));
      context
          .err()
          .println("trama: " + now.name() + " has parameters now; it is no longer watched");
    }
  }

  @Command(name = "list", description = "Lists the saved questions.")
  int list() {
    List<List<String>> rows = new ArrayList<>();
    for (Saved query : saved().list()) {
      rows.add(
          List.of(
              query.name(),
              query.phrase(),
              String.join(" ", query.parameters()),
              query.watched() ? "yes" : ""));
    }
    if (rows.isEmpty()) {
      context.err().println("trama: no question is saved yet");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(new Table(List.of("name", "question", "parameters", "watched"), rows));
    return ExitCodes.ANSWERED;
  }

  @Command(name = "run", description = "Asks a saved question.")
  int run(
      @Parameters(paramLabel = "NAME", index = "0", description = "Its name.") String name,
      @Parameters(
              paramLabel = "PARAMETER=VALUE",
              index = "1..*",
              description = "What its parameters stand for.")
          List<String> parameters,
      @Option(names = "--why", description = "Show the sentences behind every answer.") boolean why,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many answers (default: ${DEFAULT-VALUE}).")
          int limit) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String parameter : parameters == null ? List.<String>of() : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new TramaException(
            TramaException.Kind.USAGE,
            "A parameter is given as name=value, not \"" + parameter + "\".");
      }
      values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return AskCommand.ask(context, saved().get(name).filled(values), new AskOptions(why, 0, limit));
  }

  @Command(name = "remove", description = "Removes a saved question.")
  void remove(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
    saved().remove(name);
  }

  @Command(name = "watch", description = "Lets every import tell what is new in a question.")
  void watch(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(names = "--off", description = "No longer.") boolean off) {
    Saved query = saved().get(name);
    if (!off && !query.parameters().isEmpty()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          name + " has parameters, so nobody could ask it at an import; save it without.");
    }
    if (!off) {
      new Watches(context).begin(query);
    }
    saved().save(new Saved(name, query.phrase(), !off));
  }

  private static String phrase(List<String> words) {
    return AnalystOption.said("The question", String.join(" ", words));
  }
}
