package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Row;
import dev.trama.graph.SaidOnce;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What several entities share: links, values, documents. */
final class Commons {
  /** Values that tell something where two share them. */
  private static final List<ValueKind> TELLING =
      List.of(
          ValueKind.IDENTIFIER,
          ValueKind.ADDRESS,
          ValueKind.PHONE,
          ValueKind.EMAIL,
          ValueKind.WEBSITE,
          ValueKind.BIRTH_DATE,
          ValueKind.BIRTH_PLACE,
          ValueKind.NATIONALITY,
          ValueKind.CITIZENSHIP,
          ValueKind.SEAT,
          ValueKind.FLAG);

  private static final String SHARED =
      """
      CALL () {
        UNWIND $ids AS id
        MATCH (x:Entity {id: id})-[r:%1$s]-(y:Entity)
        WITH y, count(DISTINCT id) AS of, collect(r) AS links
        WHERE of >= $least OR y.id IN $ids
        RETURN 0 AS part, of, y, links, null AS kind, null AS value, null AS d
        UNION ALL
        UNWIND $ids AS id
        MATCH (:Entity {id: id})<-[:OF]-(p:Profile)-[:IN]->(d:Document)
        WHERE d.superseded IS NULL
        UNWIND $kinds AS kind
        UNWIND p[kind] AS value
        WITH kind, value, count(DISTINCT id) AS of
        WHERE of >= $least
        RETURN 1 AS part, of, null AS y, [] AS links, kind, value, null AS d
        UNION ALL
        UNWIND $ids AS id
        MATCH (:Entity {id: id})<-[:OF]-(:Profile)-[:IN]->(d:Document)
        WHERE d.superseded IS NULL
        WITH d, count(DISTINCT id) AS of
        WHERE of >= $least
        RETURN 2 AS part, of, null AS y, [] AS links, null AS kind, null AS value, d
      }
      WITH part, of, y, links, kind, value, d
      ORDER BY part, of DESC, CASE WHEN %2$s THEN 0 ELSE 1 END, y.documents, y.name, y.id, kind,
        value, d.published DESC, d.id
      LIMIT $limit
      RETURN of, y {.id, .name, type: [l IN labels(y) WHERE l <> 'Entity'][0]} AS entity,
        [r IN links | %3$s] AS links, kind, value,
        CASE WHEN d IS NULL THEN null ELSE %4$s END AS document
      """
          .formatted(
              LinkFilter.ALL.pattern(),
              LinkFilter.CONNECTS.formatted("y"),
              Hop.PROJECTION,
              DocumentEntry.FIELDS);

  private final Cypher cypher;

  Commons(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * @param any true for what two of them share, false for what all do
   */
  Page<Shared> of(List<Ref> entities, boolean any, int limit) {
    List<String> ids = entities.stream().map(Ref::id).distinct().toList();
    if (ids.size() < 2) {
      throw new TramaException(
          TramaException.Kind.USAGE, "It takes two different names to have something in common.");
    }
    Page.check(0, limit);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("ids", ids);
    parameters.put("least", any ? 2L : (long) ids.size());
    parameters.put("kinds", TELLING.stream().map(ValueKind::property).toList());
    parameters.put("limit", limit + 1L);
    List<Shared> shared =
        cypher.read(SHARED, parameters).stream().map(Commons::shared).collect(Collectors.toList());
    return Page.of(shared, limit);
  }

  /** Without the kinships that another link tells as well. */
  private static List<Hop> kept(List<Hop> links, Row row) {
    return SaidOnce.of(
        links,
        hop -> {
          if (!hop.type().equals(RelationType.KIN_OF.name())) {
            return null;
          }
          boolean atStart = hop.from().id().equals(row.map("entity").get("id"));
          Ref other = atStart ? hop.to() : hop.from();
          return new SaidOnce.Told(other.id(), SaidOnce.term(hop.kin(), atStart));
        },
        (told, other) -> told);
  }

  private static Shared shared(Row row) {
    String kind = row.text("kind");
    return new Shared(
        row.number("of"),
        Ref.of(row.map("entity")),
        kept(row.rows("links").stream().map(Hop::of).distinct().toList(), row),
        kind == null
            ? null
            : Arrays.stream(ValueKind.values())
                .filter(k -> k.property().equals(kind))
                .findFirst()
                .orElseThrow(),
        row.text("value"),
        row.map("document") == null ? null : DocumentEntry.of(new Row(row.map("document"))));
  }
}
