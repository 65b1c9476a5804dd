package dev.trama.cli;

import dev.trama.client.Registry;
import dev.trama.model.TramaException;
import dev.trama.render.Format;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import dev.trama.server.ServerControl;
import dev.trama.store.EmbeddedStore;
import dev.trama.workspace.Workspace;
import dev.trama.workspace.WorkspaceSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama workspace}: the folders that hold investigations. */
@Command(
    name = "workspace",
    description = "Lists, makes, describes and deletes workspaces.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama workspace list",
      "  trama workspace create case-7",
      "  trama workspace info case-7",
      "  trama workspace delete case-7"
    })
final class WorkspaceCommand {
  private final CommandContext context;

  WorkspaceCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "list", description = "Lists the workspaces, one a line.")
  void list() {
    List<List<String>> rows = new ArrayList<>();
    for (Workspace workspace : context.workspaces().list()) {
      String server = new ServerControl(workspace).server().isPresent() ? "running" : "";
      rows.add(List.of(workspace.name(), server, workspace.folder().toString()));
    }
    if (rows.isEmpty()) {
      context.err().println("no workspaces yet in " + context.workspaces().home());
      return;
    }
    print(List.of("workspace", "server", "folder"), rows);
  }

  @Command(
      name = "create",
      description =
          "Makes a workspace: with a store of its own, or for the Neo4j that --uri and --user name.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  trama workspace create case-7",
        "  trama workspace create shared --uri neo4j+s://graph.example.org --user analyst"
      })
  void create(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
    Workspace made = context.workspaces().create(name, context.settingsElsewhere());
    context.err().println("made workspace " + made.name() + " in " + made.folder());
  }

  @Command(
      name = "delete",
      description = "Deletes a workspace with everything in it; its server is stopped first.")
  void delete(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(names = "--yes", description = "Do not ask.") boolean yes) {
    Workspace workspace = context.workspaces().get(name);
    if (!yes && !confirmed(workspace)) {
      throw new TramaException(
          TramaException.Kind.CANCELLED, "workspace \"" + name + "\" is left as it is");
    }
    ServerControl control = new ServerControl(workspace);
    stop(control);
    context.workspaces().delete(workspace);
    context.err().println("deleted workspace " + name);
  }

  /** A server that left without closing its store, as on a full disk, is no hindrance here. */
  private static void stop(ServerControl control) {
    try {
      control.server().ifPresent(control::stop);
    } catch (TramaException e) {
      if (control.server().isPresent()) {
        throw e;
      }
    }
  }

  private boolean confirmed(Workspace workspace) {
    if (!context.terminal().inIsTerminal()) {
      throw new TramaException(
          TramaException.Kind.USAGE, "deleting is asked for on a terminal; elsewhere say --yes");
    }
    context.err().print("Delete " + workspace.folder() + " and all in it? [y/N] ");
    context.err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(context.terminal().in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().equalsIgnoreCase("y");
    } catch (IOException e) {
      return false;
    }
  }

  @Command(
      name = "info",
      description =
          "Tells where a workspace lies and how to open its graph with Neo4j's own tools.")
  void info(
      @Parameters(
              paramLabel = "NAME",
              arity = "0..1",
              description = "Its name; by default the one to work in.")
          String name) {
    Workspace workspace = name == null ? context.workspace() : context.workspaces().get(name);
    WorkspaceSettings settings = workspace.settings();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("workspace", workspace.name()));
    rows.add(List.of("folder", workspace.folder().toString()));
    rows.add(List.of("settings", settings.file().toString()));
    rows.add(List.of("log", Registry.log(workspace.folder()).toString()));
    Optional<Registry> server = new ServerControl(workspace).server();
    rows.add(
        List.of("server", server.map(s -> "running, process " + s.pid()).orElse("not running")));
    if (settings.isElsewhere()) {
      rows.add(List.of("graph", "a Neo4j elsewhere"));
      rows.add(List.of("address", settings.get("uri").orElseThrow()));
      rows.add(List.of("user", settings.get("user").orElse("neo4j")));
      settings.get("database").ifPresent(value -> rows.add(List.of("database", value)));
      rows.add(
          List.of(
              "password",
              settings
                  .get("password.file")
                  .map(file -> "in " + workspace.folder().resolve(file))
                  .orElse("TRAMA_PASSWORD, NEO4J_PASSWORD, or asked for")));
    } else {
      String address = server.map(Registry::bolt).filter(bolt -> !bolt.isEmpty()).orElse(null);
      Path password = EmbeddedStore.passwordFile(workspace.storeFolder());
      rows.add(List.of("graph", "embedded, in " + workspace.storeFolder()));
      rows.add(
          List.of(
              "address",
              address != null ? address : "given while the server runs: trama server start"));
      rows.add(List.of("user", EmbeddedStore.USER));
      rows.add(List.of("password", "in " + password));
      if (address != null) {
        rows.add(
            List.of(
                "cypher-shell",
                "NEO4J_PASSWORD=\"$(cat '"
                    + password
                    + "')\" cypher-shell -a "
                    + address
                    + " -u "
                    + EmbeddedStore.USER));
        rows.add(
            List.of(
                "Neo4j Browser",
                "connect it (in Neo4j Desktop, or any Browser on this machine) to "
                    + address
                    + " as "
                    + EmbeddedStore.USER
                    + ", with the password above"));
      }
    }
    print(List.of("what", "value"), rows);
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }
}
