package dev.trama.render;

import java.util.List;

/**
 * A listing: stable column names and rows of as many cells; a null cell is an absent value.
 *
 * @param columns lower case, the keys of the JSON forms
 */
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns);
      }
    }
  }
}
