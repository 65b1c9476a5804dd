package dev.trama.formats.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The readers to choose from. */
public final class Lists {
  private final List<ListReader> readers;

  public Lists(List<ListReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** The reader for this file by its content; empty where it is no list that any of them knows. */
  public Optional<ListReader> readerFor(Path file) {
    byte[] head = ListFile.of(file).head();
    return readers.stream().filter(reader -> reader.recognises(head)).findFirst();
  }
}
