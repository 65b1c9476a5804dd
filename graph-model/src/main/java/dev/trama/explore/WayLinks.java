package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.query.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches the links of ways as they are charted: one statement for all. */
final class WayLinks {
  private static final String STATEMENT =
      """
      UNWIND $pairs AS pair
      MATCH (x:Entity {id: pair.one})
      MATCH (y:Entity {id: pair.other})
      CALL (x, y) {
        MATCH (x)-[r:%s]-(y) WHERE %s
        RETURN r ORDER BY r.documents DESC, type(r), r.kin LIMIT 1
      }
      RETURN pair.index AS index, %s AS link
      """;

  private final Cypher cypher;

  WayLinks(Cypher cypher) {
    this.cypher = cypher;
  }

  /**
   * The links of these ways, of several between two entities the one that most documents support.
   *
   * @param ways the ids that each goes over
   * @return empty where a link is no longer there
   */
  Optional<List<List<Hop>>> of(List<List<String>> ways, LinkFilter filter) {
    Map<List<String>, Integer> places = new HashMap<>();
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (List<String> way : ways) {
      for (int i = 1; i < way.size(); i++) {
        List<String> pair = way.subList(i - 1, i + 1);
        if (places.putIfAbsent(pair, pairs.size()) == null) {
          pairs.add(Map.of("index", (long) pairs.size(), "one", pair.get(0), "other", pair.get(1)));
        }
      }
    }
    if (pairs.isEmpty()) {
      return Optional.of(List.of());
    }
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("pairs", pairs);
    String statement =
        STATEMENT.formatted(filter.pattern(), filter.where("x", "y"), Hop.PROJECTION);
    Hop[] hops = new Hop[pairs.size()];
    for (Row row : cypher.read(statement, parameters)) {
      hops[(int) row.number("index")] = Hop.of(new Row(row.map("link")));
    }
    List<List<Hop>> found = new ArrayList<>();
    for (List<String> way : ways) {
      List<Hop> steps = new ArrayList<>();
      for (int i = 1; i < way.size(); i++) {
        Hop hop = hops[places.get(way.subList(i - 1, i + 1))];
        if (hop == null) {
          return Optional.empty();
        }
        steps.add(hop);
      }
      found.add(steps);
    }
    return Optional.of(found);
  }
}
