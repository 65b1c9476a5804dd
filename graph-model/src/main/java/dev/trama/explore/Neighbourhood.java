package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who and what is linked to an entity, directly or over others. */
final class Neighbourhood {
  private static final int DEEPEST = 5;

  private static final String DIRECT =
      """
      MATCH (x:Entity {id: $id})-[r:%s]-(y:Entity)
      WHERE %s
      WITH [r] AS way, y
      ORDER BY r.documents DESC, r.claims DESC, y.name, y.id, type(r), r.kin
      """;

  private static final String WITHIN =
      """
      MATCH p = ANY SHORTEST (:Entity {id: $id})
        ((a)-[r:%s]-(b) WHERE (%s OR a.id = $id) AND %s){1,%d} (y:Entity)
      WHERE y.id <> $id
      WITH relationships(p) AS way, y,
        reduce(cost = 0.0, r IN relationships(p) | cost + 1.0 / r.documents) AS cost
      ORDER BY size(way), cost, y.name, y.id
      """;

  private static final String PAGE =
      """
      SKIP $skip LIMIT $limit
      RETURN y {.id, .name, type: [l IN labels(y) WHERE l <> 'Entity'][0]} AS to,
        [r IN way | %s] AS way
      """
          .formatted(Hop.PROJECTION);

  private final Cypher cypher;

  Neighbourhood(Cypher cypher) {
    this.cypher = cypher;
  }

  /** Every link of an entity, or with a depth above 1 everyone within so many links, once. */
  Page<Way> of(Ref entity, int depth, LinkFilter filter, int skip, int limit) {
    if (depth < 1 || depth > DEEPEST) {
      throw new TramaException(
          TramaException.Kind.USAGE, "The depth is from 1 to " + DEEPEST + ", not " + depth + ".");
    }
    Page.check(skip, limit);
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("id", entity.id());
    parameters.put("skip", (long) skip);
    parameters.put("limit", limit + 1L);
    String match =
        depth == 1
            ? DIRECT.formatted(filter.pattern(), filter.where("x", "y"))
            : WITHIN.formatted(
                filter.pattern(),
                LinkFilter.CONNECTS.formatted("a"),
                filter.where("a", "b"),
                depth);
    List<Way> ways =
        cypher.read(match + PAGE, parameters).stream().map(row -> way(entity, row)).toList();
    return Page.of(ways, limit);
  }

  private static Way way(Ref entity, Row row) {
    List<Hop> hops = row.rows("way").stream().map(Hop::of).toList();
    return new Way(entity, Ref.of(row.map("to")), hops, List.of());
  }
}
