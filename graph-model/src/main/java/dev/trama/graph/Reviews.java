package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.graph.Decision.Verdict;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.model.TramaException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides on claims: those proposed wait here, and what was decided on them is kept. */
public final class Reviews {
  private static final String PROPOSED =
      """
      MATCH (d:Document) WHERE d.proposed > 0 AND ($document IS NULL OR d.id = $document)
      CALL (d) {
        MATCH (d)<-[:IN]-(p:Profile)-[c:%s]->(q:Profile)
        WHERE c.state = 'PROPOSED' AND c.confidence >= $above
        RETURN type(c) AS type, properties(c) AS claim, p.name AS fromName, q.name AS toName
        UNION ALL
        MATCH (d)<-[:IN]-(p:Profile)-[:HAS]->(f:Fact)
        WHERE f.state = 'PROPOSED' AND f.confidence >= $above
        RETURN f.type AS type, properties(f) AS claim, p.name AS fromName, null AS toName
      }
      WITH d, type, claim, fromName, toName
      ORDER BY d.published DESC, d.id, claim.start, claim.id
      LIMIT $limit
      RETURN type, claim, fromName, toName, %s AS document,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo
      """
          .formatted(Links.TYPES, DocumentEntry.FIELDS);

  private static final String BETWEEN =
      """
      MATCH (:Entity {id: $one})<-[:OF]-(p:Profile)-[:IN]->(d:Document)
      WHERE d.proposed > 0 AND d.superseded IS NULL
      MATCH (p)-[c:%s]-(:Profile)-[:OF]->(o:Entity)
      WHERE o.id = $other AND c.state = 'PROPOSED'
      WITH d, type(c) AS type, properties(c) AS claim, startNode(c).name AS fromName,
        endNode(c).name AS toName
      RETURN type, claim, fromName, toName, %s AS document,
        COLLECT { MATCH (s:Profile {id: claim.accordingTo}) RETURN s.name }[0] AS accordingTo
      ORDER BY d.published DESC, d.id, claim.start
      """
          .formatted(Links.TYPES, DocumentEntry.FIELDS);

  private static final String COUNT =
      "MATCH (d:Document) WHERE d.proposed > 0 RETURN sum(d.proposed) AS claims";

  /** Where claims may lie: in documents with open ones, those told of, and those decided on. */
  private static final String LIKELY =
      """
      CALL () {
        MATCH (d:Document) WHERE d.proposed > 0 RETURN d
        UNION
        MATCH (d:Document) WHERE d.id IN $documents RETURN d
        UNION
        MATCH (k:Decision) WHERE k.claim IN $ids
        MATCH (d:Document {id: k.document}) RETURN d
      }
      WITH DISTINCT d
      """;

  private static final String ANYWHERE = "MATCH (d:Document) WITH d\n";

  private static final String LOCATE =
      """
      CALL (d) {
        MATCH (d)<-[:IN]-(p:Profile)-[c:%s]->(q:Profile)
        WHERE c.id IN $ids
        MATCH (p)-[:OF]->(a:Entity)
        MATCH (q)-[:OF]->(b:Entity)
        RETURN c.id AS id, type(c) AS type, p.id AS profile, c.state AS state, c.quote AS quote,
          p.name AS fromName, q.name AS toName, a.id AS one, b.id AS other
        UNION ALL
        MATCH (d)<-[:IN]-(p:Profile)-[:HAS]->(f:Fact)
        WHERE f.id IN $ids
        RETURN f.id AS id, f.type AS type, p.id AS profile, f.state AS state, f.quote AS quote,
          p.name AS fromName, null AS toName, null AS one, null AS other
      }
      RETURN d.id AS document, id, type, profile, state, quote, fromName, toName, one, other
      """
          .formatted(Links.TYPES);

  private static final String SET_STATE =
      """
      CALL () {
        UNWIND $rows AS row
        MATCH (:Profile {id: row.profile})-[c:%s]->(:Profile) WHERE c.id = row.id
        SET c.state = row.state
        RETURN count(c) AS claims
      }
      CALL () {
        UNWIND $rows AS row
        MATCH (f:Fact {id: row.id})
        SET f.state = row.state
        RETURN count(f) AS facts
      }
      RETURN claims + facts AS changed
      """
          .formatted(Links.TYPES);

