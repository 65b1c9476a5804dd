package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.network.Neighbours;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The links around two entities, fetched from the database ring by ring. Having fetched the links
 * of everything within r of the one and s of the other, it holds every way between them of at most
 * r + s links.
 */
final class Surroundings implements Area, Neighbours {
  /** More links than this are no neighbourhood, and no answer either. */
  private static final int MOST_LINKS = 400_000;

  private static final String RING =
      """
      UNWIND $ids AS id
      MATCH (x:Entity {id: id})-[r:%s]-(y:Entity)
      WHERE (%s OR y.id IN $ends) AND %s
      RETURN id AS near, y.id AS far, max(r.documents) AS documents
      """;

  private final Cypher cypher;
  private final LinkFilter filter;
  private final boolean strongest;
  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Map<Integer, Integer>> links = new ArrayList<>();
  private final Ring near;
  private final Ring far;
  private int fetched;

  Surroundings(Cypher cypher, LinkFilter filter, String from, String to, boolean strongest) {
    this.cypher = cypher;
    this.filter = filter;
    this.strongest = strongest;
    this.near = new Ring(node(from));
    this.far = new Ring(node(to));
  }

  /** How far one side has been fetched. */
  private static final class Ring {
    private final Set<Integer> seen = new HashSet<>();
    private final int start;
    private List<Integer> rim;
    private int radius;

    Ring(int start) {
      this.start = start;
      seen.add(start);
      rim = List.of(start);
    }
  }

  private int node(String id) {
    Integer known = nodes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    links.add(new LinkedHashMap<>());
    return ids.size() - 1;
  }

  @Override
  public LooplessPaths within(int most) {
    while (near.radius + far.radius < most && !isWhole()) {
      grow();
    }
    return new LooplessPaths(this, near.start, far.start, strongest);
  }

  /** Where all that one end can reach is there, so is every way to the other. */
  @Override
  public boolean isWhole() {
    return near.rim.isEmpty() || far.rim.isEmpty();
  }

  /** Fetches one ring more, on the side where less stands at the rim. */
  private void grow() {
    Ring ring = far.rim.size() < near.rim.size() ? far : near;
    Map<String, Object> parameters = new LinkedHashMap<>(filter.parameters());
    parameters.put("ids", ring.rim.stream().map(ids::get).toList());
    parameters.put("ends", List.of(ids.get(near.start), ids.get(far.start)));
    List<Integer> next = new ArrayList<>();
    ring.radius++;
    String statement =
        RING.formatted(
            filter.pattern(), LinkFilter.CONNECTS.formatted("y"), filter.where("x", "y"));
    for (Row row : cypher.read(statement, parameters)) {
      int one = node(row.text("near"));
      int other = node(row.text("far"));
      int documents = (int) row.number("documents");
      links.get(one).put(other, documents);
      links.get(other).put(one, documents);
      if (ring.seen.add(other)) {
        next.add(other);
      }
      if (++fetched > MOST_LINKS) {
        throw new TramaException(
            TramaException.Kind.FAILED,
            "There are too many links around these two; say which relations to follow (--by), or"
                + " from how many documents (--documents).");
      }
    }
    ring.rim = next;
  }

  @Override
  public String id(int node) {
    return ids.get(node);
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public void each(int node, Visitor visitor) {
    links.get(node).forEach(visitor::visit);
  }

  @Override
  public int compare(int one, int other) {
    return ids.get(one).compareTo(ids.get(other));
  }
}
