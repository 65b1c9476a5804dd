package dev.trama.formats.ftm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An entity of FollowTheMoney. Properties and their values are sets, written in no particular
 * order; here they are sorted, so that the same entity reads the same.
 *
 * @param caption the name its publisher shows for it; null without
 */
record FtmEntity(
    String id,
    String schema,
    String caption,
    SortedMap<String, SortedSet<String>> properties,
    List<String> datasets) {

  /**
   * Reads one object: an entity, or a change that wraps one ({@code op}, {@code entity}). Null
   * where the object is neither, or the change is a deletion.
   */
  static FtmEntity of(Map<String, Object> object) {
    if (object.get("entity") instanceof Map<?, ?> wrapped) {
      return "DEL".equals(object.get("op")) ? null : of(fields(wrapped));
    }
    if (!(object.get("id") instanceof String id)
        || !(object.get("schema") instanceof String schema)) {
      return null;
    }
    SortedMap<String, SortedSet<String>> properties = new TreeMap<>();
    if (object.get("properties") instanceof Map<?, ?> given) {
      given.forEach((name, values) -> add(properties, String.valueOf(name), values));
    }
    if (object.get("statements") instanceof Collection<?> statements) {
      for (Object each : statements) {
        // A statement is one value with who said it and when it was first and last seen.
        if (each instanceof Map<?, ?> statement && !"id".equals(statement.get("prop"))) {
          add(properties, String.valueOf(statement.get("prop")), statement.get("value"));
        }
      }
    }
    List<String> datasets = new ArrayList<>();
    if (object.get("datasets") instanceof Collection<?> given) {
      given.forEach(each -> datasets.add(String.valueOf(each)));
    }
    String caption = object.get("caption") instanceof String text ? text : null;
    return new FtmEntity(id, schema, caption, properties, datasets);
  }

  SortedSet<String> values(String property) {
    return properties.getOrDefault(property, new TreeSet<>());
  }

  /** The first value in order; null without. */
  String first(String... names) {
    for (String name : names) {
      SortedSet<String> values = properties.get(name);
      if (values != null) {
        return values.first();
      }
    }
    return null;
  }

  /** The name to show: the caption where it is one of the names, else the first name. */
  String name() {
    SortedSet<String> names = values("name");
    return caption != null && names.contains(caption)
        ? caption
        : names.isEmpty() ? caption : names.first();
  }

  private static void add(
      SortedMap<String, SortedSet<String>> properties, String name, Object value) {
    if (value instanceof Collection<?> values) {
      values.forEach(each -> add(properties, name, each));
    } else if (value instanceof Map<?, ?> nested) {
      // Nested entities and statements are meant by their id or value.
      add(properties, name, nested.containsKey("value") ? nested.get("value") : nested.get("id"));
    } else if (value != null && !String.valueOf(value).isBlank()) {
      properties.computeIfAbsent(name, key -> new TreeSet<>()).add(String.valueOf(value));
    }
  }

  private static Map<String, Object> fields(Map<?, ?> map) {
    Map<String, Object> fields = new TreeMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), value));
    return fields;
  }
}
