package dev.trama.graph;

import java.util.List;
import java.util.Map;

/**
 * One row of a result. Every accessor fails where the row has no such column, and gives null (an
 * empty list for lists) where its value is null.
 */
public record Row(Map<String, Object> columns) {
  public Object get(String column) {
    Object value = columns.get(column);
    if (value == null && !columns.containsKey(column)) {
      throw new IllegalArgumentException("no column " + column + " among " + columns.keySet());
    }
    return value;
  }

  public String text(String column) {
    return (String) get(column);
  }

  /** A whole number; null counts as 0. */
  public long number(String column) {
    Object value = get(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  public Double decimal(String column) {
    Object value = get(column);
    return value == null ? null : ((Number) value).doubleValue();
  }

  /** A truth value; null counts as false. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(get(column));
  }

  public List<String> texts(String column) {
    Object value = get(column);
    return value == null
        ? List.of()
        : ((List<?>) value).stream().map(v -> v == null ? null : v.toString()).toList();
  }

  /** A map, such as the properties of a node. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> map(String column) {
    return (Map<String, Object>) get(column);
  }

  /** A list of maps, as rows of their own. */
  @SuppressWarnings("unchecked")
  public List<Row> rows(String column) {
    Object value = get(column);
    return value == null
        ? List.of()
        : ((List<Map<String, Object>>) value).stream().map(Row::new).toList();
  }
}
