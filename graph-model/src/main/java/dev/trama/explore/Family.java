package dev.trama.explore;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.Kin;
import dev.trama.model.TramaException;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kin of a person as a tree, each under whoever is nearest. */
final class Family {
  private static final int FURTHEST = 6;
  private static final int MOST = 2000;

  private static final String KIN =
      """
      MATCH (x:Entity {id: $id})
      CALL (x) {
        MATCH p = ANY SHORTEST (x) ((near)-[:KIN_OF]-(far)){0,%d} (y:Entity)
        RETURN collect(y) AS people
      }
      UNWIND people AS one
      MATCH (one)-[r:KIN_OF]->(other:Entity) WHERE other IN people
      WITH r ORDER BY r.documents DESC, startNode(r).name, endNode(r).name, r.kin LIMIT %d
      RETURN %s AS link
      """;

  private final Cypher cypher;

  Family(Cypher cypher) {
    this.cypher = cypher;
  }

  Relative of(Ref person, int depth) {
    if (depth < 1 || depth > FURTHEST) {
      throw new TramaException(
          TramaException.Kind.USAGE, "The depth is from 1 to " + FURTHEST + ", not " + depth + ".");
    }
    List<Hop> links =
        cypher.read(KIN.formatted(depth, MOST, Hop.PROJECTION), Map.of("id", person.id())).stream()
            .map(row -> Hop.of(new Row(row.map("link"))))
            .toList();
    return tree(person, links);
  }

  /** From whom it is about outwards, so that everybody hangs by the fewest links. */
  static Relative tree(Ref person, List<Hop> links) {
    Relative root = new Relative(person, null, null, null, new ArrayList<>(), new ArrayList<>());
    Map<String, Relative> placed = new HashMap<>(Map.of(person.id(), root));
    Map<String, Kin> toRoot = new HashMap<>();
    Set<Hop> used = new HashSet<>();
    Deque<Relative> queue = new ArrayDeque<>(List.of(root));
    while (!queue.isEmpty()) {
      Relative near = queue.removeFirst();
      for (Hop link : links) {
        Ref far = other(link, near.person());
        if (far == null || placed.containsKey(far.id())) {
          continue;
        }
        Hop closest = closest(links, near.person(), far);
        String kin = kin(closest, far);
        Kin above = toRoot.get(near.person().id());
        Optional<Kin> whole =
            near == root
                ? Kin.of(kin)
                : Kin.of(kin).filter(k -> above != null).flatMap(k -> k.of(above));
        whole.ifPresent(known -> toRoot.put(far.id(), known));
        Relative relative =
            new Relative(
                far,
                kin,
                near == root ? null : whole.map(Kin::term).orElse(null),
                closest,
                new ArrayList<>(),
                new ArrayList<>());
        near.relatives().add(relative);
        placed.put(far.id(), relative);
        // A wife need not be called a spouse as well.
        links.stream()
            .filter(other -> isBetween(other, near.person(), far) && covers(other, closest, far))
            .forEach(used::add);
        queue.addLast(relative);
      }
    }
    links.stream()
        .filter(link -> !used.contains(link))
        .forEach(link -> placed.get(link.from().id()).also().add(link));
    return root;
  }

  private static boolean isBetween(Hop link, Ref one, Ref other) {
    return one.equals(other(link, other));
  }

  /** Of the kinships between two the one that tells most. */
  private static Hop closest(List<Hop> links, Ref near, Ref far) {
    return links.stream()
        .filter(link -> isBetween(link, near, far))
        .min(Comparator.comparing(link -> breadth(kin(link, far))))
        .orElseThrow();
  }

  private static int breadth(String kin) {
    return Kin.of(kin).map(known -> known.covered().size()).orElse(Integer.MAX_VALUE);
  }

  private static boolean covers(Hop wider, Hop link, Ref end) {
    Optional<Kin> wide = Kin.of(kin(wider, end));
    Optional<Kin> known = Kin.of(kin(link, end));
    return wider.equals(link)
        || wide.isPresent() && known.isPresent() && known.get().isA(wide.get());
  }

  private static Ref other(Hop link, Ref one) {
    return link.from().id().equals(one.id())
        ? link.to()
        : link.to().id().equals(one.id()) ? link.from() : null;
  }

  /** What this end of a link is to the other. */
  private static String kin(Hop link, Ref end) {
    return link.from().id().equals(end.id())
        ? link.kin()
        : Kin.of(link.kin()).map(kin -> kin.inverse().term()).orElse(Kin.RELATIVE.term());
  }
}
