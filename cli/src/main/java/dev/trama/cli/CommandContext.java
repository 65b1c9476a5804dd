package dev.trama.cli;

import dev.trama.client.Home;
import dev.trama.explore.Explorer;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.imports.Bulletins;
import dev.trama.model.TramaException;
import dev.trama.query.Questions;
import dev.trama.render.Arrangement;
import dev.trama.render.Format;
import dev.trama.render.Look;
import dev.trama.render.Printable;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import dev.trama.render.Tree;
import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import dev.trama.workspace.Target;
import dev.trama.workspace.Workspace;
import dev.trama.workspace.Workspaces;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine;

/** What a command is given: the terminal, the options all commands share, and its workspace. */
final class CommandContext {
  private final Terminal terminal;
  private final GlobalOptions options;
  private final Graphs graphs;

  CommandContext(Terminal terminal, GlobalOptions options, Graphs graphs) {
    this.terminal = terminal;
    this.options = options;
    this.graphs = graphs;
  }

  Terminal terminal() {
    return terminal;
  }

  PrintStream out() {
    return terminal.out();
  }

  PrintStream err() {
    return terminal.err();
  }

  /** The format asked for, else what suits the command. */
  Format format(Format suits) {
    return options.format().orElse(suits);
  }

  Workspaces workspaces() {
    return new Workspaces(Home.of(terminal.environment(), terminal.folder()));
  }

  /** The name of the workspace to work in: option, environment, default. */
  String workspaceName() {
    return options
        .workspace()
        .or(() -> terminal.env("TRAMA_WORKSPACE"))
        .orElse(Home.DEFAULT_WORKSPACE);
  }

  /** The workspace to work in; only the default one is made where it is missing. */
  Workspace workspace() {
    String name = workspaceName();
    return name.equals(Home.DEFAULT_WORKSPACE)
        ? workspaces().getOrCreate(name)
        : workspaces().get(name);
  }

  /**
   * The embedded workspace that a command has for itself, made where it is missing.
   *
   * @throws TramaException where another workspace or a graph elsewhere is asked for
   */
  Workspace ownWorkspace(String own) {
    String ask =
        options.workspace().filter(name -> !name.equals(own)).isPresent()
            ? "--workspace"
            : options.uri().isPresent()
                ? "--uri"
                : terminal.env("TRAMA_URI").isPresent() ? "TRAMA_URI" : null;
    if (ask != null) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "this command works in the workspace \"" + own + "\" of its own alone; leave out " + ask);
    }
    return workspaces().getOrCreate(own);
  }

  /**
   * What a workspace is told of the Neo4j that the options name; nothing where they name none.
   *
   * @throws TramaException where that is no address of one
   */
  Map<String, String> settingsElsewhere() {
    Map<String, String> settings = new LinkedHashMap<>();
    options
        .uri()
        .ifPresent(
            address -> {
              Connection.to(address, options.user().orElse("neo4j"), () -> "", null);
              settings.put("uri", address);
            });
    options.user().ifPresent(user -> settings.put("user", user));
    return settings;
  }

  /** How to call Trama from where the user stands, for commands that are shown to be repeated. */
  String launcher() {
    Path launcher = Path.of(System.getProperty("trama.launcher", "trama"));
    if (!launcher.startsWith(terminal.folder())) {
      return "trama";
    }
    String shown = shown(launcher);
    return shown.contains("/") ? shown : "./" + shown;
  }

  /** A path as short as it can be written from where the user stands. */
  String shown(Path path) {
    return path.startsWith(terminal.folder())
        ? terminal.folder().relativize(path).toString()
        : path.toString();
  }

  /** The graph of the workspace, or the one that options, environment or settings name; open. */
  Graph graph() {
    return graph(workspace());
  }

  Graph graph(Workspace workspace) {
    return graphs.graph(workspace, Target.of(options.uri(), options.user(), terminal, workspace));
  }

  /** Puts a store made in a folder in the place of the empty one of the workspace. */
  void replaceEmptyStore(Consumer<Path> make) {
    Workspace workspace = workspace();
    graphs.replaceEmpty(
        workspace, Target.of(options.uri(), options.user(), terminal, workspace), make);
  }

  /** Asks the graph of the workspace; how a name was read goes to standard error. */
  Questions questions() {
    return new Questions(graph().cypher(), graph().networks(), this::note);
  }

  /** Tells how something was read that could have been read otherwise. */
  void note(String note) {
    err().println("trama: " + Printable.line(note));
  }

  /** Looks around in the graph of the workspace. */
  Explorer explorer() {
    return new Explorer(graph().cypher(), graph().networks());
  }

  /** Asks on the terminal; no where nobody is there to answer. */
  boolean confirms(String question) {
    if (!terminal.inIsTerminal()) {
      return false;
    }
    terminal.err().print("trama: " + Printable.message(question) + " [y/N] ");
    terminal.err().flush();
    try {
      StringBuilder typed = new StringBuilder();
      for (int c = terminal.in().read(); c >= 0 && c != '\n'; c = terminal.in().read()) {
        typed.append((char) c);
      }
      return typed.toString().strip().toLowerCase(Locale.ROOT).matches("y|yes|s|si");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads and charts bulletins; the language models are loaded once for the life of the process.
   */
  Bulletins bulletins() {
    return Bulletins.shared();
  }

  /** The options that say which graph, for another command to be run on the same. */
  List<String> graphArguments() {
    List<String> arguments = new ArrayList<>(List.of("-w", workspaceName()));
    options.uri().ifPresent(uri -> arguments.addAll(List.of("--uri", uri)));
    options.user().ifPresent(user -> arguments.addAll(List.of("--user", user)));
    return arguments;
  }

  /** Whether the graph is a Neo4j elsewhere by option or environment. */
  boolean isElsewhere() {
    return options.uri().isPresent() || terminal.env("TRAMA_URI").isPresent();
  }

  /** Whether the command is to run in this very process. */
  boolean isWithoutServer() {
    return options.noServer();
  }

  /** All commands, as they stand in help. */
  CommandLine commandLine() {
    return Main.commandLine(terminal, graphs);
  }

  /** Runs another command in this one's place, with the same terminal and graphs. */
  int run(String... arguments) {
    return Main.run(terminal, graphs, arguments);
  }

  /** Prints a listing in the format asked for, as a table where none is. */
  void print(Table table) {
    TableRenderer.print(table, format(Format.TABLE), look(), out());
  }

  /**
   * Prints what is a tree to a reader, a nested object in JSON and else a listing; columns and an
   * order are those of the listing.
   */
  void print(Tree tree, Table table, Consumer<PrintStream> json) {
    Format format = format(Format.TREE);
    if (format == Format.TREE) {
      tree.print(look(), out());
    } else if (format == Format.JSON && look().arrangement().equals(Arrangement.NONE)) {
      json.accept(out());
    } else {
      print(table);
    }
  }

  /** How the terminal shows things. */
  Look look() {
    return new Look(
        terminal.outIsTerminal() ? terminal.width() : Look.ENDLESS,
        terminal.color(),
        terminal.drawsLines(),
        options.arrangement());
  }
}
