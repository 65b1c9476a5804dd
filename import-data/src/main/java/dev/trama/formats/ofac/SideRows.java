package dev.trama.formats.ofac;

import dev.trama.formats.lists.CsvRows;
import dev.trama.formats.lists.ListFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a file beside the entries, followed in step with them: both are in the order of entry
 * numbers, so that memory holds the rows of one entry only. An absent file has no rows.
 */
final class SideRows implements AutoCloseable {
  private final ListFile file;
  private final CsvRows rows;
  private final Consumer<String> problems;
  private List<String> ahead;
  private long aheadNumber = -1;

  private SideRows(ListFile file, CsvRows rows, Consumer<String> problems) {
    this.file = file;
    this.rows = rows;
    this.problems = problems;
    advance();
  }

  static SideRows beside(Path main, String name, int columns, Consumer<String> problems) {
    Path path = main.resolveSibling(name);
    ListFile file = ListFile.of(path);
    boolean present = !path.equals(main) && Files.isRegularFile(path);
    return new SideRows(file, present ? new CsvRows(file, columns) : null, problems);
  }

  /** The rows of this entry; entries must be asked for in rising order. */
  List<List<String>> of(long number) {
    List<List<String>> found = new ArrayList<>();
    while (ahead != null && aheadNumber <= number) {
      if (aheadNumber == number) {
        found.add(ahead);
      } else {
        orphan();
      }
      advance();
    }
    return found;
  }

  /** Reports the rows that no entry asked for. */
  void finish() {
    while (ahead != null) {
      orphan();
      advance();
    }
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
    }
  }

  private void orphan() {
    problems.accept(
        file.path() + ", line " + rows.line() + ": no entry has the number " + aheadNumber);
  }

  private void advance() {
    ahead = rows == null ? null : rows.next();
    if (ahead == null) {
      return;
    }
    long number = SdnRow.number(file, rows.line(), ahead.get(0));
    if (number < aheadNumber) {
      throw file.broken(
          rows.line(), "entry number " + number + " out of order; sort the rows by it");
    }
    aheadNumber = number;
  }
}
