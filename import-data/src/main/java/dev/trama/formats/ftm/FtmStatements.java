package dev.trama.formats.ftm;

import dev.trama.formats.lists.CsvRows;
import dev.trama.formats.lists.JsonObjects;
import dev.trama.formats.lists.ListFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Entities as tables of statements, each of which states one value of one property: CSV with a
 * header, or JSON lines. Those of one entity stand together, as {@code ftm statements} and a sort
 * by {@code canonical_id} leave them; so one entity at a time is held.
 */
final class FtmStatements implements FtmSource {
  private static final String ID = "id";

  /** Schemata that say least: whatever else statements of an entity name says more. */
  private static final List<String> GENERAL = List.of("Thing", "LegalEntity");

  private final ListFile file;
  private final Rows rows;
  private final Set<String> done = new HashSet<>();
  private Map<String, String> ahead;

  /** Statements in file order; null at the end. */
  private interface Rows extends AutoCloseable {
    Map<String, String> next();

    long line();

    @Override
    void close();
  }

  private FtmStatements(ListFile file, Rows rows) {
    this.file = file;
    this.rows = rows;
    this.ahead = rows.next();
  }

  static FtmStatements csv(ListFile file) {
    CsvRows table = new CsvRows(file, 0);
    List<String> header = table.next();
    return new FtmStatements(
        file,
        new Rows() {
          @Override
          public Map<String, String> next() {
            List<String> row = table.next();
            if (row == null) {
              return null;
            }
            Map<String, String> statement = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
              statement.put(header.get(i).strip(), row.get(i));
            }
            return statement;
          }

          @Override
          public long line() {
            return table.line();
          }

          @Override
          public void close() {
            table.close();
          }
        });
  }

  static FtmStatements json(ListFile file) {
    JsonObjects objects = new JsonObjects(file, "statements");
    return new FtmStatements(
        file,
        new Rows() {
          @Override
          public Map<String, String> next() {
            Map<String, Object> object = objects.next();
            if (object == null) {
              return null;
            }
            Map<String, String> statement = new HashMap<>();
            object.forEach((name, value) -> statement.put(name, value == null ? "" : value + ""));
            return statement;
          }

          @Override
          public long line() {
            return objects.line();
          }

          @Override
          public void close() {
            objects.close();
          }
        });
  }

  @Override
  public FtmEntity next() {
    if (ahead == null) {
      return null;
    }
    String id = entity(ahead);
    if (!done.add(id)) {
      throw file.broken(
          rows.line(),
          "statements of " + id + " stand apart; sort the file by canonical_id, then entity_id");
    }
    String schema = null;
    String dataset = null;
    SortedMap<String, SortedSet<String>> properties = new TreeMap<>();
    while (ahead != null && entity(ahead).equals(id)) {
      String said = ahead.getOrDefault("schema", "");
      if (!said.isBlank() && (schema == null || GENERAL.contains(schema))) {
        schema = said;
      }
      dataset = dataset == null ? ahead.get("dataset") : dataset;
      String property = ahead.getOrDefault("prop", "");
      String value = ahead.getOrDefault("value", "");
      // "id" states that there is an entity, and of which datasets.
      if (!property.isBlank() && !property.equals(ID) && !value.isBlank()) {
        properties.computeIfAbsent(property, key -> new TreeSet<>()).add(value);
      }
      ahead = rows.next();
    }
    if (schema == null) {
      throw file.broken(rows.line(), "statements of " + id + " name no schema");
    }
    List<String> datasets = dataset == null || dataset.isBlank() ? List.of() : List.of(dataset);
    return new FtmEntity(id, schema, null, properties, datasets);
  }

  /** Whom it is about: where entities have been merged, the one they were merged into. */
  private String entity(Map<String, String> statement) {
    String canonical = statement.getOrDefault("canonical_id", "");
    String id = canonical.isBlank() ? statement.getOrDefault("entity_id", "") : canonical;
    if (id.isBlank()) {
      throw file.broken(rows.line(), "a statement without entity_id");
    }
    return id;
  }

  @Override
  public void close() {
    rows.close();
  }
}
