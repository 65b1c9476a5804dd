package dev.trama.explore;

import dev.trama.explore.ShortestPaths.Pair;
import dev.trama.graph.Cypher;
import dev.trama.model.TramaException;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways between names: the shortest, several, the strongest, and those over others. */
final class Paths {
  /** How many ways of each leg are tried to get past the names of {@code via}. */
  private static final int TRIED = 25;

  private final Cypher cypher;
  private final ShortestPaths shortest;

  Paths(Cypher cypher) {
    this.cypher = cypher;
    this.shortest = new ShortestPaths(cypher);
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
        via.isEmpty() && !filter.needsClaims() && !options.strongest() && options.longer() == 0;
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
    Surroundings around = new Surroundings(cypher, filter, from.id(), to.id());
    LooplessPaths paths = new LooplessPaths(around.edges(), options.strongest());
    List<List<String>> found = List.of();
    int most = PathOptions.LONGEST;
    boolean met = false;
    while (around.complete() < most) {
      boolean grown = around.grow();
      int complete = grown ? around.complete() : most;
      if (!met) {
        List<List<String>> first = paths.find(from.id(), to.id(), 1, complete);
        if (!first.isEmpty()) {
          met = true;
          most = Math.min(shortest(paths, from, to, complete) + options.longer(), most);
        }
      }
      boolean enough = complete >= most;
      if (met && (enough || !options.strongest())) {
        found = paths.find(from.id(), to.id(), options.limit(), Math.min(complete, most));
        enough |= found.size() == options.limit();
      }
      if (enough && met || !grown) {
        break;
      }
    }
    return around.hops(found);
  }

  /** The strongest way need not be the shortest. */
  private static int shortest(LooplessPaths paths, Ref from, Ref to, int complete) {
    int links = 1;
    while (links < complete && paths.find(from.id(), to.id(), 1, links).isEmpty()) {
      links++;
    }
    return links;
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
