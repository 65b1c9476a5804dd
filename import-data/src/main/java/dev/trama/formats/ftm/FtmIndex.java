package dev.trama.formats.ftm;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.GroupRule;
import dev.trama.model.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names behind ids, learned in a first pass: some 250 bytes an entity, whatever else it says.
 */
final class FtmIndex {
  /** An entity by its id; {@code type} is null where it has no place in the chart. */
  record Named(String id, String name, String schema, EntityType type) {}

  private final Map<String, Named> byId = new HashMap<>();
  private Set<String> common;

  void add(FtmEntity entity) {
    String name = entity.schema().equals("Address") ? address(entity) : entity.name();
    if (name != null) {
      byId.put(
          entity.id(), new Named(entity.id(), Entry.clean(name), entity.schema(), typeOf(entity)));
    }
    if (common == null) {
      common = new HashSet<>(entity.datasets());
    } else {
      common.retainAll(entity.datasets());
    }
  }

  Optional<Named> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The one dataset to which all entities belong; empty where there is none or several. */
  Optional<String> dataset() {
    return common == null || common.size() != 1 ? Optional.empty() : common.stream().findFirst();
  }

  /** What an entity is to us; null where its schema has no place in the chart. */
  static EntityType typeOf(FtmEntity entity) {
    return switch (entity.schema()) {
      case "Person" -> EntityType.PERSON;
      case "PublicBody" -> EntityType.AGENCY;
      case "Vessel" -> EntityType.VESSEL;
      case "Airplane" -> EntityType.AIRCRAFT;
      case "Company" -> EntityType.COMPANY;
      case "Organization", "LegalEntity" -> groupOrCompany(entity);
      default -> null;
    };
  }

  private static EntityType groupOrCompany(FtmEntity entity) {
    SortedSet<String> topics = entity.values("topics");
    if (topics.stream().anyMatch(topic -> topic.startsWith("crime"))
        && !GroupRule.hasLegalForm(String.valueOf(entity.name()))) {
      return EntityType.CRIMINAL_GROUP;
    }
    return topics.stream().anyMatch(topic -> topic.startsWith("gov"))
        ? EntityType.AGENCY
        : GroupRule.typeOf(String.valueOf(entity.name()), List.of());
  }

  private static String address(FtmEntity entity) {
    String full = entity.first("full");
    String joined =
        Stream.of("street", "street2", "postalCode", "city", "region", "state", "country")
            .map(entity::first)
            .filter(part -> part != null)
            .collect(Collectors.joining(", "));
    return full != null ? full : joined.isEmpty() ? null : joined;
  }
}
