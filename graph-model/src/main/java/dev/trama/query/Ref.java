package dev.trama.query;

import dev.trama.model.EntityType;
import java.util.Map;

/**
 * An entity, named.
 *
 * @param type the label of its {@link EntityType}
 */
public record Ref(String id, String type, String name) {
  /** From a map with {@code id}, {@code type} and {@code name}; null where there is none. */
  public static Ref of(Map<?, ?> map) {
    return map == null || map.get("id") == null
        ? null
        : new Ref((String) map.get("id"), (String) map.get("type"), (String) map.get("name"));
  }

  EntityType entityType() {
    return EntityType.ofLabel(type).orElseThrow();
  }
}
