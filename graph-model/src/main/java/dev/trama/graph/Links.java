package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.graph.Inserts.Kind.ENTITY;

import dev.trama.model.ClaimState;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the links between entities in step with the claims. New claims are added to the links they
 * support; where claims go, the links of the pairs of entities they joined are built anew. Links of
 * other pairs are never looked at, however many an entity has.
 */
final class Links {
  /** Every relation, as Cypher names them in a pattern: our own words, none from outside. */
  static final String TYPES =
      Arrays.stream(RelationType.values()).map(Enum::name).collect(Collectors.joining("|"));

  private static final String EXISTING =
      """
      UNWIND $rows AS row
      MATCH (a:Entity {id: row.from})
      MATCH (b:Entity {id: row.to})
      MATCH (a)-[l:%s]->(b)
      RETURN a.id AS from, type(l) AS type, b.id AS to, properties(l) AS properties
      """
          .formatted(TYPES);

  // Not by element id: on a store still empty, Neo4j plans that as a scan of all links.
  private static final String UPDATE =
      """
      UNWIND $rows AS row
      MATCH (a:Entity {id: row.from})
      MATCH (b:Entity {id: row.to})
      MATCH (a)-[l:%s]->(b)
      WHERE type(l) = row.type AND coalesce(l.kin, '') = coalesce(row.kin, '')
      SET l = row.properties
      """
          .formatted(TYPES);

  private static final String DELETE =
      """
      UNWIND $rows AS row
      MATCH (a:Entity {id: row.from})
      MATCH (b:Entity {id: row.to})
      MATCH (a)-[l:%s]->(b)
      WHERE type(l) = row.type AND coalesce(l.kin, '') = coalesce(row.kin, '')
      DELETE l
      """
          .formatted(TYPES);

  // From the end with fewer documents, and the other end compared at last: that may have a profile
  // in every document. Its id is compared as an expression, or Neo4j seeks it in the index and may
  // then start there: ending 389 entries of a list took minutes instead of seconds.
  private static final String CLAIMS =
      """
      UNWIND $rows AS row
      MATCH (:Entity {id: row.near})<-[:OF]-(p:Profile)-[c:%s]-(:Profile)-[:OF]->(far:Entity)
      WITH row, p, c, far
      WHERE far.id + '' = row.far AND %s
      MATCH (p)-[:IN]->(d:Document)
      WHERE d.superseded IS NULL OR d.ended IS NOT NULL
      RETURN d.ended AS ended, d.known AS known, row.near AS near, row.far AS far, startNode(c) = p AS outward, type(c) AS type,
        d.id AS document, properties(c) AS claim
      """
          .formatted(TYPES, Evidence.supports("c"));

  private Links() {}

  /** A claim of a new document, with the entities it joins. */
  record Joined(
      String from,
      RelationType type,
      String to,
      String document,
      String known,
      Map<String, Object> claim) {

    boolean supports() {
      return ClaimState.valueOf((String) claim.get("state")).supports() && !from.equals(to);
    }

    LinkKey key() {
      return LinkKey.of(from, type, to, (String) claim.get("kin"));
    }
  }

  /** Two entities, in either order. */
  record Pair(String one, String other) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /**
   * Adds claims that support no link yet.
   *
   * @param founded entities so new that nothing is linked to them
   */
  static void add(Cypher.Transaction transaction, List<Joined> claims, Set<String> founded) {
    Map<LinkKey, List<Joined>> supporting =
        claims.stream()
            .filter(Joined::supports)
            .collect(Collectors.groupingBy(Joined::key, LinkedHashMap::new, Collectors.toList()));
    if (supporting.isEmpty()) {
      return;
    }
    Set<LinkKey> old =
        supporting.keySet().stream()
            .filter(key -> !founded.contains(key.from()) && !founded.contains(key.to()))
            .collect(Collectors.toSet());
    Map<LinkKey, Row> existing = existing(transaction, pairs(old));
    List<LinkState> created = new ArrayList<>();
    List<LinkState> updated = new ArrayList<>();
    supporting.forEach(
        (key, support) -> {
          LinkState state = new LinkState(key);
          Row link = existing.get(key);
          // What ended before does not count beside what is said now.
          if (link != null && !link.map("properties").containsKey("past")) {
            state.startFrom(link.map("properties"));
          }
          for (Joined claim : support) {
            state.support(claim.document(), claim.claim());
            state.known(List.of(Periods.of(claim.known(), null)));
          }
          if (link != null && link.map("properties").containsKey("past")) {
            state.known(new Row(link.map("properties")).texts("known"));
          }
          (link == null ? created : updated).add(state);
        });
    write(transaction, created, updated);
  }

