package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.End;
import dev.trama.network.Network;
import dev.trama.network.Smallest;
import dev.trama.query.NetworkAnswers.Leg;
import dev.trama.query.Question.Conditions;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A chain of relations walked in memory: the nodes that its last step reaches, each once, with its
 * best way back. The best is supported by the most documents at its weakest link; of several it is
 * the one over whoever comes first by name.
 */
final class Chain {
  private final Network network;
  private final Function<Named, String> ids;
  private final int least;

  /** Where in the step under way each node of the network stands, or -1; one for all steps. */
  private final int[] places;

  private final Chain before;
  private final Set<RelationType> types;
  private final Boolean outward;
  private int[] nodes = new int[16];
  private int[] support = new int[16];
  private int[] from = new int[16];
  private int size;

  Chain(Network network, Function<Named, String> ids) {
    this.network = network;
    this.ids = ids;
    this.least = 0;
    this.places = new int[network.size()];
    Arrays.fill(places, -1);
    this.before = null;
    this.types = Set.of();
    this.outward = null;
  }

  /**
   * @param outward whether links run from the nodes of this step to those before it; null for
   *     either way
   */
  private Chain(Chain walk, int least, Chain before, Set<RelationType> types, Boolean outward) {
    this.network = walk.network;
    this.ids = walk.ids;
    this.least = least;
    this.places = walk.places;
    this.before = before;
    this.types = types;
    this.outward = outward;
  }

  /** One that only goes over links that so many documents support. */
  Chain supportedBy(int documents) {
    return new Chain(this, documents, before, types, outward);
  }

  /** What a question asks for; null where it takes more than plain links, one after the other. */
  Chain of(Question question) {
    if (question instanceof Named named) {
      int node = network.find(ids.apply(named));
      if (node < 0) {
        return null;
      }
      Chain start = new Chain(this, least, null, Set.of(), null);
      start.add(node, Integer.MAX_VALUE, -1);
      return start;
    }
    if (question instanceof Only only) {
      Chain all = of(only.of());
      return all == null ? null : all.only(only.type());
    }
    if (question instanceof Within within && within.links() == 1) {
      Set<RelationType> ties =
          within.ties() == null ? Set.of(RelationType.values()) : within.ties().types();
      return step(of(within.of()), ties, null);
    }
    return question instanceof Step step && isPlain(step)
        ? step(
            of(step.of()),
            Compiler.relations(step.relation()),
            step.relation().type().isSymmetric()
                ? null
                : (Boolean) (step.relation().asks() == End.FROM))
        : null;
  }

  private static boolean isPlain(Step step) {
    Relation relation = step.relation();
    return relation.kin() == null
        && relation.role() == null
        && !relation.type().isTransitive()
        && !relation.asksForValues()
        && !step.isOfPlace()
        && step.conditions().equals(Conditions.NONE);
  }

  /** Whether it has no step: then there is no way to tell of. */
  boolean isBare() {
    return before == null;
  }

  int size() {
    return size;
  }

  private Chain only(EntityType type) {
    Chain some = new Chain(this, least, before, types, outward);
    for (int i = 0; i < size; i++) {
      if (network.type(nodes[i]) == type) {
        some.add(nodes[i], support[i], from[i]);
      }
    }
    return some;
  }

  private Chain step(Chain of, Set<RelationType> along, Boolean direction) {
    if (of == null) {
      return null;
    }
    boolean[] wanted = new boolean[RelationType.values().length];
    along.forEach(type -> wanted[type.ordinal()] = true);
    Chain next = new Chain(this, least, of, along, direction);
    for (int i = 0; i < of.size; i++) {
      int node = of.nodes[i];
      int end = network.end(node);
      for (int link = network.begin(node); link < end; link++) {
        if (wanted[network.relation(link).ordinal()]
            && network.support(link) >= least
            && (direction == null || direction != network.outward(link))) {
          next.reach(network.other(link), Math.min(of.support[i], network.support(link)), i);
        }
      }
    }
    for (int i = 0; i < next.size; i++) {
      places[next.nodes[i]] = -1;
    }
    return next;
  }

  private void reach(int node, int weakest, int place) {
    int known = places[node];
    if (known < 0) {
      places[node] = size;
      add(node, weakest, place);
    } else if (weakest > support[known]
        || weakest == support[known]
            && network.rank(before.nodes[place]) < network.rank(before.nodes[from[known]])) {
      support[known] = weakest;
      from[known] = place;
    }
  }

  private void add(int node, int weakest, int place) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      support = Arrays.copyOf(support, 2 * size);
      from = Arrays.copyOf(from, 2 * size);
    }
    nodes[size] = node;
    support[size] = weakest;
    from[size++] = place;
  }

  /** The ways back from some of them, the best-supported first, then by name. */
  List<List<Leg>> page(int skip, int limit) {
    long[] keys = new long[size];
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) (Integer.MAX_VALUE - support[i]) << 32 | network.rank(nodes[i]);
      places[i] = i;
    }
    List<Integer> first = Smallest.of(keys, places, (int) Math.min(size, (long) skip + limit));
    return first.stream().skip(skip).map(this::legs).toList();
  }

  private List<Leg> legs(int place) {
    List<Leg> legs = new ArrayList<>();
    int at = place;
    for (Chain step = this; step.before != null; step = step.before) {
      int far = step.from[at];
      legs.add(
          new Leg(
              network.id(step.nodes[at]),
              network.id(step.before.nodes[far]),
              step.types,
              step.outward));
      at = far;
    }
    return legs;
  }
}
