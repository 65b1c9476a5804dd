package dev.trama.formats.ofac;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trama.formats.lists.CsvRows;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Pull;
import dev.trama.model.Chart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code sdn.csv} with {@code alt.csv}, {@code add.csv} and {@code sdn_comments.csv} beside
 * it, where they are. The first pass learns the names that remarks refer to, the second reads the
 * entries; the side files are followed row by row, as all are in the order of entry numbers.
 */
public final class OfacCsvReader implements ListReader {
  private static final Set<String> TYPES = Set.of("-0-", "individual", "vessel", "aircraft");

  @Override
  public String format() {
    return "OFAC SDN (CSV)";
  }

  @Override
  public Optional<String> wholeList() {
    return Optional.of(Ofac.uri(""));
  }

  @Override
  public boolean recognises(byte[] head) {
    String first = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    try {
      // A byte-order mark may stand before the first number.
      CsvRecord row = CsvReader.builder().ofSingleCsvRecord(first.replaceFirst("^\\D{3}", ""));
      return row.getFieldCount() == SdnRow.COLUMNS
          && row.getField(0).matches("\\d+")
          && TYPES.contains(row.getField(2).strip());
    } catch (CsvParseException e) {
      return false;
    }
  }

  @Override
  public List<Path> companions(Path main) {
    return Stream.of("alt", "add", "sdn_comments")
        .map(name -> main.resolveSibling(name + ".csv"))
        .filter(path -> !path.equals(main) && Files.isRegularFile(path))
        .toList();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Directory directory = directory(file);
    SdnWriter writer =
        new SdnWriter(
            Ofac.publication(options.publishedOf(path), "csv"), directory, options.problems());
    CsvRows rows = new CsvRows(file, SdnRow.COLUMNS);
    SideRows aliases = SideRows.beside(path, "alt.csv", 5, options.problems());
    SideRows addresses = SideRows.beside(path, "add.csv", 6, options.problems());
    SideRows comments = SideRows.beside(path, "sdn_comments.csv", 2, options.problems());
    List<SideRows> side = List.of(aliases, addresses, comments);
    return Pull.stream(
        () -> {
          List<String> next = rows.next();
          if (next == null) {
            side.forEach(SideRows::finish);
            return null;
          }
          SdnRow row = SdnRow.of(file, rows.line(), next);
          return writer.chart(
              row, aliases.of(row.number()), addresses.of(row.number()), comments.of(row.number()));
        },
        () -> {
          rows.close();
          side.forEach(SideRows::close);
        });
  }

  private static Directory directory(ListFile file) {
    Directory directory = new Directory();
    try (CsvRows rows = new CsvRows(file, SdnRow.COLUMNS)) {
      long before = -1;
      for (List<String> next = rows.next(); next != null; next = rows.next()) {
        SdnRow row = SdnRow.of(file, rows.line(), next);
        if (row.number() <= before) {
          throw file.broken(
              rows.line(),
              "entry number " + row.number() + " twice or out of order; sort the rows by it");
        }
        before = row.number();
        directory.add(
            new Directory.Listed(
                Long.toString(row.number()), row.name(), SdnWriter.typeOf(row), row.programmes()));
      }
    }
    return directory;
  }
}
