package dev.trama.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of the texts that came under one address only the last counts: it supports links and is counted
 * in entities.
 */
final class Supersession {
  private static final String MARK =
      """
      UNWIND $rows AS row
      MATCH (d:Document {id: row.id})
      SET d.superseded = true, d.ended = row.ended
      """;

  private static final String ADDRESSES =
      """
      UNWIND $documents AS id
      MATCH (d:Document {id: id}) WHERE d.uri IS NOT NULL
      RETURN DISTINCT d.uri AS uri
      """;

  private static final String RESTORE =
      """
      UNWIND $addresses AS uri
      MATCH (d:Document {uri: uri})-[i:IN_BATCH]->(:Batch)
      WHERE d.removed IS NULL
      WITH uri, d ORDER BY i.at DESC, i.position DESC
      WITH uri, collect(d)[0] AS last
      WHERE last.superseded
      REMOVE last.superseded, last.ended
      WITH uri, last
      // What goes had ended; now it is this that a later version lacks.
      OPTIONAL MATCH (:Document {uri: uri, removed: true})-[e:ENDED_BY]->(b:Batch)
      FOREACH (end IN CASE WHEN e IS NULL THEN [] ELSE [e] END |
        CREATE (last)-[:ENDED_BY {on: end.on}]->(b)
        SET last.ended = end.on)
      RETURN DISTINCT last.id AS id
      """;

  private static final String PAIRS =
      """
      UNWIND $documents AS id
      MATCH (:Document {id: id})<-[:IN]-(p:Profile)-[:OF]->(a:Entity)
      MATCH (p)-[:%s]->(:Profile)-[:OF]->(b:Entity)
      WHERE a <> b
      RETURN DISTINCT a.id AS from, b.id AS to
      """
          .formatted(Links.TYPES);

  private static final String PAIRS_OF_PROFILES =
      """
      UNWIND $profiles AS id
      MATCH (p:Profile {id: id})-[:OF]->(a:Entity)
      MATCH (p)-[:%s]-(:Profile)-[:OF]->(b:Entity)
      WHERE a <> b
      RETURN DISTINCT a.id AS from, b.id AS to
      """
          .formatted(Links.TYPES);

  private static final String RECOUNT =
      """
      UNWIND $documents AS id
      MATCH (:Document {id: id})<-[:IN]-(:Profile)-[:OF]->(e:Entity)
      WITH DISTINCT e
      SET e.documents = COUNT {
        MATCH (e)<-[:OF]-(:Profile)-[:IN]->(d:Document) WHERE d.superseded IS NULL
        RETURN DISTINCT d
      }
      RETURN e.id AS id, e.documents AS documents
      """;

  private Supersession() {}

  /**
   * Marks these documents as superseded; their claims no longer support links.
   *
   * @param ended for entries of lists the date on which what they said ends: links that nothing
   *     else supports stay, as past ones. Null for all else: a corrected text never held
   */
  static void supersede(Cypher.Transaction transaction, Map<String, String> ended) {
    if (ended.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    ended.forEach((id, date) -> rows.add(ChartRows.row("id", id, "ended", date)));
    transaction.run(MARK, Map.of("rows", rows));
    relink(transaction, List.copyOf(ended.keySet()));
  }

  /** Builds anew the links that claims of these documents support, now that some count or not. */
  static void relink(Cypher.Transaction transaction, List<String> documents) {
    if (documents.isEmpty()) {
      return;
    }
    Map<String, Long> counts = recount(transaction, documents);
    Links.rebuild(transaction, pairs(transaction, documents), counts);
  }

  static List<String> addresses(Cypher.Transaction transaction, List<String> documents) {
    return transaction.run(ADDRESSES, Map.of("documents", documents)).stream()
        .map(row -> row.text("uri"))
        .toList();
  }

  /** Lets the last text of each address count again; the ids of those that come back. */
  static List<String> restore(Cypher.Transaction transaction, List<String> addresses) {
    return transaction.run(RESTORE, Map.of("addresses", addresses)).stream()
        .map(row -> row.text("id"))
        .toList();
  }

  /** The pairs of entities that claims of these documents join. */
  static Set<Links.Pair> pairs(Cypher.Transaction transaction, List<String> documents) {
    if (documents.isEmpty()) {
      return Set.of();
    }
    return pairs(transaction.run(PAIRS, Map.of("documents", documents)));
  }

  static Set<Links.Pair> pairsOfProfiles(Cypher.Transaction transaction, List<String> profiles) {
    if (profiles.isEmpty()) {
      return Set.of();
    }
    return pairs(transaction.run(PAIRS_OF_PROFILES, Map.of("profiles", profiles)));
  }

  private static Set<Links.Pair> pairs(List<Row> rows) {
    Set<Links.Pair> pairs = new HashSet<>();
    rows.forEach(row -> pairs.add(Links.Pair.of(row.text("from"), row.text("to"))));
    return pairs;
  }

  /** Counts the documents of every entity in these documents; the counts by entity. */
  static Map<String, Long> recount(Cypher.Transaction transaction, List<String> documents) {
    Map<String, Long> counts = new HashMap<>();
    if (documents.isEmpty()) {
      return counts;
    }
    transaction
        .run(RECOUNT, Map.of("documents", documents))
        .forEach(row -> counts.put(row.text("id"), row.number("documents")));
    return counts;
  }
}
