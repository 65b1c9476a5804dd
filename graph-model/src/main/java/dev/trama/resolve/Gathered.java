package dev.trama.resolve;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.Ids;
import dev.trama.names.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of one entity so far, this run included. */
final class Gathered {
  final String id;
  final EntityType type;
  Set<String> identifying;
  Set<String> acronyms;
  Set<String> birthDates;
  Set<String> genders;
  Set<String> identifiers;
  Set<String> entries;
  Set<String> documentNumbers;
  Set<String> anchors;
  Set<String> related;
  Category category;

  Gathered(KnownEntity known) {
    id = known.id();
    type = known.type();
    identifying = Few.of(known.identifying());
    acronyms = Few.of(known.acronyms());
    birthDates = Few.of(known.birthDates());
    genders = Few.of(known.genders());
    identifiers = Few.of(known.identifiers());
    entries = Few.of(IdentifierKeys.entries(identifiers));
    documentNumbers = Few.of(IdentifierKeys.documents(identifiers));
    anchors = Few.of(known.anchors());
    related = Few.of(known.related());
    category = known.category();
  }

  Gathered(Unresolved profile) {
    id = Ids.entity(profile.profile());
    type = profile.type();
    identifying = Few.of(Keys.identifying(type, profile.names()));
    acronyms = Few.of(Keys.acronyms(type, profile.names()));
    birthDates = Few.of(profile.birthDates());
    genders = Few.of(profile.genders());
    identifiers = Few.of(profile.identifiers());
    entries = Few.of(IdentifierKeys.entries(identifiers));
    documentNumbers = Few.of(IdentifierKeys.documents(identifiers));
    anchors = Few.of(List.of(profile.anchor()));
    related = Few.of(List.of());
    category = profile.category();
  }

  /** Who could be joined with it shares one of these. */
  Set<String> lookups() {
    Set<String> keys = new LinkedHashSet<>(acronyms);
    keys.addAll(entries);
    keys.addAll(documentNumbers);
    if (type == EntityType.PERSON) {
      identifying.stream().filter(key -> NameKey.length(key) >= Keys.WHOLE_NAME).forEach(keys::add);
      keys.addAll(supportedNames());
    } else {
      keys.addAll(identifying);
    }
    return keys;
  }

  /**
   * Names that join two people only with something else in common are looked up together with that:
   * namesakes without number would else be compared each with each.
   */
  private List<String> supportedNames() {
    Set<String> names = new LinkedHashSet<>(identifying);
    names.addAll(Keys.withoutSecondGivenName(type, identifying));
    List<String> keys = new ArrayList<>();
    for (String name : names) {
      if (NameKey.length(name) > 1 && NameKey.length(name) <= Keys.WHOLE_NAME) {
        birthDates.stream()
            .filter(PartialDates::isWholeDay)
            .forEach(day -> keys.add(name + '|' + day));
        related.forEach(id -> keys.add(name + '|' + id));
      }
    }
    return keys;
  }

  /** Only people are told by whom they are tied to; true where that is news. */
  boolean relate(Set<String> entities) {
    int before = related.size();
    if (type == EntityType.PERSON) {
      related = Few.plus(related, entities);
    }
    return related.size() > before;
  }

  /**
   * @param judged whether anchors will be asked for
   */
  void absorb(Gathered other, boolean judged) {
    identifying = Few.plus(identifying, other.identifying);
    acronyms = Few.plus(acronyms, other.acronyms);
    birthDates = Few.plus(birthDates, other.birthDates);
    genders = Few.plus(genders, other.genders);
    identifiers = Few.plus(identifiers, other.identifiers);
    entries = Few.plus(entries, other.entries);
    documentNumbers = Few.plus(documentNumbers, other.documentNumbers);
    if (judged) {
      anchors = Few.plus(anchors, other.anchors);
    }
    relate(other.related);
    if (category != Category.SUBJECT && other.category != null) {
      category = category == null || other.category == Category.SUBJECT ? other.category : category;
    }
  }
}
