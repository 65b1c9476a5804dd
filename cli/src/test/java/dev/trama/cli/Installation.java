package dev.trama.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trama.client.Registry;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged tool with a home of its own, run as a user runs it: through a symbolic link, from
 * another folder, with blanks on the way. Closing it ends the servers that it started.
 */
final class Installation implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a command printed and ended with. */
  record Result(int exitCode, String out, String err) {
    JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON: " + out + err, e);
      }
    }
  }

  private final Path folder;
  private final Path home;
  private final Path launcher;

  /** Variables of the commands' environment, beside the home. */
  final Map<String, String> environment = new HashMap<>();

  /**
   * @param folder where the commands run; the home is made in it by the first command that needs it
   */
  Installation(Path folder) throws IOException {
    this.folder = folder;
    this.home = folder.resolve("cases of 2026");
    this.launcher =
        Files.createSymbolicLink(
            Files.createDirectory(folder.resolve("my bin")).resolve("tr"),
            Path.of("target/distribution/bin/trama").toAbsolutePath());
    environment.put("TRAMA_JAVA_HOME", System.getProperty("java.home"));
    environment.put("TRAMA_NO_ARCHIVES", "yes");
  }

  Path folder() {
    return folder;
  }

  Path home() {
    return home;
  }

  Path launcher() {
    return launcher;
  }

  Path workspace(String name) {
    return home.resolve("workspaces").resolve(name);
  }

  /** The server of a workspace; null where none runs. */
  Registry registry(String workspace) throws IOException {
    return Registry.read(workspace(workspace));
  }

  /** The graph of a workspace whose server runs, beside that server. */
  Graph graph(String workspace) throws Exception {
    // A store that has just been put in another's place is in the registry a moment later.
    for (int i = 0; i < 100 && registry(workspace).bolt().isEmpty(); i++) {
      Thread.sleep(50);
    }
    Path password = EmbeddedStore.passwordFile(workspace(workspace).resolve("store"));
    String secret = Files.readString(password).strip();
    return Graph.open(
        Connection.to(registry(workspace).bolt(), EmbeddedStore.USER, () -> secret, null));
  }

  /** A program and its arguments, run in the folder with the environment of the commands. */
  ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAMA_"));
    builder.environment().put("TRAMA_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder;
  }

  /** A command, running. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return builder(command.toArray(String[]::new)).start();
  }

  Result trama(String... arguments) throws Exception {
    return tramaReading("", arguments);
  }

  /** Runs a command that is given this on standard input. */
  Result tramaReading(String input, String... arguments) throws Exception {
    Process process = start(arguments);
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return finish(process);
  }

  static Result finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  @Override
  public void close() throws IOException {
    Files.delete(launcher);
    if (!Files.isDirectory(home.resolve("workspaces"))) {
      return;
    }
    try (Stream<Path> workspaces = Files.list(home.resolve("workspaces"))) {
      for (Path workspace : workspaces.toList()) {
        Registry server = Registry.read(workspace);
        ProcessHandle process = server == null ? null : server.process();
        if (process != null) {
          process.destroy();
          process.onExit().orTimeout(120, TimeUnit.SECONDS).join();
        }
      }
    }
  }
}
