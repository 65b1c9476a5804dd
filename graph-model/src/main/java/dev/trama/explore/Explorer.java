package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Evidence;
import dev.trama.graph.Link;
import dev.trama.graph.Statement;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import dev.trama.query.Support;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks around in the graph. Entities are given as they were found by their names. */
public final class Explorer {
  private final Cypher cypher;
  private final Evidence evidence;

  public Explorer(Cypher cypher) {
    this.cypher = cypher;
    this.evidence = new Evidence(cypher);
  }

  /**
   * Ways from one entity to another, the best first; none where nothing connects them.
   *
   * @param via entities to go over, in order
   * @throws dev.trama.model.TramaException of kind USAGE where two of the names are the same
   */
  public List<Way> paths(Ref from, Ref to, List<Ref> via, LinkFilter filter, PathOptions options) {
    return new Paths(cypher).find(from, to, via, filter, options);
  }

  /** The shortest way between any two of several, where there is one. */
  public List<Way> among(List<Ref> names, LinkFilter filter) {
    return new Paths(cypher).among(names, filter);
  }

  /**
   * Every link of an entity; with a depth above 1 everyone and everything within so many links,
   * once, by the shortest way.
   */
  public Page<Way> links(Ref entity, int depth, LinkFilter filter, int skip, int limit) {
    return new Neighbourhood(cypher).of(entity, depth, filter, skip, limit);
  }

  /** The same ways with the claims behind every link: one statement for all. */
  public List<Way> withClaims(List<Way> ways) {
    Set<Link> links = new LinkedHashSet<>();
    ways.forEach(way -> way.hops().stream().map(Hop::link).forEach(links::add));
    Evidence.Claims claims = evidence.of(links, List.of());
    List<Way> supported = new ArrayList<>();
    for (Way way : ways) {
      List<Support> support = new ArrayList<>();
      for (int hop = 0; hop < way.hops().size(); hop++) {
        for (Statement statement : claims.of(way.hops().get(hop).link())) {
          support.add(new Support(hop, statement));
        }
      }
      supported.add(new Way(way.from(), way.to(), way.hops(), List.copyOf(support)));
    }
    return supported;
  }
}