  /**
   * Builds the links between these pairs anew from their claims.
   *
   * @param documents how many documents entities have; one that is not told of is taken for a hub
   */
  static void rebuild(
      Cypher.Transaction transaction, Set<Pair> pairs, Map<String, Long> documents) {
    if (pairs.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean oneIsNear =
          documents.getOrDefault(pair.one(), Long.MAX_VALUE)
              <= documents.getOrDefault(pair.other(), Long.MAX_VALUE);
      rows.add(
          row(
              "near", oneIsNear ? pair.one() : pair.other(),
              "far", oneIsNear ? pair.other() : pair.one()));
    }
    Map<LinkKey, LinkState> states = new LinkedHashMap<>();
    Map<LinkKey, LinkState> past = new LinkedHashMap<>();
    for (Row claim : transaction.run(CLAIMS, Map.of("rows", rows))) {
      boolean outward = claim.flag("outward");
      Map<String, Object> properties = claim.map("claim");
      LinkKey key =
          LinkKey.of(
              claim.text(outward ? "near" : "far"),
              RelationType.valueOf(claim.text("type")),
              claim.text(outward ? "far" : "near"),
              (String) properties.get("kin"));
      String ended = claim.text("ended");
      LinkState state = (ended == null ? states : past).computeIfAbsent(key, LinkState::new);
      state.support(claim.text("document"), properties);
      if (claim.text("known") != null) {
        state.known(List.of(Periods.of(claim.text("known"), ended)));
      }
      if (ended != null) {
        state.end(ended);
      }
    }
    past.forEach(
        (key, state) -> {
          LinkState now = states.putIfAbsent(key, state);
          if (now != null) {
            now.known(state.known());
          }
        });
    Map<LinkKey, Row> existing = existing(transaction, pairs);
    List<LinkState> created = new ArrayList<>();
    List<LinkState> updated = new ArrayList<>();
    states.forEach(
        (key, state) -> {
          Row link = existing.remove(key);
          (link == null ? created : updated).add(state);
        });
    List<Map<String, Object>> unsupported = existing.keySet().stream().map(Links::keyRow).toList();
    if (!unsupported.isEmpty()) {
      transaction.run(DELETE, Map.of("rows", unsupported));
    }
    write(transaction, created, updated);
  }

  private static void write(
      Cypher.Transaction transaction, List<LinkState> created, List<LinkState> updated) {
    Inserts inserts = new Inserts();
    for (LinkState link : created) {
      LinkKey key = link.key();
      inserts.relationship(
          ENTITY, key.from(), key.type().name(), ENTITY, key.to(), link.properties());
    }
    transaction.insert(inserts);
    if (!updated.isEmpty()) {
      transaction.run(UPDATE, Map.of("rows", updated.stream().map(Links::linkRow).toList()));
    }
  }

  private static Set<Pair> pairs(Set<LinkKey> keys) {
    return keys.stream().map(key -> Pair.of(key.from(), key.to())).collect(Collectors.toSet());
  }

  private static Map<LinkKey, Row> existing(Cypher.Transaction transaction, Set<Pair> pairs) {
    if (pairs.isEmpty()) {
      return new HashMap<>();
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      rows.add(row("from", pair.one(), "to", pair.other()));
      rows.add(row("from", pair.other(), "to", pair.one()));
    }
    Map<LinkKey, Row> links = new HashMap<>();
    for (Row link : transaction.run(EXISTING, Map.of("rows", rows))) {
      String kin = (String) link.map("properties").get("kin");
      links.put(
          new LinkKey(
              link.text("from"), RelationType.valueOf(link.text("type")), link.text("to"), kin),
          link);
    }
    return links;
  }

  private static Map<String, Object> linkRow(LinkState state) {
    Map<String, Object> row = keyRow(state.key());
    row.put("properties", state.properties());
    return row;
  }

  private static Map<String, Object> keyRow(LinkKey key) {
    return row("from", key.from(), "type", key.type().name(), "to", key.to(), "kin", key.kin());
  }
}
