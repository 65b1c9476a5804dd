package dev.trama.workspace;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the file {@code workspace.properties} of a workspace says: {@code uri}, {@code user}, {@code
 * database}, {@code password.file} (a Neo4j elsewhere), {@code bolt.port} (of the embedded store)
 * and {@code server.idle} (minutes until an unused server leaves).
 */
public final class WorkspaceSettings {
  static final String FILE = "workspace.properties";

  private final Path file;
  private final Properties values;

  private WorkspaceSettings(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  static WorkspaceSettings read(Path folder) {
    Path file = folder.resolve(FILE);
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new TramaException(
            TramaException.Kind.FAILED,
            "cannot read the settings " + file + ": " + e.getMessage(),
            e);
      }
    }
    return new WorkspaceSettings(file, values);
  }

  /** Writes the settings of a new workspace. */
  static void write(Path folder, Map<String, String> values) throws IOException {
    StringBuilder lines = new StringBuilder();
    values.forEach(
        (key, value) ->
            lines.append(key).append(" = ").append(value.replace("\\", "\\\\")).append('\n'));
    Files.writeString(folder.resolve(FILE), lines);
  }

  /** Where the settings lie, whether there are any or not. */
  public Path file() {
    return file;
  }

  /** The value of a key; empty where absent or blank. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  /** Whether the graph of this workspace is a Neo4j elsewhere. */
  public boolean isElsewhere() {
    return get("uri").isPresent();
  }

  /** How long a server without work stays: {@code server.idle}, in minutes; 30 by default. */
  public Duration idle() {
    return Duration.ofMillis(Math.round(number("server.idle", 30) * 60_000));
  }

  /** Where the embedded store answers Bolt: {@code bolt.port}; 0, any free port, by default. */
  public int boltPort() {
    return (int) number("bolt.port", 0);
  }

  private double number(String key, double otherwise) {
    String text = get(key).orElse(null);
    if (text == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          key + " in " + file + " must be a number, not \"" + text + "\"",
          e);
    }
  }
}
