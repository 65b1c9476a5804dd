package dev.trama.graph;

import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The profiles of entities as the graph holds them, in the order their documents came. */
final class ProfileRows {
  private static final String PROFILES =
      """
      UNWIND $entities AS id
      MATCH (e:Entity {id: id})
      OPTIONAL MATCH (e)<-[o:OF]-(p:Profile)-[:IN]->(d:Document)-[i:IN_BATCH]->(:Batch)
        WHERE d.removed IS NULL
      RETURN e.id AS entity, coalesce(o.home, e.id) AS home, p.id AS profile,
        coalesce(p.anchor, p.id) AS anchor, d.id AS document, d.superseded AS superseded,
        p.type AS type, p.names AS names, p.nameKinds AS nameKinds,
        p.category AS category, p.birthDate AS birthDates, p.gender AS genders,
        p.identifier AS identifiers, i.at AS at, i.position AS position,
        COLLECT {
          MATCH (p)-[c:%s]-(q:Profile) WHERE %s
          RETURN {type: type(c), other: q.id, kin: CASE WHEN startNode(c) = p THEN c.kin END,
            entity: COLLECT { MATCH (q)-[:OF]->(x:Entity) RETURN x.id }[0]}
        } AS ties
      """
          .formatted(Links.TYPES, Evidence.supports("c"));

  /** As their documents came and, within one, as they were decided. */
  static final Comparator<Row> ARRIVAL =
      Comparator.comparing((Row row) -> ((ZonedDateTime) row.get("at")).toInstant())
          .thenComparing(row -> row.number("position"))
          .thenComparing(row -> row.text("document"))
          .thenComparing(ProfileRows::unresolved, Resolver.ORDER);

  private ProfileRows() {}

  /** The rows of each of these entities; an entity without profiles has none. */
  static Map<String, List<Row>> byEntity(
      Cypher.Transaction transaction, Collection<String> entities) {
    Map<String, List<Row>> found = new LinkedHashMap<>();
    for (Row row : transaction.run(PROFILES, Map.of("entities", entities))) {
      List<Row> rows = found.computeIfAbsent(row.text("entity"), e -> new ArrayList<>());
      if (row.text("profile") != null) {
        rows.add(row);
      }
    }
    found.values().forEach(rows -> rows.sort(ARRIVAL));
    return found;
  }

  /** What an entity of these profiles, one or more in their order, looks like. */
  static EntityState state(String entity, List<Row> rows) {
    EntityState state = EntityState.fresh(entity, unresolved(rows.get(0)).type());
    rows.forEach(row -> state.absorb(unresolved(row), !row.flag("superseded")));
    return state;
  }

  static Unresolved unresolved(Row row) {
    List<String> texts = row.texts("names");
    List<String> kinds = row.texts("nameKinds");
    List<Unresolved.Form> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      names.add(new Unresolved.Form(texts.get(i), NameKind.valueOf(kinds.get(i))));
    }
    Set<String> genders = new TreeSet<>(row.texts("genders"));
    List<Unresolved.Tie> ties = new ArrayList<>();
    for (Row tie : row.rows("ties")) {
      ties.add(
          new Unresolved.Tie(
              RelationType.valueOf(tie.text("type")), tie.text("other"), tie.text("entity")));
      String gender = Unresolved.gender(tie.text("kin"));
      if (gender != null) {
        genders.add(gender);
      }
    }
    return new Unresolved(
        row.text("profile"),
        row.text("document"),
        row.text("anchor"),
        EntityType.ofLabel(row.text("type")).orElseThrow(),
        names,
        EntityState.category(row.text("category")),
        row.texts("birthDates"),
        List.copyOf(genders),
        row.texts("identifiers"),
        ties);
  }
}
