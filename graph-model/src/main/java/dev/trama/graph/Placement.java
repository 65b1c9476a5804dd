package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.graph.Inserts.Kind.ENTITY;
import static dev.trama.graph.Inserts.Kind.PROFILE;

import dev.trama.model.EntityType;
import dev.trama.names.NameKey;
import dev.trama.resolve.Decision;
import dev.trama.resolve.IdentifierKeys;
import dev.trama.resolve.Keys;
import dev.trama.resolve.KnownEntity;
import dev.trama.resolve.Ledger;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of profiles who they are, and brings the entities up to date. */
final class Placement {
  // Lucene refuses a query of more than 1024 clauses.
  private static final int KEYS_A_QUERY = 1000;

  private static final String CANDIDATES =
      """
      CALL () {
        UNWIND $names AS query
        CALL db.index.fulltext.queryNodes('keys', query) YIELD node
        RETURN node
        UNION
        UNWIND $shortNames AS query
        CALL db.index.fulltext.queryNodes('keys', query) YIELD node
        WITH node
        WHERE node:Person AND (any(day IN node.birthDates WHERE day IN $births)
          OR EXISTS { (node)-[:LEADS|MEMBER_OF|KIN_OF|HOLDS_POSITION]-(:Entity) })
        RETURN node
        UNION
        UNWIND $numbers AS query
        CALL db.index.fulltext.queryNodes('numbers', query) YIELD node
        RETURN node
      }
      WITH DISTINCT node AS e
      RETURN e.id AS id, [l IN labels(e) WHERE l <> 'Entity'][0] AS type, e.name AS name,
        e.namedInFull AS namedInFull, e.names AS names, e.keys AS keys,
        e.identifying AS identifying, e.acronyms AS acronyms, e.birthDates AS birthDates,
        e.genders AS genders, e.identifiers AS identifiers, e.homes AS homes, e.category AS category,
        e.documents AS documents,
        CASE WHEN e:Person THEN COLLECT {
          MATCH (e)-[:LEADS|MEMBER_OF|KIN_OF|HOLDS_POSITION]-(other:Entity) RETURN DISTINCT other.id
        } ELSE [] END AS related
      """;

  private static final String UPDATE_ENTITIES =
      """
      UNWIND $rows AS row
      MATCH (e:Entity {id: row.id})
      SET e = row.properties
      """;

  private Placement() {}

