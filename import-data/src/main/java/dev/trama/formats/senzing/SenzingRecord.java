package dev.trama.formats.senzing;

import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record. Features are objects of attributes that belong together, such as the parts of one
 * name; records written flat are one feature.
 */
record SenzingRecord(String source, String number, List<Map<String, String>> features) {
  private static final List<String> NAME_PARTS = List.of("NAME_FIRST", "NAME_MIDDLE", "NAME_LAST");

  /** Null where the object says neither source nor number. */
  static SenzingRecord of(Map<String, Object> object) {
    if (!(object.get("DATA_SOURCE") instanceof String source)
        || !(object.get("RECORD_ID") instanceof String number)) {
      return null;
    }
    List<Map<String, String>> features = new ArrayList<>();
    if (object.get("FEATURES") instanceof List<?> given) {
      for (Object each : given) {
        if (each instanceof Map<?, ?> feature) {
          features.add(texts(feature));
        }
      }
    }
    features.add(texts(object));
    return new SenzingRecord(source, number, features);
  }

  private static Map<String, String> texts(Map<?, ?> given) {
    Map<String, String> texts = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          if (value instanceof String text && !text.isBlank()) {
            texts.put(String.valueOf(name), text.strip());
          }
        });
    return texts;
  }

  String id() {
    return source + "/" + number;
  }

  Identifier identifier() {
    return SenzingReader.identifier(id());
  }

  EntityType type() {
    boolean person = "PERSON".equals(first("RECORD_TYPE")) || all("NAME_ORG").isEmpty();
    return person ? EntityType.PERSON : EntityType.COMPANY;
  }

  String first(String attribute) {
    return all(attribute).stream().findFirst().orElse(null);
  }

  List<String> all(String attribute) {
    return features.stream()
        .map(feature -> feature.get(attribute))
        .filter(value -> value != null)
        .toList();
  }

  /** The primary name; null without any. */
  String name() {
    return names().stream().findFirst().orElse(null);
  }

  /** As they are spoken, primary ones first. */
  List<String> names() {
    return Stream.concat(
            features.stream().filter(f -> "PRIMARY".equals(f.get("NAME_TYPE"))),
            features.stream().filter(f -> !"PRIMARY".equals(f.get("NAME_TYPE"))))
        .map(SenzingRecord::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String name(Map<String, String> feature) {
    if (feature.containsKey("NAME_ORG")) {
      return feature.get("NAME_ORG");
    }
    String full = feature.get("NAME_FULL");
    return full != null
        ? full
        : NAME_PARTS.stream()
            .map(feature::get)
            .filter(part -> part != null)
            .collect(Collectors.joining(" "));
  }
}
