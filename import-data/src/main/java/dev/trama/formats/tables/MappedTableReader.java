package dev.trama.formats.tables;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.Pull;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a table, CSV or XLSX, as a mapping file says: each row is a document. */
public final class MappedTableReader implements ListReader {
  private final Mapping mapping;

  public MappedTableReader(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public String format() {
    return "table with a mapping";
  }

  /** False: a mapping is given, not guessed. */
  @Override
  public boolean recognises(byte[] head) {
    return false;
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Spreadsheet book = Spreadsheet.is(path, file.head()) ? Spreadsheet.open(file) : null;
    try {
      Table table = book == null ? CsvTable.open(file) : book.sheet(sheet(file, book));
      List<String> header = table.next();
      if (header == null) {
        throw file.broken("is empty; its first row must name the columns");
      }
      MappedRow rows =
          new MappedRow(mapping, header, publication(file, options), file, options.problems());
      return Pull.stream(
          () -> {
            for (List<String> row = table.next(); row != null; row = table.next()) {
              Chart chart = rows.chart(row, table.line());
              if (chart != null) {
                return chart;
              }
            }
            return null;
          },
          () -> {
            table.close();
            if (book != null) {
              book.close();
            }
          });
    } catch (RuntimeException e) {
      if (book != null) {
        book.close();
      }
      throw e;
    }
  }

  private String sheet(ListFile file, Spreadsheet book) {
    MappingLine wanted = mapping.table("sheet");
    if (book.sheets().isEmpty()) {
      throw file.broken("is a spreadsheet without a sheet");
    }
    if (wanted == null) {
      return book.sheets().get(0);
    }
    if (!book.sheets().contains(wanted.value())) {
      throw wanted.problem(
          "the spreadsheet has no sheet \""
              + wanted.value()
              + "\"; there are: "
              + String.join(", ", book.sheets()));
    }
    return wanted.value();
  }

  private Publication publication(ListFile file, ListOptions options) {
    MappingLine publisher = mapping.table("publisher");
    MappingLine published = mapping.table("published");
    return new Publication(
        publisher == null ? file.path().getFileName().toString() : publisher.value(),
        "",
        published == null
            ? options.publishedOf(file.path())
            : PartialDate.parse(published.value()).orElseThrow(),
        null,
        "mapping/1");
  }
}
