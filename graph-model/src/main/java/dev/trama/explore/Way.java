package dev.trama.explore;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import dev.trama.query.Support;
import java.util.List;

/**
 * A way through the graph.
 *
 * @param hops its links, in order; each may run either way
 * @param claims what supports them
 */
public record Way(Ref from, Ref to, List<Hop> hops, List<Support> claims) {
  /** The entities it goes through, ends included, in order. */
  public List<Ref> stations() {
    List<Ref> stations = new java.util.ArrayList<>(List.of(from));
    for (Hop hop : hops) {
      Ref near = stations.get(stations.size() - 1);
      stations.add(near.id().equals(hop.from().id()) ? hop.to() : hop.from());
    }
    return List.copyOf(stations);
  }
}
