package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;

import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import dev.trama.resolve.Ledger;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes entities one that have been judged to be the same, and parts them again.
 *
 * <p>What the rules make of the profiles, the home of each, is never touched by a merge: {@code OF}
 * carries it where the profile has gone elsewhere. An entity is one home or, by judgements,
 * several. So a merge is undone by looking at the judgements that still stand, whatever came in
 * between.
 */
final class Regrouping {
  private static final String EXISTING =
      "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id";

  private static final String MOVE =
      """
      UNWIND $rows AS row
      MATCH (p:Profile {id: row.profile})-[old:OF]->(:Entity)
      MATCH (e:Entity {id: row.entity})
      CREATE (p)-[new:OF]->(e)
      SET new = properties(old), new.home = row.home
      DELETE old
      """;

  private static final String DELETE =
      "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e";

  private static final String MERGED =
      "UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e.homes IS NOT NULL RETURN e.id AS id";

  private Regrouping() {}

  /** What the rules alone made of the profiles of a merged entity. */
  static List<EntityState> homes(Cypher.Transaction transaction, String entity) {
    List<EntityState> homes = new ArrayList<>();
    byHome(ProfileRows.byEntity(transaction, List.of(entity)).getOrDefault(entity, List.of()))
        .forEach((home, rows) -> homes.add(ProfileRows.state(home, rows)));
    return homes;
  }

  /** Brings the entities of these anchors in step with the judgements that stand. */
  static void apply(Cypher.Transaction transaction, Collection<String> anchors) {
    Set<String> concerned = new HashSet<>();
    for (Judgement judgement : LedgerRows.touching(transaction, anchors)) {
      if (judgement.verdict() == Verdict.SAME) {
        concerned.add(judgement.left());
        concerned.add(judgement.right());
      }
    }
    if (!concerned.isEmpty()) {
      regroup(transaction, LedgerRows.located(transaction, concerned).keySet());
    }
  }

  /** Brings these entities, and all that are judged to be one with them, in step. */
  static void regroup(Cypher.Transaction transaction, Set<String> entities) {
    Set<String> all = new LinkedHashSet<>(entities);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    Set<String> open = all;
    // Over what is not here too: A and B may be one because both are an X that is yet to come.
    while (!open.isEmpty()) {
      Map<String, List<Row>> found = ProfileRows.byEntity(transaction, open);
      rows.putAll(found);
      Set<String> anchors = new HashSet<>();
      found.values().forEach(list -> list.forEach(r -> anchors.add(r.text("anchor"))));
      Set<String> seen = new HashSet<>();
      while (!anchors.isEmpty()) {
        seen.addAll(anchors);
        Set<String> next = new HashSet<>();
        for (Judgement judgement : LedgerRows.touching(transaction, anchors)) {
          judgements.put(
              judgement.number() + judgement.left() + ' ' + judgement.right(), judgement);
          if (judgement.verdict() == Verdict.SAME) {
            next.add(judgement.left());
            next.add(judgement.right());
          }
        }
        next.removeAll(seen);
        anchors.clear();
        anchors.addAll(next);
      }
      open = new LinkedHashSet<>(LedgerRows.located(transaction, seen).keySet());
      open.removeAll(all);
      all.addAll(open);
    }
    arrange(transaction, rows, new Ledger(judgements.values()));
  }

  /**
   * Parts those of these entities that are merges into what the rules made.
   *
   * @return the anchors of all their profiles
   */
  static Set<String> part(Cypher.Transaction transaction, Collection<String> entities) {
    List<String> merged =
        transaction.run(MERGED, Map.of("ids", entities)).stream()
            .map(found -> found.text("id"))
            .toList();
    if (merged.isEmpty()) {
      return Set.of();
    }
    Map<String, List<Row>> rows = ProfileRows.byEntity(transaction, merged);
    arrange(transaction, rows, Ledger.EMPTY);
    Set<String> anchors = new HashSet<>();
    rows.values().forEach(list -> list.forEach(r -> anchors.add(r.text("anchor"))));
    return anchors;
  }

