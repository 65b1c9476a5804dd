package dev.trama.workspace;

import java.nio.file.Path;

/** One investigation: a folder that is readable by its owner only. */
public final class Workspace {
  private final String name;
  private final Path folder;

  Workspace(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  public String name() {
    return name;
  }

  /** Absolute. */
  public Path folder() {
    return folder;
  }

  /** The embedded store, whether it exists yet or not. */
  public Path storeFolder() {
    return folder.resolve("store");
  }

  /** The settings as they are now on disk. */
  public WorkspaceSettings settings() {
    return WorkspaceSettings.read(folder);
  }
}
