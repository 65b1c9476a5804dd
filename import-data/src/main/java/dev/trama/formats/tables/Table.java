package dev.trama.formats.tables;

import dev.trama.formats.lists.ListFile;
import java.util.List;

/** Rows of cells, one after the other; memory is bounded by one row. */
public interface Table extends AutoCloseable {
  /** The next row's cells as written; null at the end. Rows may be of different widths. */
  List<String> next();

  /** The line of the file, or the row of the sheet, on which the last row started; from 1. */
  long line();

  /** The file it lies in, for messages. */
  ListFile file();

  @Override
  void close();
}
