package dev.trama.imports;

import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to read.
 *
 * @param name as the user knows it, for messages
 * @param path where it lies; absolute
 * @param address where it was found, the same whenever it is found there; null where nobody could
 *     find it again
 * @param problem why it cannot be read, known before; or null
 */
public record Input(String name, Path path, String address, String problem) {
  /** A file that is its own address. */
  public Input(String name, Path path) {
    this(name, path, path.toString(), null);
  }

  /**
   * The files that a path stands for: itself, or every file below a folder in the order of their
   * names, hidden ones left out. A file that is missing stands for itself: reading it will say so,
   * and the others go on.
   *
   * @param name as the user wrote it
   * @throws TramaException where a folder holds no file
   */
  public static List<Input> below(String name, Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(new Input(name, path));
    }
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(path, new Collector(path, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (files.isEmpty()) {
      throw new TramaException(
          Kind.NOT_FOUND, "There is no file in the folder " + name + ", so nothing to import.");
    }
    return files.stream()
        .sorted()
        .map(file -> new Input(Path.of(name).resolve(path.relativize(file)).toString(), file))
        .toList();
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;

    Collector(Path root, List<Path> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // A link to a file is followed; one to a folder is not, so that no circle is walked.
      if (!isHidden(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      files.add(file);
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }
}
