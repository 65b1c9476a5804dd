package dev.trama.server;

import dev.trama.client.Frame;
import dev.trama.client.RunRequest;
import dev.trama.client.Wire;
import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One client, from its greeting to its end. */
final class Conversation implements Runnable {
  /** What a conversation needs of the server around it. */
  interface House {
    String build();

    String status();

    /** Leaves in order, soon. */
    void leave();
  }

  private final Wire wire;
  private final House house;
  private final CommandRunner runner;
  private final Graphs graphs;
  private final IdleWatch idle;
  private final RemoteInput input;
  private Terminal terminal;

  Conversation(Wire wire, House house, CommandRunner runner, Graphs graphs, IdleWatch idle) {
    this.wire = wire;
    this.house = house;
    this.runner = runner;
    this.graphs = graphs;
    this.idle = idle;
    this.input = new RemoteInput(wire);
  }

  /** Listens to the client until it hangs up. */
  @Override
  public void run() {
    try (wire) {
      boolean sameBuild = false;
      for (Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
        switch (frame.kind()) {
          case Frame.HELLO -> {
            if (idle.isLeaving()) {
              return;
            }
            sameBuild = house.build().equals(new String(frame.body(), StandardCharsets.UTF_8));
            wire.send(Frame.WELCOME, house.build());
          }
          case Frame.STATUS -> wire.send(Frame.STATUS, house.status());
          case Frame.STOP -> house.leave();
          case Frame.RUN -> {
            if (sameBuild) {
              start(RunRequest.decode(frame.body()));
            }
          }
          case Frame.CANCEL -> cancel();
          case Frame.INPUT, Frame.PASSWORD -> input.answer(frame.body());
          default -> throw new IOException("message of unknown kind " + frame.kind());
        }
      }
    } catch (IOException e) {
      // A client that was killed is none of the server's troubles.
    } finally {
      cancel();
    }
  }

  /** Asks the command, if there is one, to stop. */
  void cancel() {
    Terminal cancelled;
    synchronized (this) {
      cancelled = terminal;
    }
    if (cancelled != null) {
      cancelled.cancellation().request();
    }
    input.giveUp();
  }

  private void start(RunRequest request) {
    Terminal made =
        new Terminal(
            input,
            new RemoteOutput(wire, Frame.OUT),
            new RemoteOutput(wire, Frame.ERR),
            new Terminal.Facts(
                request.width(),
                request.terminals().contains("in"),
                request.terminals().contains("out"),
                request.terminals().contains("err")),
            Path.of(request.folder()),
            request.environment(),
            input::password,
            input::key,
            input::edit);
    synchronized (this) {
      if (terminal != null) {
        return;
      }
      terminal = made;
    }
    if (!idle.begin()) {
      hangUp();
      return;
    }
    // The thread of this conversation goes on listening for Ctrl-C.
    new Thread(() -> command(made, request), "command").start();
  }

  private void hangUp() {
    try {
      wire.close();
    } catch (IOException e) {
      // Then it is closed already.
    }
  }

  private void command(Terminal on, RunRequest request) {
    long began = System.nanoTime();
    int exitCode = 1;
    try {
      exitCode = runner.run(on, graphs, request.arguments().toArray(String[]::new));
    } catch (Throwable e) {
      // Also an error of the JVM ends the command alone: others go on.
      ServerLog.note("a command failed: " + e);
      e.printStackTrace();
      on.err().println("trama: unexpected failure: " + e.getClass().getSimpleName());
    } finally {
      idle.end();
      ServerLog.note(
          "a command ended with "
              + exitCode
              + " after "
              + (System.nanoTime() - began) / 1_000_000
              + " ms");
      exit(exitCode);
    }
  }

  private void exit(int exitCode) {
    try {
      wire.send(Frame.EXIT, new byte[] {(byte) exitCode});
    } catch (IOException e) {
      // The client did not wait for it.
    }
  }
}
