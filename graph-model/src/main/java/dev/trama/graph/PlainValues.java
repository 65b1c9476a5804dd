package dev.trama.graph;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.graphdb.Entity;

/** Makes the plain values that {@link Cypher} promises of what the driver or the store gives. */
final class PlainValues {
  private PlainValues() {}

  static Object of(Object value) {
    if (value instanceof MapAccessor properties) {
      return of(properties.asMap());
    }
    if (value instanceof Entity entity) {
      return of(entity.getAllProperties());
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>(list.size());
      list.forEach(item -> plain.add(of(item)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, item) -> plain.put((String) key, of(item)));
      return plain;
    }
    if (value != null && value.getClass().isArray()) {
      List<Object> plain = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        plain.add(of(Array.get(value, i)));
      }
      return plain;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    return value instanceof Float number ? Double.valueOf(number) : value;
  }
}
