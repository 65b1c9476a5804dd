package dev.trama.graph;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.names.NameKey;
import dev.trama.resolve.IdentifierKeys;
import dev.trama.resolve.Keys;
import dev.trama.resolve.KnownEntity;
import dev.trama.resolve.Places;
import dev.trama.resolve.Unresolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The properties of an entity, which follow from its profiles in the order they came. */
final class EntityState {
  private final String id;
  private final EntityType type;
  private final Set<String> names;
  private final Set<String> keys;
  private final Set<String> identifying;
  private final Set<String> acronyms;
  private final Set<String> birthDates;
  private final Set<String> genders;
  private final Set<String> identifiers;
  private final Set<String> homes;
  private final Set<String> newDocuments = new HashSet<>();
  private String name;
  private boolean namedInFull;
  private Category category;
  private long documents;

  private EntityState(String id, EntityType type, Row node) {
    this.id = id;
    this.type = type;
    this.names = set(node, "names");
    this.keys = set(node, "keys");
    this.identifying = set(node, "identifying");
    this.acronyms = set(node, "acronyms");
    this.birthDates = set(node, "birthDates");
    this.genders = set(node, "genders");
    this.identifiers = set(node, "identifiers");
    this.homes = set(node, "homes");
  }

  static EntityState fresh(String id, EntityType type) {
    return new EntityState(id, type, null);
  }

  /** As the graph holds it. */
  static EntityState of(Row node) {
    EntityState state =
        new EntityState(node.text("id"), EntityType.ofLabel(node.text("type")).orElseThrow(), node);
    state.name = node.text("name");
    state.namedInFull = node.flag("namedInFull");
    state.category = category(node.text("category"));
    state.documents = node.number("documents");
    return state;
  }

  private static Set<String> set(Row node, String column) {
    return new LinkedHashSet<>(node == null ? List.of() : node.texts(column));
  }

  static Category category(String name) {
    return name == null ? null : Category.valueOf(name);
  }

  /** Says that it is several entities that have been judged to be one. */
  void mergeOf(Collection<String> entities) {
    homes.addAll(entities);
  }

  Set<String> homes() {
    return homes;
  }

  String id() {
    return id;
  }

  EntityType type() {
    return type;
  }

  long documents() {
    return documents + newDocuments.size();
  }

  /**
   * Takes in a profile of it.
   *
   * @param current false where a newer text of its document has superseded it
   */
  void absorb(Unresolved profile, boolean current) {
    for (Unresolved.Form form : profile.names()) {
      names.add(form.text());
      boolean full = form.kind() == NameKind.FULL;
      if (name == null || full && (!namedInFull || NameKey.length(form.key()) > words(name))) {
        name = form.text();
        namedInFull = full;
      }
    }
    keys.addAll(Keys.all(type, profile.names()));
    identifying.addAll(Keys.identifying(type, profile.names()));
    acronyms.addAll(Keys.acronyms(type, profile.names()));
    birthDates.addAll(profile.birthDates());
    genders.addAll(profile.genders());
    identifiers.addAll(profile.identifiers());
    category = stronger(category, profile.category());
    if (current) {
      newDocuments.add(profile.document());
    }
  }

  /** Of two full names the one of more words tells more. */
  private static int words(String name) {
    return NameKey.length(NameKey.of(name));
  }

  /** A suspect in one document is a suspect; an official outweighs a victim or a source. */
  private static Category stronger(Category one, Category other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /**
   * @param anchors see {@link KnownEntity}
   */
  KnownEntity known(Set<String> anchors, List<String> related) {
    return new KnownEntity(
        id,
        type,
        identifying,
        acronyms,
        category,
        birthDates,
        genders,
        identifiers,
        anchors,
        new LinkedHashSet<>(related));
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", id);
    properties.put("name", name);
    properties.put("namedInFull", namedInFull);
    properties.put("documents", documents());
    if (category != null) {
      properties.put("category", category.name());
    }
    put(properties, "names", names);
    put(properties, "keys", keys);
    put(properties, "identifying", identifying);
    put(properties, "acronyms", acronyms);
    put(properties, "birthDates", birthDates);
    put(properties, "genders", genders);
    put(properties, "identifiers", identifiers);
    put(properties, "homes", homes);
    put(properties, "idKeys", IdentifierKeys.of(identifiers));
    if (type == EntityType.LOCATION) {
      put(properties, "within", Places.around(names));
    }
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, Set<String> values) {
    if (!values.isEmpty()) {
      properties.put(name, new ArrayList<>(values));
    }
  }
}
