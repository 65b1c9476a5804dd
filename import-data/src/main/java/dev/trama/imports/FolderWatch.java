package dev.trama.imports;

import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Tells which files are in a folder, or below it, and then which arrive. A file counts as arrived
 * once it has not changed for a while, so that none is read half written. Hidden files are left
 * out, as {@link Input#below} does.
 */
public final class FolderWatch implements AutoCloseable {
  private final String name;
  private final Path folder;
  private final Duration quiet;
  private final WatchService events;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, Size> growing = new HashMap<>();

  private record Size(long bytes, FileTime changed, long since) {}

  /**
   * Begins to watch.
   *
   * @param name of the folder as the user wrote it
   * @param quiet how long a file must not have changed
   * @throws TramaException where there is no such folder, or it cannot be watched
   */
  public FolderWatch(String name, Path folder, Duration quiet) {
    this.name = name;
    this.folder = folder;
    this.quiet = quiet;
    if (!Files.isDirectory(folder)) {
      throw new TramaException(Kind.FAILED, "There is no folder " + name + " to watch.");
    }
    try {
      events = folder.getFileSystem().newWatchService();
      register(folder);
    } catch (IOException e) {
      throw new TramaException(
          Kind.FAILED, "Cannot watch the folder " + name + ": " + e.getMessage(), e);
    }
  }

  /** What lies in a folder already may still be growing, as what arrives later may. */
  private void register(Path below) throws IOException {
    try (Stream<Path> paths = Files.walk(below)) {
      for (Path path : paths.filter(p -> !isHidden(p)).toList()) {
        if (Files.isDirectory(path)) {
          folders.put(
              path.register(
                  events,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY),
              path);
        } else {
          noticed(path);
        }
      }
    } catch (NoSuchFileException e) {
      // It went away again.
    }
  }

  private boolean isHidden(Path path) {
    Path inside = folder.relativize(path);
    for (Path step : inside) {
      if (step.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void noticed(Path path) throws IOException {
    try {
      if (!isHidden(path) && Files.isRegularFile(path)) {
        growing.put(path, size(path));
      }
    } catch (NoSuchFileException e) {
      // It went away again.
    }
  }

  private static Size size(Path path) throws IOException {
    return new Size(Files.size(path), Files.getLastModifiedTime(path), System.nanoTime());
  }

  /**
   * Waits for files to arrive.
   *
   * @param stop asked every moment; true ends the waiting
   * @return those that arrived together, in the order of their names; none where it was stopped
   */
  public List<Input> arrived(BooleanSupplier stop) {
    try {
      while (!stop.getAsBoolean()) {
        WatchKey key = events.poll(200, TimeUnit.MILLISECONDS);
        while (key != null) {
          take(key);
          key = events.poll();
        }
        List<Path> settled = settled();
        if (!settled.isEmpty()) {
          return settled.stream()
              .sorted(Comparator.naturalOrder())
              .map(file -> new Input(shown(file), file))
              .toList();
        }
      }
      return List.of();
    } catch (IOException e) {
      throw new TramaException(
          Kind.FAILED, "Cannot watch the folder " + name + ": " + e.getMessage(), e);
    } catch (ClosedWatchServiceException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private void take(WatchKey key) throws IOException {
    Path in = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        // Too much at once: look at everything; what is known already costs little.
        rescan();
      } else {
        Path path = in.resolve((Path) event.context());
        if (Files.isDirectory(path)) {
          register(path);
        } else {
          noticed(path);
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private void rescan() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        noticed(path);
      }
    }
  }

  private List<Path> settled() throws IOException {
    List<Path> settled = new ArrayList<>();
    for (Path path : List.copyOf(growing.keySet())) {
      Size before = growing.get(path);
      Size now;
      try {
        now = size(path);
      } catch (NoSuchFileException e) {
        growing.remove(path);
        continue;
      }
      if (now.bytes() != before.bytes() || !now.changed().equals(before.changed())) {
        growing.put(path, now);
      } else if (now.since() - before.since() >= quiet.toNanos()) {
        settled.add(path);
        growing.remove(path);
      }
    }
    return settled;
  }

  private String shown(Path file) {
    return Path.of(name).resolve(folder.relativize(file)).toString();
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