  private static final String RECOUNT =
      """
      UNWIND $documents AS id
      MATCH (d:Document {id: id})
      WITH d,
        COUNT { (d)<-[:IN]-(:Profile)-[c:%s]->(:Profile) WHERE c.state = 'PROPOSED' }
          + COUNT { (d)<-[:IN]-(:Profile)-[:HAS]->(f:Fact) WHERE f.state = 'PROPOSED' } AS open
      SET d.proposed = CASE WHEN open = 0 THEN null ELSE open END
      """
          .formatted(Links.TYPES);

  private static final String DECIDE =
      """
      UNWIND $rows AS row
      MERGE (k:Decision {claim: row.id})
      ON CREATE SET k.was = row.was
      SET k.verdict = $verdict, k.document = row.document, k.says = row.says, k.at = $at,
        k.by = $by, k.why = $why
      """;

  private static final String FORGET =
      """
      UNWIND $ids AS id
      MATCH (k:Decision {claim: id})
      WITH k, k.claim AS id, k.was AS was
      DELETE k
      RETURN id, was
      """;

  private static final String DECISIONS =
      """
      MATCH (k:Decision)
      RETURN k.claim AS claim, k.verdict AS verdict, k.document AS document, k.says AS says,
        k.at AS at, k.by AS by, k.why AS why
      ORDER BY at DESC, claim
      LIMIT $limit
      """;

  private static final String DECIDED =
      """
      UNWIND $ids AS id
      MATCH (k:Decision {claim: id})
      RETURN id, k.verdict AS verdict
      """;

  private final Cypher cypher;
  private final Clock clock;

  Reviews(Cypher cypher, Clock clock) {
    this.cypher = cypher;
    this.clock = clock;
  }

  /**
   * Claims that wait to be decided on, those of the latest documents first, in the order of the
   * text.
   *
   * @param document only those of this document; null for all
   * @param above only those of this confidence or more
   */
  public List<Statement> proposed(String document, double above, int limit) {
    Map<String, Object> parameters = row("document", document, "above", above, "limit", limit);
    return cypher.read(PROPOSED, parameters).stream().map(Statement::of).toList();
  }

  /** Claims that wait and would tie these two entities, whichever way round. */
  public List<Statement> between(String one, String other) {
    return cypher.read(BETWEEN, Map.of("one", one, "other", other)).stream()
        .map(Statement::of)
        .toList();
  }

  /** How many claims wait. */
  public long waiting() {
    return cypher.read(COUNT, Map.of()).get(0).number("claims");
  }

  /**
   * Decides on claims, whether they were proposed, asserted or decided on otherwise before. The
   * links they bear on follow at once.
   *
   * @param claims their ids
   * @param by who decides; may be null
   * @param why may be null
   * @throws TramaException where one of them is unknown; then nothing is decided
   */
  public void decide(Collection<String> claims, Verdict verdict, String by, String why) {
    decide(claims, List.of(), verdict, by, why);
  }

  /**
   * The same where it is known in which documents the claims lie, so that not all need be searched.
   *
   * @param documents their ids
   */
  public void decide(
      Collection<String> claims,
      Collection<String> documents,
      Verdict verdict,
      String by,
      String why) {
    Set<String> ids = new LinkedHashSet<>(claims);
    cypher.write(
        transaction -> {
          List<Row> found = located(transaction, ids, documents);
          List<Map<String, Object>> decided = new ArrayList<>();
          Map<String, String> states = new HashMap<>();
          for (Row claim : found) {
            decided.add(
                row(
                    "id", claim.text("id"),
                    "document", claim.text("document"),
                    "was", claim.text("state"),
                    "says", says(claim)));
            states.put(claim.text("id"), state(verdict).name());
          }
          Map<String, Object> parameters =
              row(
                  "rows", decided,
                  "verdict", verdict.name(),
                  "at", ZonedDateTime.now(clock),
                  "by", by,
                  "why", why);
          transaction.run(DECIDE, parameters);
          change(transaction, found, states);
          return null;
        });
  }

