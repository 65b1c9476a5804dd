package dev.trama.formats.stix;

import dev.trama.model.EntityType;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An object of a bundle. */
record StixObject(String id, String type, Map<String, Object> fields) {

  /** Null where the fields are no STIX object. */
  static StixObject of(Map<String, Object> fields) {
    return fields.get("id") instanceof String id && fields.get("type") instanceof String type
        ? new StixObject(id, type, fields)
        : null;
  }

  /** A text or number; null where the field is absent or something else. */
  String text(String field) {
    Object value = fields.get(field);
    return value instanceof String text && !text.isBlank() ? text : null;
  }

  List<String> texts(String field) {
    return fields.get(field) instanceof Collection<?> values
        ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  String name() {
    String name = text("name");
    if (name == null && type.equals("location")) {
      return text("city") != null
          ? text("city")
          : text("country") != null ? text("country") : text("region");
    }
    return name;
  }

  /** What it is to us; null where it has no place in the chart. */
  EntityType entityType() {
    return switch (type) {
      case "threat-actor" ->
          "individual".equals(text("resource_level"))
              ? EntityType.PERSON
              : EntityType.CRIMINAL_GROUP;
      case "intrusion-set" -> EntityType.CRIMINAL_GROUP;
      case "location" -> EntityType.LOCATION;
      case "identity" -> identityType();
      default -> null;
    };
  }

  private EntityType identityType() {
    String kind = text("identity_class");
    if ("individual".equals(kind)) {
      return EntityType.PERSON;
    }
    boolean government = texts("sectors").stream().anyMatch(s -> s.startsWith("government"));
    return "organization".equals(kind) || "group".equals(kind)
        ? government ? EntityType.AGENCY : EntityType.COMPANY
        : null;
  }
}
