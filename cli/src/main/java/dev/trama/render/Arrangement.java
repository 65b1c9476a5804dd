package dev.trama.render;

import dev.trama.model.TramaException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which columns of a listing are wanted, and in which order its rows.
 *
 * @param columns their names in order; empty for all
 * @param sort the name of a column, with {@code :desc} for the greatest first; null for the order
 *     of the listing
 */
public record Arrangement(List<String> columns, String sort) {
  /** A listing as it comes. */
  public static final Arrangement NONE = new Arrangement(List.of(), null);

  private static final String DESCENDING = ":desc";

  public Arrangement {
    columns = List.copyOf(columns);
  }

  Table of(Table table) {
    List<List<String>> rows = new ArrayList<>(table.rows());
    if (sort != null) {
      boolean descending = sort.endsWith(DESCENDING);
      int at =
          index(table, descending ? sort.substring(0, sort.length() - DESCENDING.length()) : sort);
      Comparator<String> order = descending ? Arrangement.VALUES.reversed() : Arrangement.VALUES;
      rows.sort(Comparator.comparing(row -> row.get(at), Comparator.nullsLast(order)));
    }
    if (columns.isEmpty()) {
      return sort == null ? table : new Table(table.columns(), rows);
    }
    List<Integer> wanted = columns.stream().map(name -> index(table, name)).toList();
    return new Table(
        wanted.stream().map(i -> table.columns().get(i)).toList(),
        rows.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>();
                  wanted.forEach(i -> cells.add(row.get(i)));
                  return cells;
                })
            .toList());
  }

  private static int index(Table table, String name) {
    int at = table.columns().indexOf(name.strip().toLowerCase(Locale.ROOT));
    if (at < 0) {
      at = table.columns().indexOf(name.strip());
    }
    if (at < 0) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "There is no column \""
              + name
              + "\"; there are "
              + String.join(", ", table.columns())
              + ".");
    }
    return at;
  }

  /** Numbers by their size, all else by letters. */
  private static final Comparator<String> VALUES =
      (one, other) -> {
        if (isNumber(one) && isNumber(other)) {
          return new BigDecimal(one).compareTo(new BigDecimal(other));
        }
        return String.CASE_INSENSITIVE_ORDER
            .thenComparing(Comparator.naturalOrder())
            .compare(one, other);
      };

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?");
  }
}
