package dev.trama.cli;

import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a user does, through {@link Main#run}, and keeps what they print. */
public final class TestTerminal {
  private final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * @param folder the working folder; {@code TRAMA_HOME} is {@code home} in it
   */
  public TestTerminal(Path folder) {
    this.folder = folder;
    environment.put("TRAMA_HOME", folder.resolve("home").toString());
  }

  public TestTerminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs a command and returns its exit code; what was printed before is forgotten. */
  public int run(String... args) {
    return runWith("", args);
  }

  public int runWith(String input, String... args) {
    out.reset();
    err.reset();
    return Main.run(terminal(input), args);
  }

  /** Runs a command on graphs that are open already, and stay so. */
  int run(Graphs graphs, String... args) {
    out.reset();
    err.reset();
    return Main.run(terminal(""), graphs, args);
  }

  /** The terminal itself, with this to read. */
  Terminal terminal(String input) {
    return new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        Terminal.Facts.NONE,
        folder,
        environment,
        prompt -> null);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
