package dev.trama.server;

import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import dev.trama.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;

/** A workspace server as it is, with commands that show what it does to a command. */
final class ScriptedServer {
  private ScriptedServer() {}

  public static void main(String[] args) throws IOException {
    WorkspaceServer.serve(
        Workspaces.at(Path.of(args[0])),
        true,
        ScriptedServer::run,
        graph -> Collections.emptyIterator());
  }

  private static int run(Terminal terminal, Graphs graphs, String... arguments) {
    try {
      return switch (arguments[0]) {
        case "pid" -> say(terminal, Long.toString(ProcessHandle.current().pid()));
        case "where" -> say(terminal, terminal.folder() + " " + terminal.width());
        case "echo" -> say(terminal, String.join("|", arguments));
        case "env" -> say(terminal, terminal.env(arguments[1]).orElse("unset"));
        case "own-env" -> say(terminal, String.valueOf(System.getenv(arguments[1])));
        case "complain" -> {
          terminal.err().println("complaint");
          yield 4;
        }
        case "cat" -> {
          terminal.in().transferTo(terminal.out());
          terminal.out().flush();
          yield 0;
        }
        case "wait" -> await(terminal);
        case "flood" -> flood(terminal);
        case "overflow" -> overflow(0);
        default -> 2;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int say(Terminal terminal, String text) {
    terminal.out().println(text);
    terminal.out().flush();
    return 0;
  }

  private static int await(Terminal terminal) {
    say(terminal, "waiting");
    pauseUntilCancelled(terminal);
    ServerLog.note("the waiting command was cancelled");
    return 130;
  }

  private static void pauseUntilCancelled(Terminal terminal) {
    while (!terminal.cancellation().requested()) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted, which must not happen", e);
      }
    }
  }

  private static int flood(Terminal terminal) {
    while (!terminal.cancellation().requested()) {
      terminal.out().println("a line of a very long answer");
    }
    ServerLog.note("the flood was cancelled");
    return 1;
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }
}
