package dev.trama.formats.ofac;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.GroupRule;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Publication;
import dev.trama.model.Chart;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Qualifiers;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the chart of one party of {@code sdn_advanced.xml}. */
final class AdvancedWriter {
  private static final Map<String, ValueKind> VALUES =
      Map.ofEntries(
          Map.entry("Birthdate", ValueKind.BIRTH_DATE),
          Map.entry("Place of Birth", ValueKind.BIRTH_PLACE),
          Map.entry("Nationality Country", ValueKind.NATIONALITY),
          Map.entry("Citizenship Country", ValueKind.CITIZENSHIP),
          Map.entry("Gender", ValueKind.GENDER),
          Map.entry("Location", ValueKind.ADDRESS),
          Map.entry("Title", ValueKind.POSITION),
          Map.entry("Email Address", ValueKind.EMAIL),
          Map.entry("Website", ValueKind.WEBSITE),
          Map.entry("Phone Number", ValueKind.PHONE),
          Map.entry("Organization Established Date", ValueKind.FOUNDED),
          Map.entry("VESSEL TYPE", ValueKind.CRAFT),
          Map.entry("Aircraft Model", ValueKind.CRAFT),
          Map.entry("Vessel Flag", ValueKind.FLAG),
          Map.entry("Nationality of Registration", ValueKind.COUNTRY));

  private static final Map<String, String> IDENTIFIERS =
      Map.of(
          "Vessel Call Sign", "call-sign",
          "Aircraft Tail Number", "tail",
          "Aircraft Construction Number (also called L/N or S/N or F/N)", "msn",
          "Aircraft Manufacturer's Serial Number (MSN)", "msn",
          "MMSI", "mmsi",
          "SWIFT/BIC", "swift",
          "D-U-N-S Number", "duns");

  private static final String WALLET = "Digital Currency Address - ";

  private final Publication publication;
  private final AdvancedIndex index;
  private final Consumer<String> problems;

  AdvancedWriter(Publication publication, AdvancedIndex index, Consumer<String> problems) {
    this.publication = publication;
    this.index = index;
    this.problems = problems;
  }

  Chart chart(Node party, Node profile) {
    String id = profile.attribute("ID");
    AdvancedIndex.Named named = index.named(id);
    Entry entry = new Entry(publication, Ofac.uri(id));
    Party subject = Names.subject(entry, named.type(), id, named.published());
    entry.line("Type", index.partyType(profile.attribute("PartySubTypeID")));
    for (Node identity : profile.children("Identity")) {
      for (Node alias : identity.children("Alias")) {
        alias(entry, subject, identity, alias);
      }
    }
    listing(entry, subject, id);
    profile.children("Feature").forEach(feature -> feature(entry, subject, feature));
    for (Node identity : profile.children("Identity")) {
      for (AdvancedIndex.Document document : index.documentsOf(identity.attribute("ID"))) {
        Span said = entry.line(document.kind(), document.stated());
        String scheme = Documents.schemeOf(document.kind());
        subject.identifier(new Identifier(scheme, document.country(), document.number()), said);
      }
    }
    index.relationsOf(id).forEach(relation -> relation(entry, subject, id, relation));
    note(entry, subject, party.text("Comment"));
    return entry.chart(Names.spoken(named.type(), named.published()));
  }

  private void alias(Entry entry, Party subject, Node identity, Node alias) {
    String type = index.of("AliasType", alias.attribute("AliasTypeID"));
    boolean weak = "true".equals(alias.attribute("LowQuality"));
    boolean primary = "true".equals(alias.attribute("Primary"));
    List<String> names = AdvancedNames.of(identity, alias, index);
    // The first form of the primary name is the entry's name already; others are scripts of it.
    for (String name : primary ? names.subList(Math.min(1, names.size()), names.size()) : names) {
      Span said = entry.line((type == null ? "Alias" : type) + (weak ? " (weak)" : ""), name);
      if (weak) {
        Names.weak(subject, name, said);
      } else {
        Names.strong(subject, name, said);
      }
    }
  }

