package dev.trama.formats.lists;

import dev.trama.model.Chart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one kind of list. Each entry becomes a {@link Chart} of its own, whose document's text does
 * not depend on the list's date or on the entry's place in it: an unchanged entry of a newer
 * version has the same hash, a changed one the same address.
 */
public interface ListReader {
  /** What the user knows the format as: "OFAC SDN (CSV)". */
  String format();

  /**
   * True where the content is of this kind.
   *
   * @param head the first bytes, decompressed, at most {@link ListFile#HEAD} of them
   */
  boolean recognises(byte[] head);

  /** The same, for a reader whose files tell what they are by more than their first bytes. */
  default boolean recognises(Path file, byte[] head) {
    return recognises(head);
  }

  /**
   * What the addresses of all its entries start with, where a file always is the whole list: then
   * an entry that a newer version lacks has been taken off it. Empty where it may be a part.
   */
  default Optional<String> wholeList() {
    return Optional.empty();
  }

  /** The other files that are read together with this one, and are no lists by themselves. */
  default List<Path> companions(Path main) {
    return List.of();
  }

  /**
   * The entries, in the order of the file, read as they are asked for. Closing the stream closes
   * the file. What is broken throws a {@link dev.trama.model.TramaException} that names file and
   * line, in the middle of the stream too: whoever writes the entries decides when they count.
   */
  Stream<Chart> read(Path file, ListOptions options);
}
