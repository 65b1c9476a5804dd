package dev.trama.cli;

import dev.trama.imports.Input;
import dev.trama.imports.Sources;
import dev.trama.model.TramaException;
import dev.trama.read.Unpacking;
import dev.trama.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command was told to read: files, folders, archives, mails, and standard input; what has to
 * be laid down as a file for it is there until this is closed.
 */
final class Inputs implements AutoCloseable {
  private static final String STANDARD_INPUT = "standard input";

  private final List<Input> all = new ArrayList<>();
  private final Unpacking unpacking = new Unpacking();
  private final List<Path> laidDown = new ArrayList<>();
  private final List<String> source = new ArrayList<>();

  private Inputs() {}

  static Inputs of(List<String> paths, Terminal terminal) {
    Inputs inputs = new Inputs();
    try {
      for (String path : paths) {
        boolean standardInput = path.equals("-");
        inputs.source.add(standardInput ? STANDARD_INPUT : terminal.resolve(path).toString());
        inputs.all.addAll(
            Sources.opened(
                standardInput
                    ? List.of(inputs.layDown(terminal.in()))
                    : below(path, terminal.resolve(path), paths.size() == 1),
                inputs.unpacking));
      }
      return inputs;
    } catch (RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  /**
   * Files that somebody else has found.
   *
   * @param source names them, see {@link #source()}
   */
  static Inputs of(List<Input> files, String source) {
    Inputs inputs = new Inputs();
    inputs.source.add(source);
    inputs.all.addAll(Sources.opened(files, inputs.unpacking));
    return inputs;
  }

  /** An empty folder is an error where it is all there is; among others, one input that fails. */
  private static List<Input> below(String name, Path path, boolean alone) {
    try {
      return Input.below(name, path);
    } catch (TramaException empty) {
      if (alone) {
        throw empty;
      }
      return List.of(new Input(name, path));
    }
  }

  private Input layDown(InputStream in) {
    try {
      // Made readable by its owner only.
      Path file = Files.createTempFile("trama-input-", null);
      laidDown.add(file);
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return new Input(STANDARD_INPUT, file, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Input> all() {
    return all;
  }

  /** Names these inputs, such that the same ones are named the same. */
  String source() {
    return String.join(", ", source);
  }

  @Override
  public void close() {
    unpacking.close();
    for (Path file : laidDown) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
