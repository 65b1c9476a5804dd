package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.network.Nearest;
import dev.trama.network.Network;
import dev.trama.network.Reach;
import dev.trama.network.Selection;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers from the copy of the links in memory what asks for nothing else than who is linked to
 * whom: the same answers in the same order as the statement of {@link Compiler} gives. The links of
 * a page of answers are then fetched from the database, in one statement.
 */
final class NetworkAnswers {
  private static final List<Integer> LEAST_SUPPORT = List.of(4, 3, 2, 0);
  private static final List<RelationType> ALL = Arrays.asList(RelationType.values());

  private static final String LINKS =
      """
      UNWIND $legs AS leg
      MATCH (y:Entity {id: leg.near})
      MATCH (x:Entity {id: leg.far})
      CALL (x, y, leg) {
        MATCH (y)-[r:%s]-(x)
        WHERE type(r) IN leg.types
          AND (leg.outward IS NULL OR (startNode(r) = y) = leg.outward)
        RETURN r ORDER BY r.documents DESC, type(r), r.kin LIMIT 1
      }
      RETURN leg.index AS index, %s AS link
      """;

  private final Cypher cypher;
  private final Network network;
  private final Function<Named, String> ids;

  NetworkAnswers(Cypher cypher, Network network, Function<Named, String> ids) {
    this.cypher = cypher;
    this.network = network;
    this.ids = ids;
  }

  /**
   * What was found.
   *
   * @param count for "how many"; null otherwise
   */
  record Found(List<Answer> answers, boolean more, Long count) {}

  /**
   * A link between an answer's side and the far one.
   *
   * @param outward whether it must run from near to far; null for either
   */
  record Leg(String near, String far, Set<RelationType> types, Boolean outward) {
    Map<String, Object> row(int index) {
      Map<String, Object> row = new HashMap<>();
      row.put("index", (long) index);
      row.put("near", near);
      row.put("far", far);
      row.put("types", types.stream().map(Enum::name).toList());
      row.put("outward", outward);
      return row;
    }
  }

  /** The answers; empty where the question asks for more than links, or the graph has changed. */
  Optional<Found> answer(Question question, AskOptions options) {
    Question of = question instanceof Count count ? count.of() : question;
    EntityType type = of instanceof Only only ? only.type() : null;
    Question set = of instanceof Only only ? only.of() : of;
    if (set instanceof Within within && within.links() > 1) {
      return within.of() instanceof Named named
          ? around(named, within, type, question, options)
          : Optional.empty();
    }
    if (question instanceof Count) {
      return Optional.ofNullable(new Chain(network, ids).of(of))
          .filter(chain -> !chain.isBare())
          .map(chain -> new Found(List.of(), false, (long) chain.size()));
    }
    // The best-supported come first: where those alone fill the page, the rest, which is most of
    // what hangs on the well-connected, is not gone to.
    Chain walk = new Chain(network, ids);
    for (int least : LEAST_SUPPORT) {
      Chain chain = walk.supportedBy(least).of(of);
      if (chain == null || chain.isBare()) {
        return Optional.empty();
      }
      if (least == 0 || chain.size() > (long) options.skip() + options.limit()) {
        return found(chain.page(options.skip(), options.limit() + 1), options);
      }
    }
    throw new IllegalStateException("the last takes every link");
  }

  private Optional<Found> around(
      Named named, Within within, EntityType type, Question question, AskOptions options) {
    int start = network.find(ids.apply(named));
    if (start < 0) {
      return Optional.empty();
    }
    Set<RelationType> types = within.ties() == null ? Set.copyOf(ALL) : within.ties().types();
    Reach reach = new Reach(new Selection(network, types, 1, Set.of(), Set.of(start), true), start);
    Nearest nearest =
        new Nearest(network, reach, node -> type == null || network.type(node) == type);
    if (question instanceof Count) {
      return Optional.of(new Found(List.of(), false, nearest.count(within.links())));
    }
    List<List<Leg>> ways = new ArrayList<>();
    for (List<String> way : nearest.page(within.links(), options.skip(), options.limit() + 1)) {
      List<Leg> legs = new ArrayList<>();
      for (int i = way.size() - 1; i > 0; i--) {
        legs.add(new Leg(way.get(i), way.get(i - 1), types, null));
      }
      ways.add(legs);
    }
    return found(ways, options);
  }

  private Optional<Found> found(List<List<Leg>> ways, AskOptions options) {
    boolean more = ways.size() > options.limit();
    List<List<Leg>> page = more ? ways.subList(0, options.limit()) : ways;
    Map<Leg, Integer> places = new HashMap<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Leg> way : page) {
      for (Leg leg : way) {
        if (places.putIfAbsent(leg, rows.size()) == null) {
          rows.add(leg.row(rows.size()));
        }
      }
    }
    List<Hop> hops = new ArrayList<>(Collections.nCopies(rows.size(), null));
    if (!rows.isEmpty()) {
      // Fewer types in the pattern are fewer groups of links to look into.
      Set<RelationType> types = EnumSet.noneOf(RelationType.class);
      places.keySet().forEach(leg -> types.addAll(leg.types()));
      String statement = LINKS.formatted(Compiler.types(types), Hop.PROJECTION);
      for (Row row : cypher.read(statement, Map.of("legs", rows))) {
        hops.set((int) row.number("index"), Hop.of(new Row(row.map("link"))));
      }
    }
    if (hops.contains(null)) {
      return Optional.empty();
    }
    List<Answer> answers = new ArrayList<>();
    for (List<Leg> way : page) {
      List<Hop> path = way.stream().map(leg -> hops.get(places.get(leg))).toList();
      Hop first = path.get(0);
      Ref answer = first.from().id().equals(way.get(0).near()) ? first.from() : first.to();
      answers.add(
          new Answer(answer.id(), answer.type(), answer.name(), null, null, path, List.of()));
    }
    return Optional.of(new Found(answers, more, null));
  }
}
