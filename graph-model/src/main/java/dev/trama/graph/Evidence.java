package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import dev.trama.model.ClaimState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells why links and facts are there. */
public final class Evidence {
  /** Nobody reads more on one link or fact than this. */
  private static final int MOST_CLAIMS = 50;

  // From the end with fewer documents, and the other end compared at last: a place or an agency may
  // have a profile in every document.
  private static final String CLAIMS =
      """
      CALL () {
        UNWIND $links AS link
        MATCH (a:Entity {id: link.from})
        MATCH (b:Entity {id: link.to})
        WITH link, CASE WHEN a.documents <= b.documents THEN link.from ELSE link.to END AS nearId,
          CASE WHEN a.documents <= b.documents THEN link.to ELSE link.from END AS farId
        CALL (link, nearId, farId) {
          MATCH (:Entity {id: nearId})<-[:OF]-(p:Profile)-[c:%s]-(q:Profile)-[:OF]->(far:Entity)
          WITH link, nearId, farId, p, c, far
          WHERE far.id = farId AND type(c) = link.type AND %s
            AND (link.kin IS NULL OR c.kin = link.kin)
            AND (link.symmetric OR (startNode(c) = p) = (nearId = link.from))
          MATCH (p)-[:IN]->(d:Document) WHERE d.superseded IS NULL OR d.ended IS NOT NULL
          RETURN type(c) AS type, properties(c) AS claim, startNode(c).name AS fromName,
            endNode(c).name AS toName, d
          ORDER BY d.ended IS NOT NULL, d.published DESC, d.id, c.start
          LIMIT $most
        }
        RETURN link.index AS index, type, claim, fromName, toName, d
        UNION ALL
        UNWIND $facts AS fact
        MATCH (f:Fact {id: fact.id})<-[:HAS]-(p:Profile)-[:IN]->(d:Document)
        RETURN fact.index AS index, f.type AS type, properties(f) AS claim, p.name AS fromName,
          null AS toName, d
      }
      RETURN index, type, claim, fromName, toName, %s AS document,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo, %s
      ORDER BY index, d.published DESC, d.id, claim.start
      """
          .formatted(Links.TYPES, supports("c"), DocumentEntry.FIELDS, Statement.Dispute.OF_CLAIM);

  private final Cypher cypher;

  /** Cypher for the condition that links may rest on a claim. */
  public static String supports(String claim) {
    return claim
        + ".state IN "
        + Arrays.stream(ClaimState.values())
            .filter(ClaimState::supports)
            .map(state -> "'" + state + "'")
            .toList();
  }

  /** Cypher for the condition that what a document {@code d} says counts. */
  public static final String STANDING = "d.superseded IS NULL";

  /**
   * Cypher for a condition on a link {@code r}: that one of the claims behind it, {@code c} in a
   * document {@code d}, meets all of these.
   *
   * @param one the node at one end of the link, and {@code other} that at the other end
   * @param standing what must hold of the document, such as {@link #STANDING}
   */
  public static String exists(String one, String other, String standing, List<String> conditions) {
    return """
        EXISTS {
          MATCH (%s)<-[:OF]-(saying:Profile)-[c]-(:Profile)-[:OF]->(%s)
          MATCH (saying)-[:IN]->(d:Document)
          WHERE type(c) = type(r) AND %s AND %s
            AND (r.kin IS NULL OR c.kin = r.kin)
            AND %s
        }"""
        .formatted(one, other, supports("c"), standing, String.join("\n    AND ", conditions));
  }

  public Evidence(Cypher cypher) {
    this.cypher = cypher;
  }

  /** The claims that support links and facts. */
  public record Claims(Map<Link, List<Statement>> links, Map<String, List<Statement>> facts) {
    /** Those of a link, the latest published first. */
    public List<Statement> of(Link link) {
      return links.getOrDefault(link, List.of());
    }

    public List<Statement> ofFact(String id) {
      return facts.getOrDefault(id, List.of());
    }
  }

  private static boolean stoodOn(DocumentEntry document, String day) {
    return (document.published() == null || document.published().compareTo(day) <= 0)
        && (document.ended() == null || document.ended().compareTo(day) > 0);
  }

  /** What a list no longer says supports a link only where nothing else does. */
  private static void keepWhatHolds(List<Statement> claims) {
    if (claims.stream().anyMatch(claim -> claim.document().ended() == null)) {
      claims.removeIf(claim -> claim.document().ended() != null);
    }
  }

  /**
   * The claims behind these links and facts, all by one statement. A link that is not there has
   * none.
   *
   * @param facts their ids
   */
  public Claims of(Collection<Link> links, Collection<String> facts) {
    return of(links, facts, null);
  }

  /**
   * The same, as it could be known on a day.
   *
   * @param asOf such as {@code 2021-08-01}; null for now
   */
  public Claims of(Collection<Link> links, Collection<String> facts, String asOf) {
    List<List<Statement>> found = new ArrayList<>();
    Map<Link, List<Statement>> ofLinks = new LinkedHashMap<>();
    List<Map<String, Object>> linkRows = new ArrayList<>();
    for (Link link : links) {
      linkRows.add(
          row(
              "index", found.size(),
              "from", link.from(),
              "to", link.to(),
              "type", link.type().name(),
              "kin", link.kin(),
              "symmetric", link.type().isSymmetric()));
      found.add(new ArrayList<>());
      ofLinks.put(link, found.get(found.size() - 1));
    }
    Map<String, List<Statement>> ofFacts = new LinkedHashMap<>();
    List<Map<String, Object>> factRows = new ArrayList<>();
    for (String fact : facts) {
      factRows.add(row("index", found.size(), "id", fact));
      found.add(new ArrayList<>());
      ofFacts.put(fact, found.get(found.size() - 1));
    }
    if (!found.isEmpty()) {
      Map<String, Object> parameters =
          Map.of("links", linkRows, "facts", factRows, "most", MOST_CLAIMS);
      for (Row claim : cypher.read(CLAIMS, parameters)) {
        found.get((int) claim.number("index")).add(Statement.of(claim));
      }
    }
    if (asOf == null) {
      ofLinks.values().forEach(Evidence::keepWhatHolds);
    } else {
      found.forEach(claims -> claims.removeIf(claim -> !stoodOn(claim.document(), asOf)));
    }
    return new Claims(ofLinks, ofFacts);
  }
}
