package dev.trama.formats.ofac;

import dev.trama.formats.lists.ListFile;
import java.util.List;

/**
 * A row of {@code sdn.csv}; what holds the null mark is null.
 *
 * @param type individual, vessel, aircraft; null for any other entity
 */
record SdnRow(
    long number,
    String name,
    String type,
    List<String> programmes,
    String title,
    String callSign,
    String vesselType,
    String tonnage,
    String grossTonnage,
    String flag,
    String owner,
    String remarks) {
  static final int COLUMNS = 12;

  static SdnRow of(ListFile file, long line, List<String> row) {
    String name = given(row.get(1));
    if (name == null) {
      throw file.broken(line, "an entry without a name");
    }
    String programmes = given(row.get(3));
    return new SdnRow(
        number(file, line, row.get(0)),
        name,
        given(row.get(2)),
        programmes == null ? List.of() : List.of(programmes.split("\\] \\[")),
        given(row.get(4)),
        given(row.get(5)),
        given(row.get(6)),
        given(row.get(7)),
        given(row.get(8)),
        given(row.get(9)),
        given(row.get(10)),
        given(row.get(11)));
  }

  /** The value, or null where the list has its null mark {@code -0-} or nothing. */
  static String given(String field) {
    String value = field.strip();
    return value.isEmpty() || value.equals("-0-") ? null : value;
  }

  static long number(ListFile file, long line, String field) {
    try {
      return Long.parseLong(field.strip());
    } catch (NumberFormatException e) {
      throw file.broken(line, "no entry number: \"" + field + "\"");
    }
  }
}
