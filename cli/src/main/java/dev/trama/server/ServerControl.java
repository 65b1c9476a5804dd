package dev.trama.server;

import dev.trama.client.Frame;
import dev.trama.client.Registry;
import dev.trama.client.ServerLink;
import dev.trama.client.Version;
import dev.trama.client.Wire;
import dev.trama.model.TramaException;
import dev.trama.workspace.Graphs;
import dev.trama.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks after the server of a workspace from outside. */
public final class ServerControl {
  private static final long LEAVES_WITHIN_SECONDS = 180;

  private final Workspace workspace;

  public ServerControl(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What a living server registered; empty where there is none. */
  public Optional<Registry> server() {
    try {
      return Optional.ofNullable(Registry.read(workspace.folder())).filter(Registry::isAlive);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "cannot read the registry of workspace " + workspace.name() + ": " + e.getMessage(),
          e);
    }
  }

  /** What a server says of itself, in lines; empty where it does not answer. */
  public Optional<String> status(Registry server) {
    Wire line = ServerLink.call(server.socket());
    if (line == null) {
      return Optional.empty();
    }
    try (line) {
      line.send(Frame.HELLO, Version.build());
      line.send(Frame.STATUS, "");
      if (ServerLink.greeting(line, server, workspace.folder()) == null) {
        return Optional.empty();
      }
      return Optional.ofNullable(line.receive())
          .map(frame -> new String(frame.body(), StandardCharsets.UTF_8));
    } catch (IOException | dev.trama.client.Refusal e) {
      return Optional.empty();
    }
  }

  /**
   * Asks a server to leave in order and waits until it has: over its socket or, where it does not
   * listen there, by TERM. It is never killed.
   *
   * @throws TramaException where it stays, or left without closing its store
   */
  public void stop(Registry server) {
    ProcessHandle process = server.process();
    if (process == null) {
      return;
    }
    if (!askToLeave(server)) {
      process.destroy();
    }
    try {
      process.onExit().get(LEAVES_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "the server (process "
              + server.pid()
              + ") has not left within "
              + LEAVES_WITHIN_SECONDS
              + " s; its log is "
              + Registry.log(workspace.folder()),
          e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing here interrupts threads", e);
    }
    // It takes its entry back as the last thing it does.
    if (server().isEmpty() && isStillRegistered(server)) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "the server (process "
              + server.pid()
              + ") left without closing its store"
              + (isDiskFull() ? ", because the disk is full: make room in " : "; its log lies in ")
              + workspace.folder()
              + ". What was written before is safe: the next command recovers it");
    }
  }

  private boolean isStillRegistered(Registry server) {
    try {
      Registry left = Registry.read(workspace.folder());
      return left != null && left.pid() == server.pid() && left.started() == server.started();
    } catch (IOException e) {
      return true;
    }
  }

  private boolean isDiskFull() {
    return workspace.folder().toFile().getUsableSpace() < Graphs.LEAST_SPACE;
  }

  private boolean askToLeave(Registry server) {
    Wire line = ServerLink.call(server.socket());
    if (line == null) {
      return false;
    }
    try (line) {
      line.send(Frame.HELLO, Version.build());
      line.send(Frame.STOP, "");
      return ServerLink.greeting(line, server, workspace.folder()) != null;
    } catch (IOException | dev.trama.client.Refusal e) {
      return false;
    }
  }
}
