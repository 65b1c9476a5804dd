package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.query.Hop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shortest ways between pairs of entities, found by the database in one statement. */
final class ShortestPaths {
  private static final String STATEMENT =
      """
      UNWIND $pairs AS pair
      MATCH (a:Entity {id: pair.from})
      MATCH (b:Entity {id: pair.to})
      CALL (a, b) {
        MATCH p = allShortestPaths((a)-[:%s*1..%d]-(b))
        WHERE all(n IN nodes(p) WHERE %s OR n = a OR n = b)
          AND none(n IN nodes(p) WHERE n.id IN $avoid)
          AND all(r IN relationships(p) WHERE r.documents >= $least)
        WITH relationships(p) AS way, [n IN nodes(p) | n.id] AS stations,
          reduce(cost = 0, r IN relationships(p) | cost + 1000000000 / r.documents) AS cost
        ORDER BY cost, [r IN way | type(r) + ' ' + coalesce(r.kin, '')]
        WITH stations, head(collect(way)) AS way, min(cost) AS cost
        ORDER BY cost, reverse(stations)
        LIMIT $limit
        RETURN way, cost, stations
      }
      WITH pair, way, cost, stations
      ORDER BY pair.index, cost, reverse(stations)
      RETURN pair.index AS index, [r IN way | %s] AS way
      """;

  private final Cypher cypher;

  ShortestPaths(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * For each pair of ids its shortest ways, the best-supported first, as {@link LooplessPaths}
   * orders them; of several links between two entities the one that most documents support.
   */
  List<List<List<Hop>>> between(List<Pair> pairs, LinkFilter filter, int limit) {
    List<List<List<Hop>>> found = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      rows.add(Map.of("index", (long) found.size(), "from", pair.from(), "to", pair.to()));
      found.add(new ArrayList<>());
    }
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("pairs", rows);
    parameters.put("limit", (long) limit);
    String statement =
        STATEMENT.formatted(
            filter.pattern(),
            PathOptions.LONGEST,
            LinkFilter.CONNECTS.formatted("n"),
            Hop.PROJECTION);
    for (Row row : cypher.read(statement, parameters)) {
      found.get((int) row.number("index")).add(row.rows("way").stream().map(Hop::of).toList());
    }
    return found;
  }

  /** Two ids. */
  record Pair(String from, String to) {}
}
