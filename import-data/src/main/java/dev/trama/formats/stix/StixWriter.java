package dev.trama.formats.stix;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.Publication;
import dev.trama.model.Category;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Kin;
import dev.trama.model.NameKind;
import dev.trama.model.PartialDate;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes the chart of one object. */
final class StixWriter {
  /** What does not tell anything of the world, or is told apart. */
  private static final Set<String> SILENT =
      Set.of(
          "type",
          "id",
          "spec_version",
          "created",
          "modified",
          "name",
          "aliases",
          "source_ref",
          "target_ref",
          "object_refs",
          "relationship_type",
          "external_references",
          "object_marking_refs",
          "granular_markings",
          "created_by_ref",
          "extensions");

  private final Map<String, StixObject> named;
  private final PartialDate published;
  private final Consumer<String> problems;
  private final Map<String, Integer> unplaced = new TreeMap<>();

  StixWriter(Map<String, StixObject> named, PartialDate published, Consumer<String> problems) {
    this.named = named;
    this.published = published;
    this.problems = problems;
  }

  /** The object with only what names and types it: all that others need of it. */
  static StixObject slim(StixObject object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String field :
        List.of(
            "name", "city", "country", "region", "identity_class", "resource_level", "sectors")) {
      if (object.fields().containsKey(field)) {
        fields.put(field, object.fields().get(field));
      }
    }
    return new StixObject(object.id(), object.type(), fields);
  }

  /** Empty where the object has no place in the chart. */
  Optional<Chart> chart(StixObject object) {
    EntityType type = object.entityType();
    Optional<Chart> chart =
        switch (object.type()) {
          case "relationship" -> relationship(object);
          case "report", "campaign" -> report(object);
          default ->
              type == null || object.name() == null
                  ? Optional.empty()
                  : Optional.of(actor(object, type));
        };
    if (chart.isEmpty()) {
      unplaced.merge(object.type(), 1, Integer::sum);
    }
    return chart;
  }

  void reportUnplaced() {
    unplaced.forEach(
        (type, count) ->
            problems.accept(count + " of type " + type + " have no place in the chart"));
  }

  private Chart actor(StixObject object, EntityType type) {
    Entry entry = entry(object, null);
    Span said = entry.line("name", object.name());
    boolean subject = type == EntityType.PERSON && object.type().equals("threat-actor");
    // A STIX identity may as well be a victim or an official.
    Category category =
        type != EntityType.PERSON ? null : subject ? Category.SUBJECT : Category.SOURCE;
    Party party = entry.party(type, category, object.name(), said);
    party.identifier(Identifier.of("stix", object.id()), entry.address());
    for (String alias : object.texts("aliases")) {
      boolean word = alias.indexOf(' ') < 0;
      NameKind kind = type == EntityType.PERSON && word ? NameKind.NICKNAME : NameKind.ALIAS;
      party.name(alias, kind, entry.line("alias", alias));
    }
    details(entry, object, party);
    return entry.chart(object.name());
  }

  /** A report or campaign: a text of its own, with those that it is about. */
  private Optional<Chart> report(StixObject object) {
    if (object.name() == null) {
      return Optional.empty();
    }
    PartialDate date = date(object.text("published")).orElse(published);
    Entry entry = entry(object, date);
    entry.line("name", object.name());
    for (String alias : object.texts("aliases")) {
      entry.line("alias", alias);
    }
    details(entry, object, null);
    for (String id : object.texts("object_refs")) {
      reference(entry, object, "about", id);
    }
    return Optional.of(entry.chart(object.name()));
  }

  private Optional<Chart> relationship(StixObject object) {
    String relation = object.text("relationship_type");
    Entry entry = entry(object, null);
    Party source = reference(entry, object, "source", object.text("source_ref"));
    Party target = reference(entry, object, "target", object.text("target_ref"));
    if (relation == null || source == null || target == null) {
      return Optional.empty();
    }
    Span said = entry.line("relationship", source.name() + " " + relation + " " + target.name());
    details(entry, object, null);
    String words = relation.replace('-', ' ');
    Qualifiers qualifiers =
        Qualifiers.NONE.withPeriod(
            date(object.text("start_time")).orElse(null),
            date(object.text("stop_time")).orElse(null));
    Optional<Kin> kin =
        words.endsWith(" of") ? Kin.of(words.substring(0, words.length() - 3)) : Optional.empty();
    RelationType type = RelationType.LINKED_TO;
    if (kin.isPresent()) {
      type = RelationType.KIN_OF;
      qualifiers = qualifiers.withKin(kin.get().term());
    } else if (words.equals("located at") || words.equals("originates from")) {
      type = RelationType.OPERATES_IN;
    } else if (Set.of("armed wing of", "faction of", "cell of").contains(words)) {
      type = RelationType.PART_OF;
      qualifiers = qualifiers.withRole(words.substring(0, words.length() - 3));
    } else {
      type =
          RelationType.of(relation.toUpperCase(Locale.ROOT).replace('-', '_'))
              .orElse(RelationType.LINKED_TO);
      qualifiers = type == RelationType.LINKED_TO ? qualifiers.withRole(words) : qualifiers;
    }
    return entry.tie(type, source, target, qualifiers, words, said)
        ? Optional.of(entry.chart(source.name() + " " + words + " " + target.name()))
        : Optional.empty();
  }

  /** The other object as a party; null where it is unknown or has no place in the chart. */
  private Party reference(Entry entry, StixObject object, String field, String id) {
    StixObject other = id == null ? null : named.get(id);
    if (other == null) {
      if (id != null && !id.startsWith("relationship--") && !id.startsWith("indicator--")) {
        problems.accept(object.id() + ": no object with a name has the id " + id);
      }
      return null;
    }
    Span said = entry.line(field, other.name());
    return other.entityType() == null
        ? null
        : entry.reference(
            other.entityType(), other.name(), Identifier.of("stix", other.id()), said);
  }

  private static void details(Entry entry, StixObject object, Party party) {
    object
        .fields()
        .forEach(
            (field, value) -> {
              if (SILENT.contains(field)) {
                return;
              }
              List<?> values = value instanceof Collection<?> many ? List.copyOf(many) : null;
              for (Object each : values == null ? Arrays.asList(value) : values) {
                Span said = each instanceof String text ? entry.line(field, text) : null;
                if (said == null || party == null) {
                  continue;
                }
                if (field.equals("description")) {
                  party.value(ValueKind.NOTE, (String) each, said);
                } else if (field.equals("roles")) {
                  party.value(ValueKind.POSITION, (String) each, said);
                }
              }
            });
    external(entry, object, party);
  }

  private static void external(Entry entry, StixObject object, Party party) {
    if (!(object.fields().get("external_references") instanceof Collection<?> references)) {
      return;
    }
    for (Object each : references) {
      if (each instanceof Map<?, ?> reference
          && reference.get("source_name") instanceof String source) {
        Object id = reference.get("external_id");
        Object told = id != null ? id : reference.get("url");
        Span said = told == null ? null : entry.line("reference", source + ": " + told);
        String scheme = source.replaceAll("[^A-Za-z0-9]+", "-");
        if (said != null && party != null && id != null && !scheme.replace("-", "").isEmpty()) {
          party.identifier(Identifier.of(scheme, String.valueOf(id)), said);
        }
      }
    }
  }

  private Entry entry(StixObject object, PartialDate date) {
    String author = object.text("created_by_ref");
    StixObject known = author == null ? null : named.get(author);
    String publisher = known == null ? "STIX" : known.name();
    return new Entry(
        new Publication(
            publisher, publisher, date == null ? published : date, object.text("lang"), "stix/1"),
        "stix:" + object.id());
  }

  private static Optional<PartialDate> date(String timestamp) {
    return timestamp == null || timestamp.length() < 10
        ? Optional.empty()
        : PartialDate.parse(timestamp.substring(0, 10));
  }
}
