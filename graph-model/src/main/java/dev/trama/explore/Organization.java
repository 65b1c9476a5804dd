package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of an organization: its parts, their parts, and the people of each. */
final class Organization {
  private static final int DEEPEST = 10;
  private static final int MOST_UNITS = 2000;

  private static final String UNITS =
      """
      MATCH p = ANY SHORTEST (:Entity {id: $id}) ((above)<-[:PART_OF]-(part)){0,%1$d} (u:Entity)
      WITH nodes(p) AS way, relationships(p) AS links, u
      ORDER BY size(links), last(links).documents DESC, u.name, u.id
      LIMIT %2$d
      RETURN u {.id, .name, type: [l IN labels(u) WHERE l <> 'Entity'][0]} AS unit,
        CASE WHEN size(way) > 1 THEN way[-2].id END AS parent,
        [r IN links[-1..] | %3$s][0] AS link,
        COLLECT {
          MATCH (u)<-[r:LEADS]-(x:Entity)
          WITH r, x ORDER BY r.documents DESC, x.name, x.id LIMIT $people
          RETURN %3$s
        } AS leaders,
        COUNT { (u)<-[:LEADS]-(:Entity) } AS leaderCount,
        COLLECT {
          MATCH (u)<-[r:MEMBER_OF]-(x:Entity)
          WHERE NOT EXISTS { (x)-[:LEADS]->(u) }
          WITH r, x ORDER BY r.documents DESC, x.name, x.id LIMIT $people
          RETURN %3$s
        } AS members,
        COUNT { (u)<-[:MEMBER_OF]-(x:Entity) WHERE NOT EXISTS { (x)-[:LEADS]->(u) } } AS memberCount
      """
          .formatted(DEEPEST, MOST_UNITS, Hop.PROJECTION);

  private final Cypher cypher;

  Organization(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * @param people at most so many leaders and so many members of each unit
   */
  Unit of(Ref group, int people) {
    Page.check(0, people);
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Row row : cypher.read(UNITS, Map.of("id", group.id(), "people", (long) people))) {
      Unit unit =
          new Unit(
              Ref.of(row.map("unit")),
              row.map("link") == null ? null : Hop.of(new Row(row.map("link"))),
              hops(row, "leaders"),
              row.number("leaderCount"),
              hops(row, "members"),
              row.number("memberCount"),
              new ArrayList<>());
      units.put(unit.group().id(), unit);
      Unit parent = units.get(row.text("parent"));
      if (parent != null) {
        parent.units().add(unit);
      }
    }
    return units.get(group.id());
  }

  private static List<Hop> hops(Row row, String column) {
    return row.rows(column).stream().map(Hop::of).toList();
  }
}