  /**
   * Takes decisions back: the claims are again what the extractor made of them.
   *
   * @return how many decisions there were
   */
  public int forget(Collection<String> claims) {
    return cypher.write(
        transaction -> {
          Map<String, String> states = new HashMap<>();
          List<Row> found = located(transaction, new LinkedHashSet<>(claims), List.of());
          for (Row decision : transaction.run(FORGET, Map.of("ids", List.copyOf(claims)))) {
            states.put(decision.text("id"), decision.text("was"));
          }
          change(
              transaction,
              found.stream().filter(claim -> states.containsKey(claim.text("id"))).toList(),
              states);
          return states.size();
        });
  }

  /** What was decided, the latest first. */
  public List<Decision> decisions(int limit) {
    return cypher.read(DECISIONS, Map.of("limit", limit)).stream()
        .map(
            row ->
                new Decision(
                    row.text("claim"),
                    Verdict.valueOf(row.text("verdict")),
                    row.text("document"),
                    row.text("says"),
                    ((ZonedDateTime) row.get("at")).toInstant(),
                    row.text("by"),
                    row.text("why")))
        .toList();
  }

  /** These charts with what was decided on their claims before. */
  static List<Chart> decided(Cypher.Transaction transaction, List<Chart> charts) {
    List<String> ids =
        charts.stream().flatMap(chart -> chart.claims().stream()).map(Claim::id).toList();
    Map<String, ClaimState> states = new HashMap<>();
    transaction
        .run(DECIDED, Map.of("ids", ids))
        .forEach(row -> states.put(row.text("id"), state(Verdict.valueOf(row.text("verdict")))));
    return states.isEmpty()
        ? charts
        : charts.stream()
            .map(
                chart ->
                    new Chart(
                        chart.document(),
                        chart.profiles(),
                        chart.claims().stream()
                            .map(c -> c.withState(states.getOrDefault(c.id(), c.state())))
                            .toList()))
            .toList();
  }

  private static ClaimState state(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> ClaimState.ASSERTED;
      case REJECTED -> ClaimState.REJECTED;
      case DISPUTED -> ClaimState.DISPUTED;
    };
  }

  private static List<Row> located(
      Cypher.Transaction transaction, Set<String> ids, Collection<String> documents) {
    List<Row> found =
        new ArrayList<>(
            transaction.run(
                LIKELY + LOCATE,
                Map.of("ids", List.copyOf(ids), "documents", List.copyOf(documents))));
    Set<String> missing = new LinkedHashSet<>(ids);
    found.forEach(claim -> missing.remove(claim.text("id")));
    if (!missing.isEmpty()) {
      List<Row> others = transaction.run(ANYWHERE + LOCATE, Map.of("ids", List.copyOf(missing)));
      found.addAll(others);
      others.forEach(claim -> missing.remove(claim.text("id")));
    }
    if (!missing.isEmpty()) {
      throw new TramaException(
          NOT_FOUND,
          "There is no claim "
              + missing.iterator().next()
              + "; 'trama review list' shows their ids.");
    }
    return found;
  }

  private static String says(Row claim) {
    String to = claim.text("toName");
    return claim.text("fromName")
        + " "
        + claim.text("type")
        + (to == null ? "" : " " + to)
        + ": “"
        + claim.text("quote")
        + "”";
  }

  private static void change(
      Cypher.Transaction transaction, List<Row> claims, Map<String, String> states) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    Set<Links.Pair> pairs = new HashSet<>();
    for (Row claim : claims) {
      String id = claim.text("id");
      rows.add(row("id", id, "profile", claim.text("profile"), "state", states.get(id)));
      documents.add(claim.text("document"));
      if (claim.text("one") != null && !claim.text("one").equals(claim.text("other"))) {
        pairs.add(Links.Pair.of(claim.text("one"), claim.text("other")));
      }
    }
    transaction.run(SET_STATE, Map.of("rows", rows));
    transaction.run(RECOUNT, Map.of("documents", List.copyOf(documents)));
    Links.rebuild(transaction, pairs, Map.of());
  }
}
