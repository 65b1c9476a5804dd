package dev.trama.formats.ftm;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Kin;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes what ties things: links, sanctions, identity documents, offices held. */
final class FtmEdgeWriter {
  /** The properties that say what a tie is. */
  private static final List<String> TELLING =
      List.of(
          "relationship",
          "role",
          "program",
          "programId",
          "percentage",
          "amount",
          "amountUsd",
          "amountEur",
          "currency",
          "date",
          "startDate",
          "endDate");

  /** No exponents: a short text could stand for a number of a billion digits. */
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,6})?");

  private final FtmIndex index;
  private final Consumer<String> problems;

  FtmEdgeWriter(FtmIndex index, Consumer<String> problems) {
    this.index = index;
    this.problems = problems;
  }

  /** Writes a link between each of its sources and targets; null where it ties nobody. */
  String link(Entry entry, FtmEntity entity, FtmEdge edge) {
    Sentence sentence = new Sentence(entity);
    sentence.ends(edge.source());
    sentence.ends(edge.target());
    TELLING.forEach(sentence::property);
    Span said = sentence.write(entry);
    List<Party> sources = sentence.parties(entry, edge.source());
    List<Party> targets = sentence.parties(entry, edge.target());
    rest(entry, entity, sentence.told);
    boolean any = false;
    for (Party source : sources) {
      for (Party target : targets) {
        Party from = edge.isReversed() ? target : source;
        Party to = edge.isReversed() ? source : target;
        any |= from != to && claim(entry, entity, edge, from, to, said);
      }
    }
    return any ? sources.get(0).name() + " – " + targets.get(0).name() : null;
  }

  /** Writes a sanction on each of its entities; null where it is on nobody. */
  String sanction(Entry entry, FtmEntity entity) {
    Sentence sentence = new Sentence(entity);
    sentence.ends("entity");
    String authority = Entry.clean(entity.first("authority"));
    int named = sentence.property("authority");
    TELLING.forEach(sentence::property);
    Span said = sentence.write(entry);
    List<Party> subjects = sentence.parties(entry, "entity");
    if (subjects.isEmpty()) {
      return null;
    }
    Party agency = null;
    if (!authority.isEmpty()) {
      int start = said.start() + named;
      agency =
          entry.party(
              EntityType.AGENCY, null, authority, new Span(start, start + authority.length()));
    }
    rest(entry, entity, sentence.told);
    Qualifiers qualifiers =
        period(entity, Qualifiers.NONE)
            .withProgramme(entity.first("program", "programId"))
            .withDate(FtmValues.date(entity.first("listingDate", "startDate")).orElse(null));
    for (Party subject : subjects) {
      if (RelationType.SANCTIONED.permits(subject.type(), agency == null ? null : agency.type())) {
        entry.claim(RelationType.SANCTIONED, subject, agency, qualifiers, said);
      }
    }
    return subjects.get(0).name() + " – sanction";
  }

  /** Writes an identity document of its holders; null where nobody holds it. */
  String identification(Entry entry, FtmEntity entity) {
    Sentence sentence = new Sentence(entity);
    sentence.ends("holder");
    sentence.property("number");
    Span said = sentence.write(entry);
    List<Party> holders = sentence.parties(entry, "holder");
    rest(entry, entity, sentence.told);
    String kind = entity.schema().equals("Passport") ? "passport" : entity.first("type");
    String slug = kind == null ? "" : kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String scheme = slug.isEmpty() || slug.equals("-") ? "identification" : slug;
    String country = entity.first("country");
    String issuer = country == null ? null : FtmValues.normal(ValueKind.COUNTRY, country);
    for (String number : entity.values("number")) {
      holders.forEach(h -> h.identifier(new Identifier(scheme, issuer, number), said));
    }
    return holders.isEmpty() ? null : holders.get(0).name() + " – " + entity.schema();
  }

  /** Writes the office that its holders have or had; null where nobody holds it. */
  String occupancy(Entry entry, FtmEntity entity) {
    Sentence sentence = new Sentence(entity);
    sentence.ends("holder");
    sentence.ends("post");
    sentence.property("startDate");
    sentence.property("endDate");
    Span said = sentence.write(entry);
    List<Party> holders = sentence.parties(entry, "holder");
    rest(entry, entity, sentence.told);
    for (String post : entity.values("post")) {
      Optional<FtmIndex.Named> named = index.find(post);
      if (named.isEmpty()) {
        problems.accept(entity.id() + ": no entity has the id " + post);
      } else {
        holders.forEach(h -> h.value(ValueKind.POSITION, named.get().name(), said));
      }
    }
    return holders.isEmpty() ? null : holders.get(0).name() + " – office";
  }

  /** The properties that the sentence does not tell, a line each. */
  private static void rest(Entry entry, FtmEntity entity, Set<String> told) {
    for (Map.Entry<String, SortedSet<String>> property : entity.properties().entrySet()) {
      if (!told.contains(property.getKey())) {
        property.getValue().forEach(value -> entry.line(property.getKey(), value));
      }
    }
  }

  private static boolean claim(
      Entry entry, FtmEntity entity, FtmEdge edge, Party from, Party to, Span said) {
    String stated = entity.first("relationship", "role", "summary");
    String words = stated != null ? stated.toLowerCase(Locale.ROOT) : edge.words();
    Qualifiers qualifiers = period(entity, Qualifiers.NONE);
    RelationType type = edge.type();
    switch (edge) {
      case FAMILY -> {
        Kin kin = Kin.of(words).orElse(Kin.RELATIVE);
        qualifiers = qualifiers.withKin(kin.term());
        if (kin == Kin.RELATIVE && stated != null) {
          qualifiers = qualifiers.withRole(words);
        }
      }
      case PAYMENT -> qualifiers = amount(entity, qualifiers);
      case OWNERSHIP -> {
        String share = entity.first("percentage");
        qualifiers = share == null ? qualifiers : qualifiers.withRole(share + " %");
      }
      case MEMBERSHIP -> {
        qualifiers = qualifiers.withRole(stated == null ? null : words);
        if (from.type() == EntityType.CRIMINAL_GROUP) {
          type = RelationType.PART_OF;
        } else if (to.type() == EntityType.COMPANY || to.type() == EntityType.AGENCY) {
          type = RelationType.HOLDS_POSITION;
          qualifiers = qualifiers.withRole(words);
        }
      }
      case EMPLOYMENT -> {
        qualifiers = qualifiers.withRole(words);
        if (to.type() == EntityType.CRIMINAL_GROUP) {
          type = RelationType.MEMBER_OF;
        }
      }
      case DIRECTORSHIP -> {
        qualifiers = qualifiers.withRole(words);
        if (to.type() == EntityType.AGENCY) {
          type = RelationType.HOLDS_POSITION;
        }
      }
      default -> qualifiers = qualifiers.withRole(words);
    }
    return entry.tie(type, from, to, qualifiers, words, said);
  }

  private static Qualifiers period(FtmEntity entity, Qualifiers qualifiers) {
    return qualifiers
        .withPeriod(
            FtmValues.date(entity.first("startDate")).orElse(null),
            FtmValues.date(entity.first("endDate")).orElse(null))
        .withDate(FtmValues.date(entity.first("date")).orElse(null));
  }

  private static Qualifiers amount(FtmEntity entity, Qualifiers qualifiers) {
    String amount = entity.first("amountUsd", "amountEur", "amount");
    String currency =
        entity.first("amountUsd") != null
            ? "USD"
            : entity.first("amountEur") != null ? "EUR" : entity.first("currency");
    return amount == null || !AMOUNT.matcher(amount).matches()
        ? qualifiers
        : qualifiers.withAmount(new BigDecimal(amount), currency);
  }

  /**
   * The one line that tells a tie whole, so that its quote can stand alone: "Family: person Bruno
   * Salvo (p1), relative Carla Salvo (p2), relationship mother".
   */
  private final class Sentence {
    private final FtmEntity entity;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private Span said;

    Sentence(FtmEntity entity) {
      this.entity = entity;
    }

    /** Adds the entities that a property names. */
    void ends(String property) {
      told.add(property);
      for (String id : entity.values(property)) {
        int place = add(property, index.find(id).map(FtmIndex.Named::name).orElse("?"));
        text.append(" (").append(Entry.clean(id)).append(')');
        places.put(property + " " + id, place);
      }
    }

    /** Adds the values of a property; returns where the first stands. */
    int property(String property) {
      told.add(property);
      int first = -1;
      for (String value : entity.values(property)) {
        int place = add(property, Entry.clean(value));
        first = first < 0 ? place : first;
      }
      return first;
    }

    Span write(Entry entry) {
      said = entry.line(entity.schema(), text.toString());
      return said;
    }

    /** The parties that a property names; what it names in vain is reported. */
    List<Party> parties(Entry entry, String property) {
      List<Party> parties = new ArrayList<>();
      for (String id : entity.values(property)) {
        Optional<FtmIndex.Named> named = index.find(id);
        if (named.isEmpty()) {
          problems.accept(entity.id() + ": no entity has the id " + id);
        } else if (named.get().type() == null) {
          problems.accept(
              entity.id() + ": a " + named.get().schema() + " has no place in the chart: " + id);
        } else {
          int start = said.start() + places.get(property + " " + id);
          String name = named.get().name();
          Span shown = new Span(start, start + name.length());
          parties.add(entry.reference(named.get().type(), name, Identifier.of("ftm", id), shown));
        }
      }
      return parties;
    }

    private int add(String property, String value) {
      text.append(text.isEmpty() ? "" : ", ").append(property).append(' ');
      int place = text.length();
      text.append(value);
      return place;
    }
  }
}
