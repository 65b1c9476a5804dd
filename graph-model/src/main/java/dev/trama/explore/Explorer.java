package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Evidence;
import dev.trama.graph.Link;
import dev.trama.graph.Statement;
import dev.trama.network.Networks;
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
  private final Networks networks;
  private final Evidence evidence;

  /** Asks the database alone. */
  public Explorer(Cypher cypher) {
    this(cypher, Networks.NONE);
  }

  /**
   * @param networks where to walk while it is in step with the database
   */
  public Explorer(Cypher cypher, Networks networks) {
    this.cypher = cypher;
    this.networks = networks;
    this.evidence = new Evidence(cypher);
  }

  /**
   * Ways from one entity to another, the best first; none where nothing connects them.
   *
   * @param via entities to go over, in order
   * @throws dev.trama.model.TramaException of kind USAGE where two of the names are the same
   */
  public List<Way> paths(Ref from, Ref to, List<Ref> via, LinkFilter filter, PathOptions options) {
    return new Paths(cypher, networks).find(from, to, via, filter, options);
  }

  /** The shortest way between any two of several, where there is one. */
  public List<Way> among(List<Ref> names, LinkFilter filter) {
    return new Paths(cypher, networks).among(names, filter);
  }

  /**
   * Every link of an entity, the best-supported first; with a depth above 1 everyone and everything
   * within so many links, once, by the shortest way: the nearest first, and of those whom most
   * documents speak of.
   */
  public Page<Way> links(Ref entity, int depth, LinkFilter filter, int skip, int limit) {
    return new Neighbourhood(cypher, networks).of(entity, depth, filter, skip, limit);
  }

  /**
   * The tree of an organization: its parts, their parts, and who leads and belongs to each.
   *
   * @param people at most so many leaders and so many members of each part
   */
  public Unit organization(Ref group, int people) {
    return new Organization(cypher).of(group, people);
  }

  /**
   * The kin of a person and their kin, as a tree.
   *
   * @param depth how many kinships away at most
   */
  public Relative family(Ref person, int depth) {
    return new Family(cypher).of(person, depth);
  }

  /**
   * What is dated of an entity, in order of time.
   *
   * @param people whether what is dated of the leaders and members of a group is its history too
   * @param undated whether what has no date stands at the day its document was published
   */
  public List<Event> timeline(Ref entity, boolean people, boolean undated) {
    return new Timeline(cypher).of(entity, people, undated);
  }

  /**
   * What several entities share: whom and what they are linked to, values, documents.
   *
   * @param any true for what two of them share, false for what all do
   */
  public Page<Shared> common(List<Ref> entities, boolean any, int limit) {
    return new Commons(cypher).of(entities, any, limit);
  }

  /**
   * What is missing or contradicts itself.
   *
   * @param about null for the whole graph
   * @param limit at most so many of each kind
   */
  public List<Gap> gaps(Set<Gap.Kind> kinds, Ref about, int limit) {
    return new Gaps(cypher).find(kinds, about, limit);
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
