package dev.trama.cli;

import dev.trama.client.Refusal;
import dev.trama.client.Registry;
import dev.trama.client.Starter;
import dev.trama.model.TramaException;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import dev.trama.server.ServerControl;
import dev.trama.workspace.Workspace;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code trama server}: the process that serves a workspace. */
@Command(
    name = "server",
    description = "Starts, stops and describes the server of a workspace.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama server status",
      "  trama server start -w case-7",
      "  trama server stop -w case-7"
    })
final class ServerCommand {
  private final CommandContext context;

  ServerCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "start", description = "Starts the server, if it does not run yet.")
  void start() {
    Workspace workspace = context.workspace();
    boolean ran = new ServerControl(workspace).server().isPresent();
    String launcher = System.getProperty("trama.launcher");
    if (launcher == null) {
      throw new TramaException(
          TramaException.Kind.FAILED, "a server can only be started by the launcher, cli/trama");
    }
    try {
      Registry server =
          new Starter(workspace.folder(), launcher, talk -> context.err().println("trama: " + talk))
              .ensure(false);
      context
          .err()
          .println(
              (ran ? "the server already runs" : "the server runs") + ", process " + server.pid());
    } catch (Refusal e) {
      e.getMessage().lines().skip(1).forEach(context.err()::println);
      throw new TramaException(
          TramaException.Kind.FAILED, e.getMessage().lines().findFirst().orElse(""), e);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot start the server: " + e.getMessage(), e);
    }
  }

  @Command(name = "stop", description = "Asks the server to leave, and waits until it has.")
  void stop() {
    ServerControl control = new ServerControl(context.workspace());
    Optional<Registry> server = control.server();
    server.ifPresent(control::stop);
    context
        .err()
        .println(
            server.map(left -> "the server left, process " + left.pid()).orElse("no server runs"));
  }

  @Command(
      name = "status",
      description = "Tells whether the server runs, and how it is; exit code 3 where none does.")
  int status() {
    Workspace workspace = context.workspace();
    ServerControl control = new ServerControl(workspace);
    Optional<Registry> running = control.server();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("workspace", workspace.name()));
    if (running.isEmpty()) {
      rows.add(List.of("state", "not running"));
    } else {
      Registry server = running.get();
      Optional<String> words = control.status(server);
      String state = server.state().name().toLowerCase(java.util.Locale.ROOT);
      rows.add(List.of("state", words.isPresent() ? state : state + ", does not answer"));
      rows.add(List.of("process", Long.toString(server.pid())));
      rows.add(
          List.of(
              "since",
              Instant.ofEpochMilli(server.started()).truncatedTo(ChronoUnit.SECONDS).toString()));
      rows.add(List.of("version", server.version()));
      rows.add(List.of("address", server.bolt().isEmpty() ? "no store open" : server.bolt()));
      words.stream()
          .flatMap(String::lines)
          .map(line -> line.split(" ", 2))
          .forEach(word -> rows.add(List.of(word[0], word[1])));
    }
    rows.add(List.of("log", Registry.log(workspace.folder()).toString()));
    TableRenderer.print(
        new Table(List.of("what", "value"), rows),
        context.format(dev.trama.render.Format.TABLE),
        context.look(),
        context.out());
    return running.isPresent() ? ExitCodes.ANSWERED : TramaException.Kind.NOT_FOUND.exitCode();
  }
}
