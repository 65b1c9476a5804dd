package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import dev.trama.graph.BatchDiff.Change;
import dev.trama.graph.BatchDiff.EntityChange;
import dev.trama.graph.BatchDiff.LinkChange;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what batches say. */
final class BatchDiffs {
  private static final String ENTITIES =
      """
      MATCH (:Batch {id: $batch})<-[:IN_BATCH]-(d:Document)<-[:IN]-(:Profile)-[:OF]->(e:Entity)
      WITH e, count(DISTINCT d) AS documents
      RETURN e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type, e.name AS name, documents,
        EXISTS { MATCH (e)<-[:OF]-(:Profile)-[:IN]->(:Document)-[:IN_BATCH]->(o:Batch)
          WHERE o.id <> $batch } AS elsewhere
      """;

  // Which documents: those of the batch, or those that they superseded.
  private static final String OWN = "MATCH (:Batch {id: $batch})<-[:IN_BATCH]-(d:Document)\n";

  private static final String SUPERSEDED =
      """
      CALL () {
        MATCH (:Batch {id: $batch})<-[:IN_BATCH {outcome: 'CHANGED'}]-(newer:Document)
        MATCH (d:Document {uri: newer.uri}) WHERE d.superseded
        RETURN d
        UNION
        MATCH (d:Document)-[:ENDED_BY]->(:Batch {id: $batch})
        RETURN d
      }
      WITH d
      """;

  private static final String SAID =
      """
      MATCH (d)<-[:IN]-(p:Profile)-[c:%s]->(q:Profile)
      WHERE %s
      MATCH (p)-[:OF]->(a:Entity)
      MATCH (q)-[:OF]->(b:Entity)
      WHERE a <> b
      RETURN a.id AS fromId, a.name AS from, type(c) AS type, c.kin AS kin, b.id AS toId,
        b.name AS to, count(c) AS claims
      """
          .formatted(Links.TYPES, Evidence.supports("c"));

  private static final String STANDING =
      """
      UNWIND $rows AS row
      MATCH (a:Entity {id: row.from})
      MATCH (b:Entity {id: row.to})
      MATCH (a)-[l:%s]->(b)
      WHERE type(l) = row.type AND coalesce(l.kin, '') = coalesce(row.kin, '') AND l.past IS NULL
      RETURN row.index AS index, l.claims AS claims
      """
          .formatted(Links.TYPES);

  private static final Comparator<LinkChange> ORDER =
      Comparator.comparing(LinkChange::change)
          .thenComparing(LinkChange::from)
          .thenComparing(LinkChange::type)
          .thenComparing(LinkChange::to)
          .thenComparing(LinkChange::fromId);

  private final Cypher cypher;

  BatchDiffs(Cypher cypher) {
    this.cypher = cypher;
  }

  /** What is there because of this batch, and what ended with it. */
  BatchDiff of(String batch) {
    List<EntityChange> entities =
        cypher.read(ENTITIES, Map.of("batch", batch)).stream()
            .filter(row -> !row.flag("elsewhere"))
            .map(row -> entity(Change.NEW, row))
            .sorted(Comparator.comparing(EntityChange::name).thenComparing(EntityChange::id))
            .toList();
    Map<LinkKey, LinkChange> said = said(OWN, batch, Change.NEW);
    Map<LinkKey, LinkChange> before = said(SUPERSEDED, batch, Change.ENDED);
    List<LinkChange> links = new ArrayList<>();
    Map<LinkKey, Long> standing = standing(said);
    said.forEach(
        (key, link) -> {
          // As many claims as the link has: nobody else says so.
          if (standing.getOrDefault(key, 0L) == link.claims()) {
            links.add(link);
          }
        });
    Map<LinkKey, Long> left = standing(before);
    before.forEach(
        (key, link) -> {
          if (!left.containsKey(key)) {
            links.add(link);
          }
        });
    links.removeIf(link -> link.change() == Change.NEW && before.containsKey(key(link)));
    links.sort(ORDER);
    return new BatchDiff(entities, List.copyOf(links));
  }

  /** What only the second says, and what only the first. */
  BatchDiff between(String first, String second) {
    Map<String, Row> one = entities(first);
    Map<String, Row> other = entities(second);
    List<EntityChange> entities = new ArrayList<>();
    other.forEach(
        (id, row) -> {
          if (!one.containsKey(id)) {
            entities.add(entity(Change.NEW, row));
          }
        });
    one.forEach(
        (id, row) -> {
          if (!other.containsKey(id)) {
            entities.add(entity(Change.ENDED, row));
          }
        });
    entities.sort(
        Comparator.comparing(EntityChange::change)
            .thenComparing(EntityChange::name)
            .thenComparing(EntityChange::id));
    Map<LinkKey, LinkChange> before = said(OWN, first, Change.ENDED);
    Map<LinkKey, LinkChange> after = said(OWN, second, Change.NEW);
    List<LinkChange> links = new ArrayList<>();
    after.forEach(
        (key, link) -> {
          if (!before.containsKey(key)) {
            links.add(link);
          }
        });
    before.forEach(
        (key, link) -> {
          if (!after.containsKey(key)) {
            links.add(link);
          }
        });
    links.sort(ORDER);
    return new BatchDiff(List.copyOf(entities), List.copyOf(links));
  }

  private Map<String, Row> entities(String batch) {
    Map<String, Row> entities = new LinkedHashMap<>();
    cypher.read(ENTITIES, Map.of("batch", batch)).forEach(row -> entities.put(row.text("id"), row));
    return entities;
  }

  private static EntityChange entity(Change change, Row row) {
    return new EntityChange(
        change,
        row.text("id"),
        EntityType.ofLabel(row.text("type")).orElseThrow(),
        row.text("name"),
        row.number("documents"));
  }

  private static LinkKey key(LinkChange link) {
    return LinkKey.of(link.fromId(), link.type(), link.toId(), link.kin());
  }

  /** The links that asserted claims of these documents speak for. */
  private Map<LinkKey, LinkChange> said(String documents, String batch, Change change) {
    Map<LinkKey, LinkChange> said = new LinkedHashMap<>();
    for (Row row : cypher.read(documents + SAID, Map.of("batch", batch))) {
      RelationType type = RelationType.valueOf(row.text("type"));
      LinkKey key = LinkKey.of(row.text("fromId"), type, row.text("toId"), row.text("kin"));
      boolean asSaid = key.from().equals(row.text("fromId"));
      LinkChange link =
          new LinkChange(
              change,
              key.from(),
              row.text(asSaid ? "from" : "to"),
              type,
              key.kin(),
              key.to(),
              row.text(asSaid ? "to" : "from"),
              row.number("claims"));
      said.merge(
          key,
          link,
          (a, b) ->
              new LinkChange(
                  a.change(),
                  a.fromId(),
                  a.from(),
                  a.type(),
                  a.kin(),
                  a.toId(),
                  a.to(),
                  a.claims() + b.claims()));
    }
    return said;
  }

  /** How many claims support each of these links as the graph stands. */
  private Map<LinkKey, Long> standing(Map<LinkKey, LinkChange> links) {
    List<LinkKey> keys = List.copyOf(links.keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LinkKey key : keys) {
      rows.add(
          row(
              "index", rows.size(),
              "from", key.from(),
              "type", key.type().name(),
              "to", key.to(),
              "kin", key.kin()));
    }
    Map<LinkKey, Long> standing = new LinkedHashMap<>();
    cypher
        .read(STANDING, Map.of("rows", rows))
        .forEach(row -> standing.put(keys.get((int) row.number("index")), row.number("claims")));
    return standing;
  }
}
