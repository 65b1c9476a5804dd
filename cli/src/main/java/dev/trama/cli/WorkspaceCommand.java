package dev.trama.cli;

import dev.trama.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trama workspace}: the folders that hold investigations. */
@Command(
    name = "workspace",
    description = "Lists, makes, describes and deletes workspaces.",
    synopsisSubcommandLabel = "COMMAND")
final class WorkspaceCommand {
  private final CommandContext context;

  WorkspaceCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "list", description = "Lists the workspaces, one a line.")
  void list() {
    context.workspaces().list().forEach(workspace -> context.out().println(workspace.name()));
  }

  @Command(name = "create", description = "Makes a workspace.")
  void create(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
    Workspace made = context.workspaces().create(name);
    context.err().println("made workspace " + made.name() + " in " + made.folder());
  }
}
