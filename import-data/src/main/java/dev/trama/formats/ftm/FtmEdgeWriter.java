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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Writes what ties things: links, sanctions, identity documents, offices held. */
final class FtmEdgeWriter {
  private final FtmIndex index;
  private final Consumer<String> problems;

  FtmEdgeWriter(FtmIndex index, Consumer<String> problems) {
    this.index = index;
    this.problems = problems;
  }

  /** Writes a link between each of its sources and targets; null where it ties nobody. */
  String link(Entry entry, FtmEntity entity, FtmEdge edge) {
    List<Party> sources = ends(entry, entity, edge.source());
    List<Party> targets = ends(entry, entity, edge.target());
    Span said = rest(entry, entity, edge.source(), edge.target());
    if (sources.isEmpty() || targets.isEmpty()) {
      return null;
    }
    // The last line says what the tie is; where there is none, the other end's line does.
    Span quote = said != null ? said : entry.last();
    boolean any = false;
    for (Party source : sources) {
      for (Party target : targets) {
        Party from = edge.isReversed() ? target : source;
        Party to = edge.isReversed() ? source : target;
        any |= from != to && claim(entry, entity, edge, from, to, quote);
      }
    }
    return any ? sources.get(0).name() + " – " + targets.get(0).name() : null;
  }

  /** Writes a sanction on each of its entities; null where it is on nobody. */
  String sanction(Entry entry, FtmEntity entity) {
    List<Party> subjects = ends(entry, entity, "entity");
    if (subjects.isEmpty()) {
      return null;
    }
    String authority = entity.first("authority");
    Span said = authority == null ? null : entry.line("authority", authority);
    Party agency = said == null ? null : entry.party(EntityType.AGENCY, null, authority, said);
    Span program = rest(entry, entity, "entity", "authority");
    Qualifiers qualifiers = period(entity, Qualifiers.NONE);
    qualifiers =
        qualifiers
            .withProgramme(entity.first("program", "programId"))
            .withDate(FtmValues.date(entity.first("listingDate", "startDate")).orElse(null));
    for (Party subject : subjects) {
      if (RelationType.SANCTIONED.permits(subject.type(), agency == null ? null : agency.type())) {
        Span quote = program != null ? program : said != null ? said : entry.last();
        entry.claim(RelationType.SANCTIONED, subject, agency, qualifiers, quote);
      }
    }
    return subjects.get(0).name() + " – sanction";
  }

  /** Writes an identity document of its holders; null where nobody holds it. */
  String identification(Entry entry, FtmEntity entity) {
    List<Party> holders = ends(entry, entity, "holder");
    rest(entry, entity, "holder", "number");
    for (String number : entity.values("number")) {
      Span said = entry.line("number", number);
      String kind = entity.schema().equals("Passport") ? "passport" : entity.first("type");
      String scheme =
          kind == null
              ? "identification"
              : kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String country = entity.first("country");
      Identifier identifier =
          new Identifier(
              scheme,
              country == null ? null : FtmValues.normal(ValueKind.COUNTRY, country),
              number);
      holders.forEach(holder -> holder.identifier(identifier, said));
    }
    return holders.isEmpty() ? null : holders.get(0).name() + " – " + entity.schema();
  }

  /** Writes the office that its holders have or had; null where nobody holds it. */
  String occupancy(Entry entry, FtmEntity entity) {
    List<Party> holders = ends(entry, entity, "holder");
    Span said = null;
    for (String post : entity.values("post")) {
      Optional<FtmIndex.Named> named = index.find(post);
      if (named.isEmpty()) {
        problems.accept(entity.id() + ": no entity has the id " + post);
      } else {
        said = entry.line("post", named.get().name());
        Span quote = said;
        holders.forEach(holder -> holder.value(ValueKind.POSITION, named.get().name(), quote));
      }
    }
    rest(entry, entity, "holder", "post");
    return holders.isEmpty() ? null : holders.get(0).name() + " – office";
  }

  private List<Party> ends(Entry entry, FtmEntity entity, String property) {
    List<Party> parties = new ArrayList<>();
    for (String id : entity.values(property)) {
      Optional<FtmIndex.Named> named = index.find(id);
      if (named.isEmpty()) {
        problems.accept(entity.id() + ": no entity has the id " + id);
      } else if (named.get().type() == null) {
        problems.accept(
            entity.id() + ": a " + named.get().schema() + " has no place in the chart: " + id);
      } else {
        String name = named.get().name();
        Span said = entry.line(property, name + " (" + id + ")");
        Span shown = new Span(said.start(), Math.min(said.start() + name.length(), said.end()));
        parties.add(entry.reference(named.get().type(), name, Identifier.of("ftm", id), shown));
      }
    }
    return parties;
  }

  /** The other properties, a line each; returns the one that tells what the tie is, if any does. */
  private static Span rest(Entry entry, FtmEntity entity, String... written) {
    Span telling = null;
    for (Map.Entry<String, SortedSet<String>> property : entity.properties().entrySet()) {
      if (List.of(written).contains(property.getKey())) {
        continue;
      }
      for (String value : property.getValue()) {
        Span said = entry.line(property.getKey(), value);
        boolean tells =
            List.of(
                    "relationship",
                    "role",
                    "program",
                    "programId",
                    "amount",
                    "amountEur",
                    "amountUsd",
                    "percentage")
                .contains(property.getKey());
        telling = telling == null && tells ? said : telling;
      }
    }
    return telling;
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
    try {
      return amount == null ? qualifiers : qualifiers.withAmount(new BigDecimal(amount), currency);
    } catch (NumberFormatException e) {
      return qualifiers;
    }
  }
}