  /**
   * Decides anew by the rules, in the order in which they came, who the profiles of these entities
   * are: after a judgement has set some of them apart, or no longer does.
   */
  static void decideAgain(
      Cypher.Transaction transaction, Collection<String> entities, ZonedDateTime at) {
    Set<String> judged = part(transaction, entities);
    Set<String> homes = new LinkedHashSet<>(entities);
    homes.addAll(LedgerRows.located(transaction, judged).keySet());
    Map<String, List<Row>> found = ProfileRows.byEntity(transaction, homes);
    List<Row> rows = new ArrayList<>();
    found.values().forEach(rows::addAll);
    rows.sort(ProfileRows.ARRIVAL);
    Set<String> superseded = new HashSet<>();
    Set<String> anchors = new HashSet<>();
    for (Row each : rows) {
      anchors.add(each.text("anchor"));
      if (each.flag("superseded")) {
        superseded.add(each.text("document"));
      }
    }
    transaction.run(DELETE, Map.of("ids", List.copyOf(found.keySet())));
    Map<String, Long> counts =
        Placement.place(
                transaction,
                rows.stream().map(ProfileRows::unresolved).toList(),
                superseded,
                Set.of(),
                at)
            .documents();
    Links.rebuild(transaction, Supersession.pairsOfProfiles(transaction, ids(rows)), counts);
    apply(transaction, anchors);
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(each -> each.text("profile")).toList();
  }

  private static Map<String, List<Row>> byHome(Collection<Row> rows) {
    Map<String, List<Row>> homes = new LinkedHashMap<>();
    rows.stream()
        .sorted(ProfileRows.ARRIVAL)
        .forEach(
            each -> homes.computeIfAbsent(each.text("home"), h -> new ArrayList<>()).add(each));
    return homes;
  }

  /** Gives every home the entity that the ledger says, and the links their ends. */
  private static void arrange(
      Cypher.Transaction transaction, Map<String, List<Row>> entities, Ledger ledger) {
    List<Row> rows = new ArrayList<>();
    entities.values().forEach(rows::addAll);
    Map<String, List<Row>> homes = byHome(rows);
    Map<String, Set<String>> anchors = new LinkedHashMap<>();
    homes.forEach(
        (home, profiles) ->
            profiles.forEach(
                each ->
                    anchors
                        .computeIfAbsent(home, h -> new LinkedHashSet<>())
                        .add(each.text("anchor"))));
    Map<String, String> entityOf = ledger.join(anchors);
    List<Row> moved =
        rows.stream()
            .filter(each -> !each.text("entity").equals(entityOf.get(each.text("home"))))
            .toList();
    if (moved.isEmpty()) {
      return;
    }
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    rows.stream()
        .sorted(ProfileRows.ARRIVAL)
        .forEach(
            each ->
                grouped
                    .computeIfAbsent(entityOf.get(each.text("home")), e -> new ArrayList<>())
                    .add(each));
    Set<Links.Pair> pairs = new HashSet<>(Supersession.pairsOfProfiles(transaction, ids(moved)));
    Map<String, Long> counts = new HashMap<>();
    write(transaction, grouped, counts);
    List<Map<String, Object>> moves = new ArrayList<>();
    for (Row each : moved) {
      String home = each.text("home");
      String entity = entityOf.get(home);
      moves.add(
          row(
              "profile",
              each.text("profile"),
              "entity",
              entity,
              "home",
              home.equals(entity) ? null : home));
    }
    transaction.run(MOVE, Map.of("rows", moves));
    pairs.addAll(Supersession.pairsOfProfiles(transaction, ids(moved)));
    Set<String> gone = new HashSet<>(entities.keySet());
    gone.removeAll(grouped.keySet());
    pairs.removeIf(pair -> gone.contains(pair.one()) || gone.contains(pair.other()));
    transaction.run(DELETE, Map.of("ids", List.copyOf(gone)));
    Links.rebuild(transaction, pairs, counts);
  }

  private static void write(
      Cypher.Transaction transaction, Map<String, List<Row>> grouped, Map<String, Long> counts) {
    Set<String> existing = new HashSet<>();
    transaction
        .run(EXISTING, Map.of("ids", List.copyOf(grouped.keySet())))
        .forEach(found -> existing.add(found.text("id")));
    Inserts created = new Inserts();
    List<EntityState> updated = new ArrayList<>();
    grouped.forEach(
        (entity, profiles) -> {
          EntityState state = ProfileRows.state(entity, profiles);
          Set<String> homes = byHome(profiles).keySet();
          if (homes.size() > 1) {
            state.mergeOf(homes);
          }
          counts.put(entity, state.documents());
          if (existing.contains(entity)) {
            updated.add(state);
          } else {
            created.entity(state.type().label(), state.properties());
          }
        });
    transaction.insert(created);
    Placement.update(transaction, updated);
  }
}
