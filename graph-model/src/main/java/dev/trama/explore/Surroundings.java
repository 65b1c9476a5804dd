package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.query.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The links around two entities, fetched ring by ring until the rings meet and as far beyond as is
 * wanted. Having fetched the links of everything within r of the one and s of the other, it holds
 * every way between them of at most r + s links.
 */
final class Surroundings {
  /** More links than this are no neighbourhood, and no answer either. */
  private static final int MOST_LINKS = 400_000;

  private static final String RING =
      """
      UNWIND $ids AS id
      MATCH (x:Entity {id: id})-[r:%s]-(y:Entity)
      WHERE (%s OR y.id IN $ends) AND %s
      RETURN id AS near, y.id AS far, elementId(r) AS element, type(r) AS type,
        r.documents AS documents
      """;

  private static final String LINKS =
      """
      UNWIND range(0, size($elements) - 1) AS index
      MATCH ()-[r]->() WHERE elementId(r) = $elements[index]
      RETURN index, %s AS link ORDER BY index
      """
          .formatted(Hop.PROJECTION);

  private final Cypher cypher;
  private final LinkFilter filter;
  private final String from;
  private final String to;
  private final Map<String, Map<String, Edge>> edges = new HashMap<>();
  private final Ring near;
  private final Ring far;
  private int links;

  Surroundings(Cypher cypher, LinkFilter filter, String from, String to) {
    this.cypher = cypher;
    this.filter = filter;
    this.from = from;
    this.to = to;
    this.near = new Ring(from);
    this.far = new Ring(to);
  }

  /** Of the links between two entities the best-supported, as seen from one of them. */
  record Edge(String to, String element, String type, long documents) {
    boolean isBetterThan(Edge other) {
      return documents != other.documents
          ? documents > other.documents
          : (type + element).compareTo(other.type + other.element) < 0;
    }
  }

  /** How far one side has been fetched. */
  private static final class Ring {
    private final Set<String> seen = new HashSet<>();
    private List<String> frontier;
    private int radius;

    Ring(String start) {
      seen.add(start);
      frontier = List.of(start);
    }
  }

  /** Every way of at most so many links is here. */
  int complete() {
    return near.radius + far.radius;
  }

  /**
   * Fetches one ring more, on the side where less stands at the rim; false where all is fetched.
   */
  boolean grow() {
    Ring ring = far.frontier.size() < near.frontier.size() ? far : near;
    if (ring.frontier.isEmpty()) {
      return false;
    }
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("ids", ring.frontier);
    parameters.put("ends", List.of(from, to));
    List<String> next = new ArrayList<>();
    String statement =
        RING.formatted(
            filter.pattern(), LinkFilter.CONNECTS.formatted("y"), filter.where("x", "y"));
    for (Row row : cypher.read(statement, parameters)) {
      String one = row.text("near");
      String other = row.text("far");
      String element = row.text("element");
      String type = row.text("type");
      add(one, new Edge(other, element, type, row.number("documents")));
      add(other, new Edge(one, element, type, row.number("documents")));
      if (ring.seen.add(other)) {
        next.add(other);
      }
      if (++links > MOST_LINKS) {
        throw new TramaException(
            TramaException.Kind.FAILED,
            "There are too many links around these two; say which relations to follow (--by), or"
                + " from how many documents (--documents).");
      }
    }
    ring.frontier = next;
    ring.radius++;
    return true;
  }

  private void add(String one, Edge edge) {
    edges
        .computeIfAbsent(one, id -> new HashMap<>())
        .merge(edge.to(), edge, (a, b) -> a.isBetterThan(b) ? a : b);
  }

  Map<String, Map<String, Edge>> edges() {
    return edges;
  }

  /** The links of ways, as they are charted: one statement for all. */
  List<List<Hop>> hops(List<List<String>> ways) {
    Set<String> elements = new java.util.LinkedHashSet<>();
    for (List<String> way : ways) {
      for (int i = 1; i < way.size(); i++) {
        elements.add(edges.get(way.get(i - 1)).get(way.get(i)).element());
      }
    }
    List<String> all = List.copyOf(elements);
    Map<String, Hop> hops = new HashMap<>();
    for (Row row : cypher.read(LINKS, Map.of("elements", all))) {
      hops.put(all.get((int) row.number("index")), Hop.of(new Row(row.map("link"))));
    }
    List<List<Hop>> found = new ArrayList<>();
    for (List<String> way : ways) {
      List<Hop> steps = new ArrayList<>();
      for (int i = 1; i < way.size(); i++) {
        steps.add(hops.get(edges.get(way.get(i - 1)).get(way.get(i)).element()));
      }
      found.add(steps);
    }
    return found;
  }
}