  private void listing(Entry entry, Party subject, String id) {
    AdvancedIndex.Listing listing = index.listingOf(id);
    listing.bases().forEach(basis -> entry.line("Legal basis", basis));
    if (listing.date() != null) {
      entry.line("Listed on", listing.date().toString());
    }
    SdnWriter.sanctions(entry, subject, listing.programmes(), listing.date());
  }

  private void feature(Entry entry, Party subject, Node feature) {
    String type = index.of("FeatureType", feature.attribute("FeatureTypeID"));
    String field = type == null ? "Feature" : type;
    for (Node version : feature.children("FeatureVersion")) {
      String stated = stated(version);
      Span said = stated == null ? null : entry.line(field, stated);
      if (said == null) {
        continue;
      }
      String scheme = IDENTIFIERS.get(field);
      ValueKind kind = VALUES.get(field);
      if (scheme != null) {
        subject.identifier(Identifier.of(scheme, stated), said);
      } else if (field.startsWith(WALLET)) {
        String currency = field.substring(WALLET.length());
        subject.identifier(new Identifier("wallet", currency, stated), said);
      } else if (kind != null) {
        subject.value(
            kind, kind == ValueKind.GENDER ? stated.toLowerCase(Locale.ROOT) : stated, said);
      } else {
        subject.value(ValueKind.NOTE, field + ": " + stated, said);
      }
    }
  }

  /** What a version of a feature says: a text, a date or a place; null where none of them. */
  private String stated(Node version) {
    Node detail = version.child("VersionDetail");
    if (detail != null) {
      String reference = index.of("DetailReference", detail.attribute("DetailReferenceID"));
      return reference != null ? reference : detail.text().isEmpty() ? null : detail.text();
    }
    Node period = version.child("DatePeriod");
    if (period != null) {
      return AdvancedDates.period(period);
    }
    Node place = version.child("VersionLocation");
    if (place != null) {
      String known = index.placeOf(place.attribute("LocationID"));
      if (known == null) {
        problems.accept("no location has the id " + place.attribute("LocationID"));
      }
      return known == null || known.isEmpty() ? null : known;
    }
    return version.text("Comment");
  }

  private void relation(Entry entry, Party subject, String id, AdvancedIndex.Relation relation) {
    AdvancedIndex.Named other = index.named(relation.to());
    if (other == null) {
      problems.accept(
          Ofac.uri(id) + ": \"" + relation.words() + "\" leads to no profile: " + relation.to());
      return;
    }
    String comment = relation.comment() == null ? "" : " (" + relation.comment() + ")";
    String former = relation.former() ? "Former: " : "";
    Span said = entry.line(relation.words(), former + other.published() + comment);
    Party party =
        entry.reference(
            other.type(),
            Names.spoken(other.type(), other.published()),
            Ofac.identifier(relation.to()),
            said);
    Qualifiers qualifiers =
        relation.former() ? Qualifiers.NONE.withStatus(ClaimStatus.FORMER) : Qualifiers.NONE;
    OfacRelation.ofId(relation.type())
        .claim(entry, subject, party, relation.words().toLowerCase(Locale.ROOT), qualifiers, said);
  }

  private static void note(Entry entry, Party subject, String comment) {
    Span said = comment == null ? null : entry.line("Comment", comment);
    if (said != null) {
      subject.value(ValueKind.NOTE, comment, said);
    }
  }

  /** The kind of entity: its sub-type where that says more than "Unknown". */
  static EntityType typeOf(String subType, String type, String name, List<String> programmes) {
    return switch (subType == null || subType.equals("Unknown") ? type : subType) {
      case "Vessel" -> EntityType.VESSEL;
      case "Aircraft" -> EntityType.AIRCRAFT;
      case "Individual" -> EntityType.PERSON;
      default -> GroupRule.typeOf(name, programmes);
    };
  }
}
