package dev.trama.workspace;

import dev.trama.client.Home;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The workspaces of one user. */
public final class Workspaces {
  private final Path home;

  public Workspaces(Path home) {
    this.home = home;
  }

  /** Where they lie. */
  public Path home() {
    return home;
  }

  /** All of them, by name. */
  public List<Workspace> list() {
    Path parent = home.resolve("workspaces");
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> Home.isValidName(folder.getFileName().toString()))
          .map(folder -> new Workspace(folder.getFileName().toString(), folder))
          .sorted(Comparator.comparing(Workspace::name))
          .toList();
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot list " + parent + ": " + e.getMessage(), e);
    }
  }

  /** The workspace of this name, which must exist. */
  public Workspace get(String name) {
    Path folder = folder(name);
    if (!Files.isDirectory(folder)) {
      throw new TramaException(TramaException.Kind.USAGE, Home.noWorkspace(home, name));
    }
    return new Workspace(name, folder);
  }

  /** Makes a workspace; there must be none of this name. */
  public Workspace create(String name, Map<String, String> settings) {
    if (Files.exists(folder(name))) {
      throw new TramaException(
          TramaException.Kind.FAILED, "workspace \"" + name + "\" exists already: " + folder(name));
    }
    Workspace made = getOrCreate(name);
    try {
      if (!settings.isEmpty()) {
        WorkspaceSettings.write(made.folder(), settings);
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "cannot write the settings in " + made.folder() + ": " + e.getMessage(),
          e);
    }
    return made;
  }

  /** The workspace of this name, made where it is missing. */
  public Workspace getOrCreate(String name) {
    Path folder = folder(name);
    try {
      Home.createPrivate(folder);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "cannot make the workspace folder " + folder + ": " + e.getMessage(),
          e);
    }
    return new Workspace(name, folder);
  }

  /** The workspace in this folder, as a server is told of it. */
  public static Workspace at(Path folder) {
    return new Workspace(folder.getFileName().toString(), folder.toAbsolutePath().normalize());
  }

  /**
   * Removes a workspace and everything in it.
   *
   * @throws TramaException where a process uses it
   */
  public void delete(Workspace workspace) {
    OwnerLock owner = OwnerLock.take(workspace, Duration.ofSeconds(1));
    try (owner;
        Stream<Path> files = Files.walk(workspace.folder())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot delete all of " + workspace.folder() + ": " + e, e);
    }
  }

  private Path folder(String name) {
    if (!Home.isValidName(name)) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "no workspace can be named \"" + name + "\": " + Home.nameRule());
    }
    return Home.workspace(home, name);
  }
}
