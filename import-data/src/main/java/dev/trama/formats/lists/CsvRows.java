package dev.trama.formats.lists;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;

/** The rows of a CSV file, all of one width; a row of another width is an error with its line. */
public final class CsvRows implements AutoCloseable {
  /** A field that is longer has lost its closing quote. */
  private static final int MOST_CHARS = 1 << 20;

  private final ListFile file;
  private int width;
  private final Lines lines;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  public CsvRows(ListFile file, int width) {
    this(file, width, ',');
  }

  /**
   * @param width how many fields each row must have; 0: as many as the first
   */
  public CsvRows(ListFile file, int width, char separator) {
    this.file = file;
    this.width = width;
    this.lines = new Lines(file);
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(MOST_CHARS)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new LineReader(lines))
            .iterator();
  }

  /** The next row's fields as written; null at the end. */
  public List<String> next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord row = records.next();
      line = row.getStartingLineNumber();
      if (width == 0) {
        width = row.getFieldCount();
      }
      if (row.getFieldCount() != width) {
        throw file.broken(
            line,
            row.getFieldCount()
                + (row.getFieldCount() == 1 ? " column" : " columns")
                + " where this list has "
                + width
                + "; a quote may be missing or the file cut off");
      }
      return row.getFields();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof TramaException told) {
        throw told;
      }
      throw file.broken(
          line + 1, "no CSV from here on; a quote may be missing (" + e.getMessage() + ")");
    } catch (UncheckedIOException e) {
      throw file.failed(e.getCause());
    }
  }

  /** The line on which the last row started, from 1. */
  public long line() {
    return line;
  }

  @Override
  public void close() {
    lines.close();
  }

  /** Hands the lines to the CSV parser, which finds the quoted line ends again. */
  private static final class LineReader extends Reader {
    private final Lines lines;
    private String current = "";
    private int position;

    LineReader(Lines lines) {
      this.lines = lines;
    }

    @Override
    public int read(char[] chars, int offset, int length) {
      if (position == current.length()) {
        String line = lines.next();
        if (line == null) {
          return -1;
        }
        current = line + "\n";
        position = 0;
      }
      int count = Math.min(length, current.length() - position);
      current.getChars(position, position + count, chars, offset);
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
