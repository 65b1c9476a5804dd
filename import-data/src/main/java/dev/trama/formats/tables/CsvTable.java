package dev.trama.formats.tables;

import dev.trama.formats.lists.CsvRows;
import dev.trama.formats.lists.ListFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a CSV file; commas, semicolons, tabs or bars may stand between the fields. */
public final class CsvTable implements Table {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final ListFile file;
  private final CsvRows rows;

  private CsvTable(ListFile file, CsvRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Opens a file whose rows all have as many fields as the first. */
  public static CsvTable open(ListFile file) {
    return new CsvTable(file, new CsvRows(file, 0, separator(file.head())));
  }

  /** The separator that the first line has most of, outside quotes. */
  public static char separator(byte[] head) {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    String text = new String(head, StandardCharsets.ISO_8859_1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && !quoted) {
        break;
      }
      quoted ^= c == '"';
      for (int s = 0; s < SEPARATORS.length; s++) {
        counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
      }
    }
    int most = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      most = counts[s] > counts[most] ? s : most;
    }
    return SEPARATORS[most];
  }

  @Override
  public List<String> next() {
    return rows.next();
  }

  @Override
  public long line() {
    return rows.line();
  }

  @Override
  public ListFile file() {
    return file;
  }

  @Override
  public void close() {
    rows.close();
  }
}
