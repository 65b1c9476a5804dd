package dev.trama.cli;

import java.util.List;
import java.util.function.Function;

/** The commands there are: a new one is a class and a line here. */
final class Commands {
  static final List<Function<CommandContext, Object>> ALL =
      List.of(
          AskCommand::new,
          FindCommand::new,
          ShowCommand::new,
          WhyCommand::new,
          PathCommand::new,
          LinksCommand::new,
          TreeCommand::new,
          FamilyCommand::new,
          TimelineCommand::new,
          CommonCommand::new,
          DiffCommand::new,
          GapsCommand::new,
          CypherCommand::new,
          ExportCommand::new,
          QueryCommand::new,
          NoteCommand::new,
          TagCommand::new,
          ClaimCommand::new,
          ResolveCommand::new,
          MergeCommand::new,
          SplitCommand::new,
          ImportCommand::new,
          ExtractCommand::new,
          BatchCommand::new,
          DocumentCommand::new,
          ReviewCommand::new,
          QuickstartCommand::new,
          WorkspaceCommand::new,
          ServerCommand::new,
          ShellCommand::new,
          CompletionCommand::new);

  private Commands() {}
}
