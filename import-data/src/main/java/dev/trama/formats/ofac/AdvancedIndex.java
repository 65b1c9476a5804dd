package dev.trama.formats.ofac;

import dev.trama.formats.lists.Node;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code sdn_advanced.xml} keeps apart from its parties, collected in a first pass: reference
 * values, places, documents, relations, listings, names. Some 5 KB an entry; the parties themselves
 * are not held.
 */
final class AdvancedIndex {
  static final Set<String> PARTS =
      Set.of(
          "DateOfIssue",
          "ReferenceValueSets",
          "Location",
          "IDRegDocument",
          "DistinctParty",
          "ProfileRelationship",
          "SanctionsEntry");

  private static final List<String> PLACE_PARTS =
      List.of(
          "ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY", "STATE/PROVINCE", "POSTAL CODE", "REGION");

  /** A document as its line tells it. */
  record Document(String kind, String number, String country, String stated) {}

  /** A relation as seen from the profile it starts at. */
  record Relation(String type, String words, String to, boolean former, String comment) {}

  /** What the listing says. */
  record Listing(List<String> programmes, List<String> bases, PartialDate date) {}

  /** A profile by its primary name. */
  record Named(String published, EntityType type) {}

  private final Map<String, String> references = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, List<Document>> documents = new HashMap<>();
  private final Map<String, List<Relation>> relations = new HashMap<>();
  private final Map<String, Listing> listings = new HashMap<>();
  private final Map<String, Named> names = new HashMap<>();
  private PartialDate issued;

  void add(Node node) {
    switch (node.name()) {
      case "DateOfIssue" -> issued = AdvancedDates.date(node);
      case "ReferenceValueSets" -> references(node);
      case "Location" -> places.put(node.attribute("ID"), place(node));
      case "IDRegDocument" -> document(node);
      case "ProfileRelationship" -> relation(node);
      case "SanctionsEntry" -> listing(node);
      default -> {}
    }
  }

  void name(String profile, Named named) {
    names.put(profile, named);
  }

  PartialDate issued() {
    return issued;
  }

  /** The text of a reference value: {@code of("FeatureType", "8")} is Birthdate. */
  String of(String set, String id) {
    return references.get(set + "/" + id);
  }

  /** The type to which a sub-type of parties belongs. */
  String partyType(String subType) {
    return of("PartyType", parents.get(subType));
  }

  String placeOf(String location) {
    return places.get(location);
  }

  List<Document> documentsOf(String identity) {
    return documents.getOrDefault(identity, List.of());
  }

  List<Relation> relationsOf(String profile) {
    return relations.getOrDefault(profile, List.of());
  }

  Listing listingOf(String profile) {
    return listings.getOrDefault(profile, new Listing(List.of(), List.of(), null));
  }

  Named named(String profile) {
    return names.get(profile);
  }

  private void references(Node sets) {
    for (Node set : sets.children()) {
      for (Node value : set.children()) {
        String text = value.text();
        String described = value.attribute("Description");
        references.put(
            value.name() + "/" + value.attribute("ID"),
            value.name().equals("AreaCode") && described != null ? described : text);
        if (value.name().equals("PartySubType")) {
          parents.put(value.attribute("ID"), value.attribute("PartyTypeID"));
        }
      }
    }
  }

  private String place(Node location) {
    Map<String, String> parts = new HashMap<>();
    for (Node part : location.children("LocationPart")) {
      part.children("LocationPartValue").stream()
          .map(value -> value.text("Value"))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(value -> parts.put(of("LocPartType", part.attribute("LocPartTypeID")), value));
    }
    List<String> stated =
        PLACE_PARTS.stream()
            .map(parts::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(ArrayList::new));
    Node country = location.child("LocationCountry");
    Node area = location.child("LocationAreaCode");
    String name = country == null ? null : of("Country", country.attribute("CountryID"));
    if (name == null && area != null) {
      name = of("AreaCode", area.attribute("AreaCodeID"));
    }
    if (name != null) {
      stated.add(name);
    }
    return String.join(", ", stated);
  }

  private void document(Node node) {
    String number = node.text("IDRegistrationNo");
    if (number == null) {
      return;
    }
    String kind = of("IDRegDocType", node.attribute("IDRegDocTypeID"));
    String country = of("Country", node.attribute("IssuedBy-CountryID"));
    StringBuilder stated = new StringBuilder(number);
    if (country != null) {
      stated.append(" (").append(country).append(')');
    }
    for (Node date : node.children("DocumentDate")) {
      Node period = date.child("DatePeriod");
      String day = period == null ? null : AdvancedDates.period(period);
      if (day != null) {
        String what = of("IDRegDocDateType", date.attribute("IDRegDocDateTypeID"));
        stated.append(", ").append(what == null ? "date" : what).append(' ').append(day);
      }
    }
    documents
        .computeIfAbsent(node.attribute("IdentityID"), id -> new ArrayList<>(1))
        .add(new Document(kind == null ? "Document" : kind, number, country, stated.toString()));
  }

  private void relation(Node node) {
    String type = node.attribute("RelationTypeID");
    String words = of("RelationType", type);
    relations
        .computeIfAbsent(node.attribute("From-ProfileID"), id -> new ArrayList<>(1))
        .add(
            new Relation(
                type,
                words == null ? "Related to" : words,
                node.attribute("To-ProfileID"),
                "true".equals(node.attribute("Former")),
                node.text("Comment")));
  }

  private void listing(Node node) {
    List<String> programmes = new ArrayList<>();
    for (Node measure : node.children("SanctionsMeasure")) {
      String comment = measure.text("Comment");
      if (comment != null
          && "Program".equals(of("SanctionsType", measure.attribute("SanctionsTypeID")))) {
        programmes.add(comment);
      }
    }
    List<String> bases = new ArrayList<>();
    PartialDate first = null;
    for (Node event : node.children("EntryEvent")) {
      String basis = of("LegalBasis", event.attribute("LegalBasisID"));
      if (basis != null && !bases.contains(basis)) {
        bases.add(basis);
      }
      Node date = event.child("Date");
      PartialDate day = date == null ? null : AdvancedDates.date(date);
      if (day != null && (first == null || day.earliest().get().isBefore(first.earliest().get()))) {
        first = day;
      }
    }
    listings.put(node.attribute("ProfileID"), new Listing(programmes, bases, first));
  }
}
