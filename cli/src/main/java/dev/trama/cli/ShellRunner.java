package dev.trama.cli;

import dev.trama.client.Frame;
import dev.trama.client.Refusal;
import dev.trama.client.Registry;
import dev.trama.client.RunRequest;
import dev.trama.client.ServerLink;
import dev.trama.client.Starter;
import dev.trama.client.ThinClient;
import dev.trama.client.Version;
import dev.trama.client.Wire;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the commands of a shell on the workspace server, one conversation each. */
final class ShellRunner {
  /** Where output goes and input comes from. */
  interface Screen {
    /** Standard output; false where the user has seen enough. */
    boolean out(byte[] bytes);

    void err(byte[] bytes);

    /** A line that a command asks for, with its line feed; empty at the end of input. */
    default String line() {
      return "";
    }

    /** The next key pressed; nothing where nobody can press one. */
    default String key() {
      return "";
    }

    /** Lets the user edit a file; whether that went well. */
    default boolean edit(String file) {
      return false;
    }

    /** A password, or null. */
    String password(String prompt);

    int width();
  }

  private final CommandContext context;
  private final Path workspace;
  private volatile Wire wire;

  ShellRunner(CommandContext context) {
    this.context = context;
    this.workspace = context.workspace().folder();
  }

  /**
   * Runs one command.
   *
   * @param onTerminal false where its output is read by the shell itself
   * @return its exit code
   */
  int run(List<String> arguments, boolean onTerminal, Screen screen) {
    List<String> all = new ArrayList<>(context.graphArguments());
    all.addAll(arguments);
    try (Wire line = connect(all, onTerminal, screen)) {
      wire = line;
      return converse(line, screen);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "the workspace server went away: " + e.getMessage(), e);
    } catch (Refusal e) {
      throw new TramaException(TramaException.Kind.FAILED, e.getMessage(), e);
    } finally {
      wire = null;
    }
  }

  /** Ctrl-C: asks the running command to stop. */
  void cancel() {
    Wire line = wire;
    if (line != null) {
      try {
        line.send(Frame.CANCEL, new byte[0]);
      } catch (IOException e) {
        // It has just ended.
      }
    }
  }

  private Wire connect(List<String> arguments, boolean onTerminal, Screen screen)
      throws IOException, Refusal {
    byte[] request =
        new RunRequest(
                arguments,
                context.terminal().folder().toString(),
                screen.width(),
                onTerminal ? "in,err,out" : "",
                ThinClient.passedOn(context.terminal().environment()))
            .encode();
    Registry server = Registry.read(workspace);
    for (int attempt = 0; ; attempt++) {
      Wire line =
          server != null && server.state() == Registry.State.READY
              ? ServerLink.call(server.socket())
              : null;
      if (line != null) {
        line.send(Frame.HELLO, Version.build());
        line.send(Frame.RUN, request);
        String build = ServerLink.greeting(line, server, workspace);
        if (Version.build().equals(build)) {
          return line;
        }
        line.close();
        if (build != null) {
          throw new TramaException(
              TramaException.Kind.FAILED,
              "the workspace server is of another build of Trama; end it with: server stop");
        }
      }
      if (attempt > 2) {
        throw new InterruptedIOException("it does not start");
      }
      server =
          new Starter(
                  workspace,
                  System.getProperty("trama.launcher"),
                  text -> screen.err(("trama: " + text + "\n").getBytes(StandardCharsets.UTF_8)))
              .ensure(context.isElsewhere());
    }
  }

  private int converse(Wire line, Screen screen) throws IOException {
    boolean enough = false;
    for (Frame frame = line.receive(); frame != null; frame = line.receive()) {
      switch (frame.kind()) {
        case Frame.OUT -> {
          if (!enough && !screen.out(frame.body())) {
            enough = true;
            cancel();
          }
        }
        case Frame.ERR -> {
          if (!enough) {
            screen.err(frame.body());
          }
        }
        case Frame.WANT_INPUT -> line.send(Frame.INPUT, screen.line());
        case Frame.WANT_KEY -> line.send(Frame.INPUT, screen.key());
        case Frame.WANT_EDITOR -> {
          boolean edited = screen.edit(new String(frame.body(), StandardCharsets.UTF_8));
          line.send(Frame.INPUT, new byte[] {(byte) (edited ? 1 : 0)});
        }
        case Frame.WANT_PASSWORD -> {
          String typed = screen.password(new String(frame.body(), StandardCharsets.UTF_8));
          line.send(Frame.PASSWORD, typed == null ? "" : "\u0001" + typed);
        }
        case Frame.EXIT -> {
          return enough ? ExitCodes.ANSWERED : frame.body()[0] & 0xff;
        }
        default -> throw new IOException("it sent a message of unknown kind " + frame.kind());
      }
    }
    throw new IOException("it hung up");
  }
}
