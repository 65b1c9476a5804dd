package dev.trama.graph;

import dev.trama.model.Ids;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes documents out of the graph, and leaves it as if they had never come: their profiles, claims
 * and facts go, entities without profiles go, and what stays is resolved again where a profile that
 * goes may have held it together.
 */
final class Removal {
  private static final String TOUCHED =
      """
      UNWIND $documents AS id
      MATCH (:Document {id: id})<-[:IN]-(:Profile)-[:OF]->(e:Entity)
      RETURN DISTINCT e.id AS id
      """;

  // They stay until the last statement: once a transaction has deleted thousands of nodes, every
  // lookup by id pays for each of them.
  private static final String MARK =
      """
      UNWIND $documents AS id
      MATCH (d:Document {id: id})
      SET d.superseded = true, d.removed = true
      """;

  private static final String DELETE =
      """
      CALL () {
        UNWIND $entities AS id
        MATCH (e:Entity {id: id})
        RETURN collect(e) AS entities
      }
      CALL () {
        UNWIND $documents AS id
        MATCH (d:Document {id: id})
        OPTIONAL MATCH (d)<-[:IN]-(p:Profile)
        OPTIONAL MATCH (p)-[:HAS]->(f:Fact)
        RETURN collect(DISTINCT d) + collect(DISTINCT p) + collect(DISTINCT f) AS said
      }
      UNWIND entities + said AS node
      DETACH DELETE node
      """;

  private static final String DELETE_ENTITIES =
      "UNWIND $entities AS id MATCH (e:Entity {id: id}) DETACH DELETE e";

  private Removal() {}

  static void remove(Cypher.Transaction transaction, List<String> documents, ZonedDateTime at) {
    // Each by itself as the rules have it, and merged again at the end.
    Set<String> judged = Regrouping.part(transaction, touched(transaction, documents));
    Set<Links.Pair> pairs = new HashSet<>(Supersession.pairs(transaction, documents));
    List<String> touched = touched(transaction, documents);
    List<String> addresses = Supersession.addresses(transaction, documents);
    transaction.run(MARK, Map.of("documents", documents));
    List<String> returned = Supersession.restore(transaction, addresses);

    Map<String, List<Row>> remaining = ProfileRows.byEntity(transaction, touched);
    List<String> orphans = new ArrayList<>();
    List<String> dissolved = new ArrayList<>();
    List<Row> open = new ArrayList<>();
    List<EntityState> kept = new ArrayList<>();
    Map<String, Long> counts = new HashMap<>();
    remaining.forEach(
        (entity, rows) -> {
          if (rows.isEmpty()) {
            orphans.add(entity);
          } else if (mayStay(entity, rows)) {
            EntityState state = ProfileRows.state(entity, rows);
            counts.put(entity, state.documents());
            kept.add(state);
          } else {
            dissolved.add(entity);
            open.addAll(rows);
          }
        });
    transaction.run(DELETE_ENTITIES, Map.of("entities", dissolved));
    Placement.update(transaction, kept);
    counts.putAll(Supersession.recount(transaction, returned));
    Set<String> gone = new HashSet<>(orphans);
    pairs.addAll(Supersession.pairs(transaction, returned));
    pairs.removeIf(pair -> gone.contains(pair.one()) || gone.contains(pair.other()));
    // Before anybody is placed again: links tell who namesakes are.
    Links.rebuild(transaction, pairs, counts);
    counts.putAll(placeAgain(transaction, open, gone, at));
    Set<Links.Pair> moved =
        new HashSet<>(
            Supersession.pairsOfProfiles(
                transaction, open.stream().map(row -> row.text("profile")).toList()));
    moved.removeIf(pair -> gone.contains(pair.one()) || gone.contains(pair.other()));
    Links.rebuild(transaction, moved, counts);
    transaction.run(DELETE, Map.of("documents", documents, "entities", orphans));
    Regrouping.apply(transaction, judged);
  }

  private static List<String> touched(Cypher.Transaction transaction, List<String> documents) {
    return transaction.run(TOUCHED, Map.of("documents", documents)).stream()
        .map(row -> row.text("id"))
        .toList();
  }

  /** True where the founder is still there, and all others would join it by name alone. */
  private static boolean mayStay(String entity, List<Row> rows) {
    Unresolved founder = ProfileRows.unresolved(rows.get(0));
    return Ids.entity(founder.profile()).equals(entity)
        && rows.stream()
            .allMatch(row -> Resolver.joinsByNameAlone(founder, ProfileRows.unresolved(row)));
  }

  private static Map<String, Long> placeAgain(
      Cypher.Transaction transaction, List<Row> rows, Set<String> gone, ZonedDateTime at) {
    Set<String> superseded = new HashSet<>();
    rows.stream()
        .filter(row -> row.flag("superseded"))
        .forEach(row -> superseded.add(row.text("document")));
    List<Unresolved> profiles =
        rows.stream().sorted(ProfileRows.ARRIVAL).map(ProfileRows::unresolved).toList();
    return Placement.place(transaction, profiles, superseded, gone, at).documents();
  }
}
