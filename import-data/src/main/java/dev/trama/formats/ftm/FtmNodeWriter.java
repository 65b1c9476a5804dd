package dev.trama.formats.ftm;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.PersonNames;
import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.NameKind;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.Map;
import java.util.SortedSet;

/** Writes a thing (a person, a company, a vessel) into its entry. */
final class FtmNodeWriter {
  private final FtmIndex index;

  FtmNodeWriter(FtmIndex index) {
    this.index = index;
  }

  /** Writes it and returns the title. */
  String write(Entry entry, FtmEntity entity, EntityType type) {
    Party subject = null;
    String shown = entity.name();
    entry.line("schema", entity.schema());
    for (String name : entity.values("name")) {
      Span said = entry.line("name", name);
      if (said != null && name.equals(shown)) {
        subject = entry.party(type, category(entity, type), spoken(type, name), said);
      }
    }
    if (subject == null) {
      // Without a name of its own it goes by its caption.
      Span said = entry.line("caption", shown);
      subject = entry.party(type, category(entity, type), spoken(type, shown), said);
    }
    subject.identifier(Identifier.of("ftm", entity.id()), entry.address());
    for (Map.Entry<String, SortedSet<String>> property : entity.properties().entrySet()) {
      for (String value : property.getValue()) {
        property(entry, subject, property.getKey(), value);
      }
    }
    return spoken(type, shown);
  }

  private void property(Entry entry, Party subject, String property, String value) {
    NameKind name = FtmValues.NAMES.get(property);
    if (property.equals("addressEntity")) {
      index
          .find(value)
          .ifPresent(
              address -> {
                Span said = entry.line("address", address.name());
                subject.value(ValueKind.ADDRESS, address.name(), said);
              });
      return;
    }
    // Names are on their lines already, in front of all else.
    Span said = property.equals("name") ? entry.find("name", value) : entry.line(property, value);
    if (said == null) {
      return;
    }
    ValueKind kind = FtmValues.VALUES.get(property);
    if (name != null) {
      name(subject, value, name, said);
    } else if (kind != null) {
      subject.value(kind, FtmValues.normal(kind, value), said);
    } else {
      FtmValues.identifier(property, value).ifPresent(id -> subject.identifier(id, said));
    }
  }

  private static void name(Party subject, String value, NameKind kind, Span said) {
    boolean person = subject.type() == EntityType.PERSON;
    boolean word = value.indexOf(' ') < 0;
    NameKind weighed =
        kind == NameKind.ALIAS && person && word
            ? NameKind.NICKNAME
            : kind == NameKind.NICKNAME && !person ? NameKind.ACRONYM : kind;
    subject.name(spoken(subject.type(), value), weighed, said);
    subject.name(value, NameKind.VARIANT, said);
  }

  private static String spoken(EntityType type, String name) {
    return type == EntityType.PERSON && name.indexOf(',') > 0 ? PersonNames.natural(name) : name;
  }

  /**
   * Topics say why somebody is in a data set. Holders of office and their kin are there for their
   * office unless a topic says crime, sanction or wanted.
   */
  private static Category category(FtmEntity entity, EntityType type) {
    if (type != EntityType.PERSON) {
      return null;
    }
    SortedSet<String> topics = entity.values("topics");
    boolean suspect =
        topics.stream()
            .anyMatch(
                topic ->
                    topic.startsWith("crime")
                        || topic.startsWith("sanction")
                        || topic.equals("wanted")
                        || topic.equals("poi"));
    boolean office =
        topics.stream().anyMatch(topic -> topic.startsWith("role.") || topic.startsWith("gov"))
            || !entity.values("position").isEmpty();
    return suspect || !office ? Category.SUBJECT : Category.OFFICIAL;
  }
}