  /**
   * Places these profiles, whose nodes exist.
   *
   * @param profiles in the order their documents came
   * @param superseded ids of documents among theirs that no longer count
   * @param gone ids of entities that are about to go: nobody is placed there
   * @return the entity of each profile, and how many documents each touched entity has
   */
  static Placed place(
      Cypher.Transaction transaction,
      List<Unresolved> profiles,
      Set<String> superseded,
      Set<String> gone,
      ZonedDateTime at) {
    if (profiles.isEmpty()) {
      return new Placed(Map.of(), Map.of(), Set.of());
    }
    Map<String, EntityState> states = new LinkedHashMap<>();
    List<KnownEntity> known = new ArrayList<>();
    Map<String, String> entityOfHome = new HashMap<>();
    Ledger ledger =
        LedgerRows.of(
            transaction, profiles.stream().map(Unresolved::anchor).collect(Collectors.toSet()));
    Map<String, Set<String>> anchors = LedgerRows.located(transaction, ledger.setApart());
    for (Row row : transaction.run(CANDIDATES, lookups(profiles))) {
      if (gone.contains(row.text("id"))) {
        continue;
      }
      EntityState state = EntityState.of(row);
      states.put(state.id(), state);
      Set<String> judged = anchors.getOrDefault(state.id(), Set.of());
      if (state.homes().isEmpty()) {
        known.add(state.known(judged, row.texts("related")));
      } else {
        // Whom the rules would join is asked of each by itself, so that a merge can be undone.
        for (EntityState home : Regrouping.homes(transaction, state.id())) {
          entityOfHome.put(home.id(), state.id());
          known.add(home.known(judged, row.texts("related")));
        }
      }
    }
    Set<String> existing = Set.copyOf(states.keySet());
    Map<String, Unresolved> byId = new HashMap<>();
    profiles.forEach(profile -> byId.put(profile.profile(), profile));

    Map<String, String> entityOf = new LinkedHashMap<>();
    Set<String> touched = new LinkedHashSet<>();
    Inserts inserts = new Inserts();
    for (Decision decision : new Resolver(known, ledger).resolve(profiles)) {
      Unresolved profile = byId.get(decision.profile());
      String home = decision.entity();
      String entity = entityOfHome.getOrDefault(home, home);
      EntityState state =
          states.computeIfAbsent(entity, id -> EntityState.fresh(id, profile.type()));
      state.absorb(profile, !superseded.contains(profile.document()));
      touched.add(state.id());
      entityOf.put(profile.profile(), state.id());
      inserts.relationship(
          PROFILE,
          decision.profile(),
          "OF",
          ENTITY,
          entity,
          row(
              "by",
              Resolver.BY,
              "at",
              at,
              "why",
              decision.why(),
              "score",
              decision.score(),
              "home",
              home.equals(entity) ? null : home));
    }
    Set<String> founded = new LinkedHashSet<>();
    List<EntityState> updated = new ArrayList<>();
    Map<String, Long> documents = new HashMap<>();
    for (String id : touched) {
      EntityState state = states.get(id);
      documents.put(id, state.documents());
      if (existing.contains(id)) {
        updated.add(state);
      } else {
        founded.add(id);
        inserts.entity(state.type().label(), state.properties());
      }
    }
    update(transaction, updated);
    transaction.insert(inserts);
    return new Placed(entityOf, documents, founded);
  }

  static void update(Cypher.Transaction transaction, List<EntityState> states) {
    if (!states.isEmpty()) {
      List<Map<String, Object>> rows =
          states.stream().map(s -> row("id", s.id(), "properties", s.properties())).toList();
      transaction.run(UPDATE_ENTITIES, Map.of("rows", rows));
    }
  }

  /**
   * Queries that find whatever carries one of the keys by which profiles may be joined. People of
   * one word never are by their name, those of two words only where a birth date or somebody they
   * are tied to is shared: of thousands of namesakes only those are fetched that have either.
   */
  private static Map<String, Object> lookups(List<Unresolved> profiles) {
    Set<String> names = new TreeSet<>();
    Set<String> shortNames = new TreeSet<>();
    Set<String> numbers = new TreeSet<>();
    Set<String> births = new HashSet<>();
    for (Unresolved profile : profiles) {
      boolean person = profile.type() == EntityType.PERSON;
      for (String key : Keys.lookups(profile.type(), profile.names())) {
        int words = NameKey.length(key);
        if (!person || words >= Keys.WHOLE_NAME) {
          names.add(key);
        } else if (words > 1) {
          shortNames.add(key);
        }
      }
      if (person) {
        births.addAll(profile.birthDates());
      }
      numbers.addAll(IdentifierKeys.of(profile.identifiers()));
    }
    return Map.of(
        "names",
        queries(names),
        "shortNames",
        queries(shortNames),
        "births",
        List.copyOf(births),
        "numbers",
        queries(numbers));
  }

  private static List<String> queries(Set<String> keys) {
    List<String> queries = new ArrayList<>();
    StringBuilder query = new StringBuilder();
    int clauses = 0;
    for (String key : keys) {
      // A key holds neither quotes nor backslashes, so nothing in it speaks to Lucene.
      query.append(query.isEmpty() ? "\"" : " OR \"").append(key).append('"');
      if (++clauses % KEYS_A_QUERY == 0) {
        queries.add(query.toString());
        query.setLength(0);
      }
    }
    if (!query.isEmpty()) {
      queries.add(query.toString());
    }
    return queries;
  }

  /**
   * Where profiles went.
   *
   * @param founded the entities that are new
   */
  record Placed(Map<String, String> entityOf, Map<String, Long> documents, Set<String> founded) {}
}
