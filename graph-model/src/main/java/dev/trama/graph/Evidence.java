package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells why links are there. */
public final class Evidence {
  // From the end with fewer documents, and the other end compared at last: a place or an agency may
  // have a profile in every document.
  private static final String CLAIMS =
      """
      UNWIND $links AS link
      MATCH (a:Entity {id: link.from})
      MATCH (b:Entity {id: link.to})
      WITH link, CASE WHEN a.documents <= b.documents THEN link.from ELSE link.to END AS nearId,
        CASE WHEN a.documents <= b.documents THEN link.to ELSE link.from END AS farId
      MATCH (:Entity {id: nearId})<-[:OF]-(p:Profile)-[c:%s]-(q:Profile)-[:OF]->(far:Entity)
      WITH link, nearId, farId, p, c, q, far
      WHERE far.id = farId AND type(c) = link.type AND c.state = 'ASSERTED'
        AND (link.kin IS NULL OR c.kin = link.kin)
        AND (link.symmetric OR (startNode(c) = p) = (nearId = link.from))
      MATCH (p)-[:IN]->(d:Document) WHERE d.superseded IS NULL
      RETURN link.index AS index, type(c) AS type, properties(c) AS claim,
        startNode(c).name AS fromName, endNode(c).name AS toName,
        %s AS document,
        COLLECT { MATCH (s:Profile {id: c.accordingTo}) RETURN s.name }[0] AS accordingTo
      ORDER BY index, d.published DESC, d.id, c.start
      """
          .formatted(Links.TYPES, DocumentEntry.FIELDS);

  private final Cypher cypher;

  Evidence(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * The claims that support each of these links, the latest published first; all by one statement.
   * A link that is not there has none.
   */
  public Map<Link, List<Statement>> of(Collection<Link> links) {
    List<Link> asked = List.copyOf(links);
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<Link, List<Statement>> evidence = new LinkedHashMap<>();
    for (Link link : asked) {
      evidence.put(link, new ArrayList<>());
      rows.add(
          row(
              "index", rows.size(),
              "from", link.from(),
              "to", link.to(),
              "type", link.type().name(),
              "kin", link.kin(),
              "symmetric", link.type().isSymmetric()));
    }
    for (Row found : cypher.read(CLAIMS, Map.of("links", rows))) {
      evidence.get(asked.get((int) found.number("index"))).add(Statement.of(found));
    }
    return evidence;
  }
}
