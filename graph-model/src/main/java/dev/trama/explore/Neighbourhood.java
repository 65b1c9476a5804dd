package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.network.Nearest;
import dev.trama.network.Network;
import dev.trama.network.Networks;
import dev.trama.network.Reach;
import dev.trama.network.Selection;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and what is linked to an entity, directly or over others. */
final class Neighbourhood {
  private static final int DEEPEST = 5;

  private static final String DIRECT =
      """
      MATCH (x:Entity {id: $id})-[r:%s]-(y:Entity)
      WHERE %s
      WITH [r] AS way, y
      ORDER BY r.documents DESC, r.claims DESC, y.name, y.id, type(r), r.kin
      SKIP $skip LIMIT $limit
      """;

  // Of the shortest ways to those on the page the best, as Reach has it.
  private static final String WITHIN =
      """
      MATCH p = ANY SHORTEST (x:Entity {id: $id})
        ((a)-[r:%1$s]-(b) WHERE (%2$s OR a.id = $id) AND %3$s){1,%4$d} (y:Entity)
      WHERE y.id <> $id
      WITH x, y, relationships(p) AS way
      ORDER BY size(way), y.documents DESC, y.name, y.id
      SKIP $skip LIMIT $limit
      """;

  private static final String BEST =
      """
      CALL (x, y, way) {
        MATCH p = allShortestPaths((x)-[:%1$s*1..%4$d]-(y))
        WHERE all(n IN nodes(p) WHERE %5$s OR n = x OR n = y)
          AND none(n IN nodes(p) WHERE n.id IN $avoid)
          AND all(r IN relationships(p) WHERE r.documents >= $least)
        RETURN relationships(p) AS best
        ORDER BY reduce(cost = 0, r IN relationships(p) | cost + 1000000000 / r.documents),
          reverse([n IN nodes(p) | n.id]),
          [r IN relationships(p) | type(r) + ' ' + coalesce(r.kin, '')]
        LIMIT 1
      }
      WITH y, best AS way
      ORDER BY size(way), y.documents DESC, y.name, y.id
      """;

  private static final String RETURN =
      """
      RETURN y {.id, .name, type: [l IN labels(y) WHERE l <> 'Entity'][0]} AS to,
        [r IN way | %s] AS way
      """
          .formatted(Hop.PROJECTION);

  private final Cypher cypher;

  private final Networks networks;
  private final WayLinks links;

  Neighbourhood(Cypher cypher, Networks networks) {
    this.cypher = cypher;
    this.networks = networks;
    this.links = new WayLinks(cypher);
  }

  /**
   * Every link of an entity, the best-supported first; or with a depth above 1 everyone within so
   * many links, once: the nearest first, and of those whom most documents speak of.
   */
  Page<Way> of(Ref entity, int depth, LinkFilter filter, int skip, int limit) {
    if (depth < 1 || depth > DEEPEST) {
      throw new TramaException(
          TramaException.Kind.USAGE, "The depth is from 1 to " + DEEPEST + ", not " + depth + ".");
    }
    Page.check(skip, limit);
    if (depth > 1 && !filter.needsClaims()) {
      Optional<Page<Way>> known =
          networks.current().flatMap(n -> inMemory(n, entity, depth, filter, skip, limit));
      if (known.isPresent()) {
        return known.get();
      }
    }
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("id", entity.id());
    parameters.put("skip", (long) skip);
    parameters.put("limit", limit + 1L);
    String match =
        depth == 1
            ? DIRECT.formatted(filter.pattern(), filter.where("x", "y"))
            // Claims are asked for on the way: asking again for every way would take too long.
            : (filter.needsClaims() ? WITHIN : WITHIN + BEST)
                .formatted(
                    filter.pattern(),
                    LinkFilter.CONNECTS.formatted("a"),
                    filter.where("a", "b"),
                    depth,
                    LinkFilter.CONNECTS.formatted("n"));
    List<Way> ways =
        cypher.read(match + RETURN, parameters).stream().map(row -> way(entity, row)).toList();
    return Page.of(ways, limit);
  }

  private Optional<Page<Way>> inMemory(
      Network network, Ref entity, int depth, LinkFilter filter, int skip, int limit) {
    int start = network.find(entity.id());
    if (start < 0) {
      return Optional.empty();
    }
    Selection selection = WholeNetwork.selection(network, filter, Set.of(start), true);
    Nearest nearest = new Nearest(network, new Reach(selection, start), node -> true);
    List<List<String>> ways = nearest.page(depth, skip, limit + 1);
    return links
        .of(ways, filter)
        .map(
            hops ->
                Page.of(
                    hops.stream()
                        .map(way -> new Way(entity, end(entity, way), way, List.of()))
                        .toList(),
                    limit));
  }

  private static Ref end(Ref start, List<Hop> hops) {
    List<Ref> stations = new Way(start, start, hops, List.of()).stations();
    return stations.get(stations.size() - 1);
  }

  private static Way way(Ref entity, Row row) {
    List<Hop> hops = row.rows("way").stream().map(Hop::of).toList();
    return new Way(entity, Ref.of(row.map("to")), hops, List.of());
  }
}
