package dev.trama.graph;

import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import dev.trama.resolve.Ledger;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of judgements as the graph keeps it: nodes that no import touches. */
final class LedgerRows {
  /** Not their count: for that a transaction goes through all it has made itself. */
  private static final String ANY = "MATCH (j:Judgement) RETURN j.number AS number LIMIT 1";

  private static final String TOUCHING =
      """
      UNWIND $anchors AS anchor
      CALL (anchor) {
        MATCH (j:Judgement {left: anchor}) RETURN j
        UNION
        MATCH (j:Judgement {right: anchor}) RETURN j
      }
      WITH DISTINCT j WHERE j.undone IS NULL
      RETURN properties(j) AS judgement
      """;

  private static final String LOCATED =
      """
      UNWIND $anchors AS anchor
      MATCH (:Profile {anchor: anchor})-[:OF]->(e:Entity)
      RETURN DISTINCT anchor, e.id AS entity
      """;

  private LedgerRows() {}

  /** Every standing judgement on one of these anchors. */
  static Ledger of(Cypher.Transaction transaction, Set<String> anchors) {
    List<Judgement> judgements = touching(transaction, anchors);
    return judgements.isEmpty() ? Ledger.EMPTY : new Ledger(judgements);
  }

  static List<Judgement> touching(Cypher.Transaction transaction, Collection<String> anchors) {
    if (anchors.isEmpty() || transaction.run(ANY, Map.of()).isEmpty()) {
      return List.of();
    }
    return transaction.run(TOUCHING, Map.of("anchors", List.copyOf(anchors))).stream()
        .map(row -> judgement(new Row(row.map("judgement"))))
        .toList();
  }

  /** Which of these anchors each entity has; entities without one are left out. */
  static Map<String, Set<String>> located(
      Cypher.Transaction transaction, Collection<String> anchors) {
    Map<String, Set<String>> located = new HashMap<>();
    if (!anchors.isEmpty()) {
      for (Row row : transaction.run(LOCATED, Map.of("anchors", List.copyOf(anchors)))) {
        located.computeIfAbsent(row.text("entity"), e -> new HashSet<>()).add(row.text("anchor"));
      }
    }
    return located;
  }

  static Judgement judgement(Row row) {
    Map<String, Object> said = row.columns();
    return new Judgement(
        row.number("number"),
        row.text("left"),
        row.text("right"),
        (String) said.get("leftName"),
        (String) said.get("rightName"),
        Verdict.valueOf(row.text("verdict")),
        (String) said.get("by"),
        ((ZonedDateTime) row.get("at")).toInstant(),
        (String) said.get("why"),
        said.get("score") == null ? null : ((Number) said.get("score")).doubleValue());
  }
}
