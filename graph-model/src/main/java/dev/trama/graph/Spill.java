package dev.trama.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of texts put aside on disk by their first column, so that all rows of one key can be brought
 * together again while only a part of the keys is in memory.
 */
final class Spill implements AutoCloseable {
  private static final int PARTS = 64;

  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> parts = new ArrayList<>();

  Spill(Path folder, String name) {
    try {
      for (int i = 0; i < PARTS; i++) {
        Path file = folder.resolve(name + "-" + i + ".part");
        files.add(file);
        parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a row aside; its texts may be null. */
  void add(List<String> row) {
    DataOutputStream part = parts.get(Math.floorMod(row.get(0).hashCode(), PARTS));
    try {
      part.writeShort(row.size());
      for (String text : row) {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        part.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
          part.write(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands out all rows, one part after the other, in the order they came.
   *
   * @param endOfPart told whenever every row of the keys so far has been handed out
   */
  void each(Consumer<List<String>> row, Runnable endOfPart) {
    close();
    for (Path file : files) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (List<String> next = read(in); next != null; next = read(in)) {
          row.accept(next);
        }
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      endOfPart.run();
    }
  }

  private static List<String> read(DataInputStream in) throws IOException {
    int size;
    try {
      size = in.readShort();
    } catch (EOFException e) {
      return null;
    }
    List<String> row = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int length = in.readInt();
      row.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
    return row;
  }

  @Override
  public void close() {
    try {
      for (DataOutputStream part : parts) {
        part.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.clear();
  }
}
