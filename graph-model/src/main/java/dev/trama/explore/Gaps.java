package dev.trama.explore;

import dev.trama.explore.Gap.Kind;
import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.DateRange;
import dev.trama.model.Kin;
import dev.trama.model.PartialDate;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what is missing in the graph and for what contradicts itself in it. */
final class Gaps {
  private static final int CIRCA_YEARS = 2;

  /** Candidates that turn out to agree are passed over, so more are fetched than are wanted. */
  private static final int MORE = 20;

  private static final String ABOUT = "($id IS NULL OR e.id = $id)";
  private static final String EITHER = "($id IS NULL OR a.id = $id OR b.id = $id)";

  private static final Map<Kind, String> STATEMENTS =
      Map.of(
          Kind.NO_LEADER,
          """
          MATCH (e:CriminalGroup)
          WHERE %s AND NOT EXISTS { (e)<-[:LEADS]-() }
            AND EXISTS { (e)-[:MEMBER_OF|PART_OF|ALLIED_WITH|RIVAL_OF]-() }
          WITH e, null AS r, [] AS texts ORDER BY e.documents DESC, e.name, e.id
          """
              .formatted(ABOUT),
          Kind.UNNAMED_LEADER,
          """
          MATCH (e:Person)-[r:LEADS]->()
          WHERE %s AND coalesce(e.namedInFull, false) = false
          WITH e, r, [] AS texts ORDER BY e.documents DESC, e.name, e.id
          """
              .formatted(ABOUT),
          Kind.BIRTH_DATES,
          """
          MATCH (e:Person)
          WHERE %s AND size(e.birthDates) > 1
          WITH e, null AS r, e.birthDates AS texts ORDER BY e.documents DESC, e.name, e.id
          """
              .formatted(ABOUT),
          Kind.GENDERS,
          """
          MATCH (e:Person)
          WHERE %s AND size(e.genders) > 1
          WITH e, null AS r, e.genders AS texts ORDER BY e.documents DESC, e.name, e.id
          """
              .formatted(ABOUT),
          Kind.KINSHIPS,
          """
          MATCH (a:Person)-[r:KIN_OF]->(b:Person)
          WHERE %s AND EXISTS { MATCH (a)-[o:KIN_OF]->(b) WHERE o <> r }
          WITH a AS e, b, collect(r)[0] AS r, collect(r.kin) AS texts
          ORDER BY e.documents DESC, e.name, e.id, b.id
          """
              .formatted(EITHER),
          Kind.PERIOD,
          """
          MATCH (a:Entity)-[r]->(b:Entity)
          WHERE %s AND r.until < r.since
          WITH a AS e, r, [r.since, r.until] AS texts ORDER BY e.documents DESC, e.name, e.id
          """
              .formatted(EITHER),
          Kind.ONE_DOCUMENT,
          """
          MATCH (a:Entity)-[r:LEADS|MEMBER_OF|PART_OF|KIN_OF|ALLIED_WITH|RIVAL_OF|OWNS|PAID]->(b)
          WHERE %s AND r.documents = 1
            AND (type(r) <> 'KIN_OF' OR NOT EXISTS { MATCH (a)-[k:KIN_OF]-(b) WHERE k <> r })
          WITH a AS e, r, b, [] AS texts
          ORDER BY a.documents + b.documents DESC, e.name, e.id, b.name, b.id
          """
              .formatted(EITHER));

  private final Cypher cypher;

  Gaps(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * @param about null for the whole graph
   * @param limit at most so many of each kind, of the best-known first
   */
  List<Gap> find(Set<Kind> kinds, Ref about, int limit) {
    Page.check(0, limit);
    List<Gap> gaps = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kinds.contains(kind)) {
        find(kind, about, limit).forEach(gaps::add);
      }
    }
    return gaps;
  }

  private Stream<Gap> find(Kind kind, Ref about, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", about == null ? null : about.id());
    parameters.put("limit", (long) limit * MORE);
    String statement =
        STATEMENTS.get(kind)
            + """
            LIMIT $limit
            RETURN e {.id, .name, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS about,
              CASE WHEN r IS NULL THEN null ELSE %s END AS link, texts
            """
                .formatted(Hop.PROJECTION);
    return cypher.read(statement, parameters).stream()
        .map(
            row ->
                new Gap(
                    kind,
                    Ref.of(row.map("about")),
                    row.map("link") == null ? null : Hop.of(new Row(row.map("link"))),
                    row.texts("texts").stream().distinct().toList()))
        .filter(Gaps::isOne)
        .limit(limit);
  }

  private static boolean isOne(Gap gap) {
    return switch (gap.kind()) {
      case BIRTH_DATES -> anyTwo(gap.values(), Gaps::contradict);
      case KINSHIPS -> anyTwo(gap.values(), Gaps::differ);
      case PERIOD -> before(gap.values().get(1), gap.values().get(0));
      default -> true;
    };
  }

  private interface Clash {
    boolean between(String one, String other);
  }

  private static boolean anyTwo(List<String> texts, Clash clash) {
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (clash.between(texts.get(i), texts.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean contradict(String one, String other) {
    Optional<DateRange> a = DateRange.parse(one);
    Optional<DateRange> b = DateRange.parse(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    boolean circa =
        Stream.of(a.get().from(), a.get().to(), b.get().from(), b.get().to())
            .anyMatch(PartialDate::circa);
    int slack = circa ? CIRCA_YEARS : 0;
    return latest(a.get()).plusYears(slack).isBefore(earliest(b.get()))
        || latest(b.get()).plusYears(slack).isBefore(earliest(a.get()));
  }

  private static LocalDate earliest(DateRange range) {
    return range.from().earliest().orElseThrow();
  }

  private static LocalDate latest(DateRange range) {
    return range.to().latest().orElseThrow();
  }

  private static boolean differ(String one, String other) {
    Optional<Kin> a = Kin.of(one);
    Optional<Kin> b = Kin.of(other);
    return a.isPresent() && b.isPresent() && !a.get().isA(b.get()) && !b.get().isA(a.get());
  }

  private static boolean before(String until, String since) {
    Optional<LocalDate> last = PartialDate.parse(until).flatMap(PartialDate::latest);
    Optional<LocalDate> first = PartialDate.parse(since).flatMap(PartialDate::earliest);
    return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
  }
}
