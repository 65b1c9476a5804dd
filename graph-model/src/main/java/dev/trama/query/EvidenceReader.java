package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the claims behind the paths of answers: one statement, however many answers. */
final class EvidenceReader {
  /** Newest first; nobody reads more on one link than this. */
  private static final int MOST_CLAIMS = 20;

  private static final String CLAIMS =
      """
      CALL () {
        UNWIND $links AS link
        MATCH (a:Entity {id: link.from})
        MATCH (b:Entity {id: link.to})
        CALL (link, a, b) {
          WITH a, b, CASE WHEN a.documents <= b.documents THEN a ELSE b END AS near
          WITH a, b, near, CASE WHEN near = a THEN b ELSE a END AS far
          MATCH (near)<-[:OF]-(p:Profile)-[c]-(:Profile)-[:OF]->(far)
          MATCH (p)-[:IN]->(d:Document)
          WHERE type(c) = link.type AND c.state = 'ASSERTED' AND d.superseded IS NULL
            AND (link.kin IS NULL OR c.kin = link.kin)
            AND (link.either OR CASE WHEN startNode(c) = p THEN near = a ELSE near = b END)
          RETURN c, d, (CASE WHEN startNode(c) = p THEN near ELSE far END) AS one,
            (CASE WHEN startNode(c) = p THEN far ELSE near END) AS other
          ORDER BY d.published DESC, c.confidence DESC, c.id
          LIMIT $most
        }
        RETURN link.key AS key, type(c) AS type, c {.id, .role, .kin, .status, .date, .since, .quote, .start,
          .end, .accordingTo, .extractor, .confidence} AS claim, d, one, other
        UNION ALL
        UNWIND $facts AS fact
        MATCH (f:Fact {id: fact.id})<-[:HAS]-(p:Profile)-[:OF]->(one:Entity)
        MATCH (p)-[:IN]->(d:Document)
        RETURN fact.key AS key, f.type AS type, f {.id, .role, .kin, .status, .date, .since, .quote, .start,
          .end, .accordingTo, .extractor, .confidence} AS claim, d, one, null AS other
      }
      OPTIONAL MATCH (:Profile {id: claim.accordingTo})-[:OF]->(said:Entity)
      RETURN key, type, claim, d {.id, .title, .publisher, .published, .uri} AS document,
        one {.id, .name, type: [l IN labels(one) WHERE l <> 'Entity'][0]} AS from,
        other {.id, .name, type: [l IN labels(other) WHERE l <> 'Entity'][0]} AS to,
        said {.id, .name, type: [l IN labels(said) WHERE l <> 'Entity'][0]} AS accordingTo
      ORDER BY key, document.published DESC, claim.confidence DESC, claim.id
      """;

  private final Cypher cypher;

  EvidenceReader(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * @param facts for each answer the ids of the facts that its first hop stands for
   * @return the answers with the claims of every hop, in the order of the path
   */
  List<Answer> addTo(List<Answer> answers, List<List<String>> facts) {
    Map<String, Map<String, Object>> links = new HashMap<>();
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      for (Hop hop : answers.get(i).path()) {
        if (hop.to() != null) {
          links.putIfAbsent(key(hop), link(hop));
        }
      }
      for (String id : facts.get(i)) {
        wanted.add(Map.of("id", id, "key", "fact " + i));
      }
    }
    if (links.isEmpty() && wanted.isEmpty()) {
      return answers;
    }
    Map<String, List<Row>> claims = new HashMap<>();
    Map<String, Object> parameters =
        Map.of("links", List.copyOf(links.values()), "facts", wanted, "most", MOST_CLAIMS);
    for (Row row : cypher.read(CLAIMS, parameters)) {
      claims.computeIfAbsent(row.text("key"), k -> new ArrayList<>()).add(row);
    }
    List<Answer> complete = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      List<Evidence> evidence = new ArrayList<>();
      List<Hop> path = answers.get(i).path();
      for (int hop = 0; hop < path.size(); hop++) {
        String key = path.get(hop).to() == null ? "fact " + i : key(path.get(hop));
        for (Row row : claims.getOrDefault(key, List.of())) {
          evidence.add(evidence(hop, row));
        }
      }
      complete.add(answers.get(i).with(List.copyOf(evidence)));
    }
    return complete;
  }

  private static String key(Hop hop) {
    return hop.from().id() + ' ' + hop.type() + ' ' + hop.to().id() + ' ' + hop.kin();
  }

  private static Map<String, Object> link(Hop hop) {
    Map<String, Object> link = new HashMap<>();
    link.put("key", key(hop));
    link.put("from", hop.from().id());
    link.put("to", hop.to().id());
    link.put("type", hop.type());
    link.put("kin", hop.kin());
    // A symmetric link runs from the smaller id, whichever way it was claimed.
    link.put("either", RelationType.of(hop.type()).orElseThrow().isSymmetric());
    return link;
  }

  private static Evidence evidence(int hop, Row row) {
    Row claim = new Row(row.map("claim"));
    Row document = new Row(row.map("document"));
    return new Evidence(
        claim.text("id"),
        hop,
        row.text("type"),
        Ref.of(row.map("from")),
        Ref.of(row.map("to")),
        claim.text("role"),
        claim.text("kin"),
        claim.text("status"),
        claim.text("date") != null ? claim.text("date") : claim.text("since"),
        claim.text("quote"),
        claim.number("start"),
        claim.number("end"),
        new Evidence.Source(
            document.text("id"),
            document.text("title"),
            document.text("publisher"),
            document.text("published"),
            document.text("uri")),
        Ref.of(row.map("accordingTo")),
        claim.text("extractor"),
        claim.decimal("confidence"));
  }
}
