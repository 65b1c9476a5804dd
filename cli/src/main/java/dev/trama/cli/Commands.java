package dev.trama.cli;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The commands there are: a new one is a class and a line here. */
final class Commands {
  /** Each with its name, in the order of the help. */
  static final List<Map.Entry<String, Function<CommandContext, Object>>> ALL =
      List.of(
          entry("ask", AskCommand::new),
          entry("find", FindCommand::new),
          entry("show", ShowCommand::new),
          entry("why", WhyCommand::new),
          entry("path", PathCommand::new),
          entry("links", LinksCommand::new),
          entry("tree", TreeCommand::new),
          entry("family", FamilyCommand::new),
          entry("timeline", TimelineCommand::new),
          entry("common", CommonCommand::new),
          entry("diff", DiffCommand::new),
          entry("gaps", GapsCommand::new),
          entry("cypher", CypherCommand::new),
          entry("export", ExportCommand::new),
          entry("query", QueryCommand::new),
          entry("note", NoteCommand::new),
          entry("tag", TagCommand::new),
          entry("claim", ClaimCommand::new),
          entry("resolve", ResolveCommand::new),
          entry("merge", MergeCommand::new),
          entry("split", SplitCommand::new),
          entry("import", ImportCommand::new),
          entry("extract", ExtractCommand::new),
          entry("batch", BatchCommand::new),
          entry("document", DocumentCommand::new),
          entry("review", ReviewCommand::new),
          entry("quickstart", QuickstartCommand::new),
          entry("workspace", WorkspaceCommand::new),
          entry("server", ServerCommand::new),
          entry("shell", ShellCommand::new),
          entry("completion", CompletionCommand::new));

  private Commands() {}

  /** Those that these arguments may call: whose names stand among them. */
  static List<Map.Entry<String, Function<CommandContext, Object>>> among(String... args) {
    Set<String> words = Set.copyOf(Arrays.asList(args));
    return ALL.stream().filter(command -> words.contains(command.getKey())).toList();
  }
}
