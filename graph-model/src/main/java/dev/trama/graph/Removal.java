package dev.trama.graph;

import dev.trama.model.EntityType;
import dev.trama.model.Ids;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  private static final String PROFILES =
      """
      UNWIND $entities AS id
      MATCH (e:Entity {id: id})
      OPTIONAL MATCH (e)<-[o:OF]-(p:Profile)-[:IN]->(d:Document)-[i:IN_BATCH]->(:Batch)
        WHERE d.removed IS NULL
      RETURN e.id AS entity, p.id AS profile, d.id AS document, d.superseded AS superseded,
        o.by AS by, p.type AS type, p.names AS names, p.nameKinds AS nameKinds,
        p.category AS category, p.birthDate AS birthDates, p.gender AS genders,
        p.identifier AS identifiers, i.at AS at, i.position AS position,
        COLLECT {
          MATCH (p)-[c:%s]-(q:Profile) WHERE c.state = 'ASSERTED'
          RETURN {type: type(c), other: q.id, kin: CASE WHEN startNode(c) = p THEN c.kin END}
        } AS ties
      """
          .formatted(Links.TYPES);

  private static final String DELETE_ENTITIES =
      "UNWIND $entities AS id MATCH (e:Entity {id: id}) DETACH DELETE e";

  private Removal() {}

  static void remove(Cypher.Transaction transaction, List<String> documents, ZonedDateTime at) {
    Set<Links.Pair> pairs = new HashSet<>(Supersession.pairs(transaction, documents));
    List<String> touched =
        transaction.run(TOUCHED, Map.of("documents", documents)).stream()
            .map(row -> row.text("id"))
            .toList();
    List<String> addresses = Supersession.addresses(transaction, documents);
    transaction.run(MARK, Map.of("documents", documents));
    List<String> returned = Supersession.restore(transaction, addresses);

    Map<String, List<Row>> remaining = remaining(transaction, touched);
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
            EntityState state = state(entity, rows);
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
  }

  private static Map<String, List<Row>> remaining(
      Cypher.Transaction transaction, List<String> entities) {
    Map<String, List<Row>> remaining = new LinkedHashMap<>();
    for (Row row : transaction.run(PROFILES, Map.of("entities", entities))) {
      List<Row> rows = remaining.computeIfAbsent(row.text("entity"), e -> new ArrayList<>());
      if (row.text("profile") != null) {
        rows.add(row);
      }
    }
    remaining.values().forEach(rows -> rows.sort(ARRIVAL));
    return remaining;
  }

  private static final Comparator<Row> ARRIVAL =
      Comparator.comparing((Row row) -> ((ZonedDateTime) row.get("at")).toInstant())
          .thenComparing(row -> row.number("position"))
          .thenComparing(row -> row.text("document"))
          .thenComparing(Removal::unresolved, Resolver.ORDER);

  /** True where the founder is still there, and all others would join it by name alone. */
  private static boolean mayStay(String entity, List<Row> rows) {
    if (rows.stream().anyMatch(row -> !Resolver.BY.equals(row.text("by")))) {
      return true;
    }
    Unresolved founder = unresolved(rows.get(0));
    return Ids.entity(founder.profile()).equals(entity)
        && rows.stream().allMatch(row -> Resolver.joinsByNameAlone(founder, unresolved(row)));
  }

  private static EntityState state(String entity, List<Row> rows) {
    EntityState state = EntityState.fresh(entity, unresolved(rows.get(0)).type());
    rows.forEach(row -> state.absorb(unresolved(row), !row.flag("superseded")));
    return state;
  }

  private static Map<String, Long> placeAgain(
      Cypher.Transaction transaction, List<Row> rows, Set<String> gone, ZonedDateTime at) {
    Set<String> superseded = new HashSet<>();
    rows.stream()
        .filter(row -> row.flag("superseded"))
        .forEach(row -> superseded.add(row.text("document")));
    List<Unresolved> profiles = rows.stream().sorted(ARRIVAL).map(Removal::unresolved).toList();
    return Placement.place(transaction, profiles, superseded, gone, at).documents();
  }

  private static Unresolved unresolved(Row row) {
    List<String> texts = row.texts("names");
    List<String> kinds = row.texts("nameKinds");
    List<Unresolved.Form> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      names.add(new Unresolved.Form(texts.get(i), NameKind.valueOf(kinds.get(i))));
    }
    Set<String> genders = new TreeSet<>(row.texts("genders"));
    List<Unresolved.Tie> ties = new ArrayList<>();
    for (Row tie : row.rows("ties")) {
      ties.add(new Unresolved.Tie(RelationType.valueOf(tie.text("type")), tie.text("other")));
      String gender = ChartRows.gender(tie.text("kin"));
      if (gender != null) {
        genders.add(gender);
      }
    }
    return new Unresolved(
        row.text("profile"),
        row.text("document"),
        EntityType.ofLabel(row.text("type")).orElseThrow(),
        names,
        EntityState.category(row.text("category")),
        row.texts("birthDates"),
        List.copyOf(genders),
        row.texts("identifiers"),
        ties);
  }
}
