package dev.trama.network;

import dev.trama.model.RelationType;
import java.util.Collection;
import java.util.Set;

/**
 * The links of some relations that so many documents support. Only people, groups and companies
 * connect: a way may start and end with anything, but goes over nothing else.
 */
public final class Selection implements Neighbours {
  private final Network network;
  private final boolean[] relations = new boolean[RelationType.values().length];
  private final int documents;
  private final Set<Integer> avoided;
  private final Set<Integer> ends;
  private final boolean reaching;

  /**
   * @param avoided nodes that no way may touch
   * @param ends where ways start and end; none but these need not connect
   * @param reaching whether what does not connect is gone to as well, though never further
   */
  public Selection(
      Network network,
      Collection<RelationType> relations,
      int documents,
      Set<Integer> avoided,
      Set<Integer> ends,
      boolean reaching) {
    this.network = network;
    relations.forEach(relation -> this.relations[relation.ordinal()] = true);
    this.documents = documents;
    this.avoided = Set.copyOf(avoided);
    this.ends = Set.copyOf(ends);
    this.reaching = reaching;
  }

  @Override
  public int size() {
    return network.size();
  }

  @Override
  public void each(int node, Visitor visitor) {
    if (!isOnWays(node)) {
      return;
    }
    int end = network.end(node);
    for (int link = network.begin(node); link < end; link++) {
      int support = network.support(link);
      if (relations[network.relation(link).ordinal()] && support >= documents) {
        int other = network.other(link);
        if ((reaching || isOnWays(other)) && (avoided.isEmpty() || !avoided.contains(other))) {
          visitor.visit(other, support);
        }
      }
    }
  }

  private boolean isOnWays(int node) {
    return network.connects(node) || ends.contains(node);
  }

  /** Nodes are numbered in the order of their ids. */
  @Override
  public int compare(int one, int other) {
    return Integer.compare(one, other);
  }
}
