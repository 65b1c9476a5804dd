package dev.trama.explore;

import dev.trama.explore.ShortestPaths.Pair;
import dev.trama.graph.Cypher;
import dev.trama.model.TramaException;
import dev.trama.network.Network;
import dev.trama.network.Networks;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Ways between names: the shortest, several, the strongest, and those over others. */
final class Paths {
  /** How many ways of each leg are tried to get past the names of {@code via}. */
  private static final int TRIED = 25;

  private final Cypher cypher;
  private final Networks networks;
  private final ShortestPaths shortest;
  private final WayLinks links;

  Paths(Cypher cypher, Networks networks) {
    this.cypher = cypher;
    this.networks = networks;
    this.shortest = new ShortestPaths(cypher);
    this.links = new WayLinks(cypher);
  }

  List<Way> find(Ref from, Ref to, List<Ref> via, LinkFilter filter, PathOptions options) {
    List<Ref> stations = new ArrayList<>(List.of(from));
    stations.addAll(via);
    stations.add(to);
    if (new HashSet<>(stations).size() < stations.size()) {
      throw new TramaException(
          TramaException.Kind.USAGE, "Two of these names are the same: " + twice(stations) + ".");
    }
    boolean inDatabase =
        via.isEmpty()
            && !filter.needsClaims()
            && !options.strongest()
            && options.longer() == 0
            && networks.current().isEmpty();
    List<List<Hop>> found;
    if (inDatabase) {
      Pair pair = new Pair(from.id(), to.id());
      found = shortest.between(List.of(pair), filter, options.limit()).get(0);
    } else if (via.isEmpty()) {
      found = loopless(from, to, filter, options);
    } else {
      found = over(stations, filter, options);
    }
    return found.stream().map(hops -> new Way(from, to, hops, List.of())).toList();
  }

  /** The shortest way between any two of these, where there is one. */
  List<Way> among(List<Ref> names, LinkFilter filter) {
    List<Ref> distinct = new ArrayList<>(new LinkedHashMap<>(byId(names)).values());
    List<Pair> pairs = new ArrayList<>();
    List<Ref[]> ends = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        pairs.add(new Pair(distinct.get(i).id(), distinct.get(j).id()));
        ends.add(new Ref[] {distinct.get(i), distinct.get(j)});
      }
    }
    List<Way> ways = new ArrayList<>();
    if (filter.needsClaims()) {
      for (Ref[] pair : ends) {
        ways.addAll(find(pair[0], pair[1], List.of(), filter, PathOptions.SHORTEST));
      }
      return ways;
    }
    Optional<List<Way>> known =
        networks.current().flatMap(n -> inMemory(n, ends, filter, PathOptions.SHORTEST));
    if (known.isPresent()) {
      return known.get();
    }
    List<List<List<Hop>>> found = shortest.between(pairs, filter, 1);
    for (int i = 0; i < found.size(); i++) {
      for (List<Hop> hops : found.get(i)) {
        ways.add(new Way(ends.get(i)[0], ends.get(i)[1], hops, List.of()));
      }
    }
    return ways;
  }

  private static Map<String, Ref> byId(List<Ref> names) {
    Map<String, Ref> refs = new LinkedHashMap<>();
    names.forEach(name -> refs.putIfAbsent(name.id(), name));
    return refs;
  }

  private static String twice(List<Ref> stations) {
    Set<Ref> seen = new HashSet<>();
    return stations.stream().filter(ref -> !seen.add(ref)).findFirst().orElseThrow().name();
  }

  private List<List<Hop>> loopless(Ref from, Ref to, LinkFilter filter, PathOptions options) {
    if (!filter.needsClaims()) {
      Optional<List<Way>> found =
          networks
              .current()
              .flatMap(n -> inMemory(n, List.<Ref[]>of(ends(from, to)), filter, options));
      if (found.isPresent()) {
        return found.get().stream().map(Way::hops).toList();
      }
    }
    Surroundings around = new Surroundings(cypher, filter, from.id(), to.id(), options.strongest());
    return links
        .of(search(around, options), filter)
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.FAILED,
                    "The graph was changed while a way was looked for; ask again."));
  }

  private static Ref[] ends(Ref from, Ref to) {
    return new Ref[] {from, to};
  }

  /** Ways between each two of these; empty where the copy does not know them. */
  private Optional<List<Way>> inMemory(
      Network network, List<Ref[]> pairs, LinkFilter filter, PathOptions options) {
    List<List<String>> ways = new ArrayList<>();
    List<Ref[]> ends = new ArrayList<>();
    for (Ref[] pair : pairs) {
      if (network.find(pair[0].id()) < 0 || network.find(pair[1].id()) < 0) {
        return Optional.empty();
      }
      Area all = new WholeNetwork(network, filter, pair[0].id(), pair[1].id(), options.strongest());
      for (List<String> way : search(all, options)) {
        ways.add(way);
        ends.add(pair);
      }
    }
    return links
        .of(ways, filter)
        .map(
            hops ->
                IntStream.range(0, ends.size())
                    .mapToObj(i -> new Way(ends.get(i)[0], ends.get(i)[1], hops.get(i), List.of()))
                    .toList());
  }

  private static List<List<String>> search(Area area, PathOptions options) {
    int shortest = -1;
    for (int links = 1; shortest < 0 && links <= PathOptions.LONGEST; links++) {
      shortest = area.within(links).shortest(links);
      if (shortest < 0 && area.isWhole()) {
        return List.of();
      }
    }
    List<List<Integer>> found = List.of();
    if (shortest > 0) {
      int most = Math.min(shortest + options.longer(), PathOptions.LONGEST);
      // The strongest way need not be the shortest.
      int links = options.strongest() ? most : shortest;
      for (; links <= most && found.size() < options.limit(); links++) {
        found = area.within(links).find(options.limit(), links);
      }
    }
    return found.stream().map(way -> way.stream().map(area::id).toList()).toList();
  }

  /** Ways of several legs that share nothing but where they meet. */
  private List<List<Hop>> over(List<Ref> stations, LinkFilter filter, PathOptions options) {
    PathOptions leg = new PathOptions(TRIED, options.longer(), options.strongest());
    List<List<Hop>> ways = List.of(List.of());
    for (int i = 1; i < stations.size(); i++) {
      List<List<Hop>> longer = new ArrayList<>();
      List<List<Hop>> next = loopless(stations.get(i - 1), stations.get(i), filter, leg);
      for (List<Hop> way : ways) {
        for (List<Hop> more : next) {
          List<Hop> both = new ArrayList<>(way);
          both.addAll(more);
          if (isLoopless(stations.get(0), both)) {
            longer.add(List.copyOf(both));
          }
        }
      }
      ways = longer.stream().sorted(cheapest(options.strongest())).limit(TRIED).toList();
    }
    return ways.stream().limit(options.limit()).toList();
  }

  private static Comparator<List<Hop>> cheapest(boolean strongest) {
    Comparator<List<Hop>> shortest = Comparator.comparing(List::size);
    Comparator<List<Hop>> supported =
        Comparator.comparing(
            way -> way.stream().mapToDouble(hop -> 1.0 / Math.max(1, hop.documents())).sum());
    return strongest ? supported.thenComparing(shortest) : shortest.thenComparing(supported);
  }

  private static boolean isLoopless(Ref from, List<Hop> hops) {
    List<Ref> stations = new Way(from, from, hops, List.of()).stations();
    return new HashSet<>(stations).size() == stations.size();
  }
}
