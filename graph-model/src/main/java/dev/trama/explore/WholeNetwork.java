package dev.trama.explore;

import dev.trama.network.Network;
import dev.trama.network.Selection;
import java.util.Set;
import java.util.stream.Collectors;

/** All links, as they are in memory. */
final class WholeNetwork implements Area {
  private final Network network;
  private final LooplessPaths paths;

  WholeNetwork(Network network, LinkFilter filter, String from, String to, boolean strongest) {
    this.network = network;
    int start = network.find(from);
    int end = network.find(to);
    this.paths =
        new LooplessPaths(
            selection(network, filter, Set.of(start, end), false), start, end, strongest);
  }

  /** The links that a filter lets through, which must not need the claims behind them. */
  static Selection selection(
      Network network, LinkFilter filter, Set<Integer> ends, boolean reaching) {
    Set<Integer> avoided =
        filter.avoid().stream()
            .map(network::find)
            .filter(node -> node >= 0)
            .collect(Collectors.toSet());
    return new Selection(network, filter.relations(), filter.documents(), avoided, ends, reaching);
  }

  @Override
  public LooplessPaths within(int links) {
    return paths;
  }

  @Override
  public boolean isWhole() {
    return false;
  }

  @Override
  public String id(int node) {
    return network.id(node);
  }
}
