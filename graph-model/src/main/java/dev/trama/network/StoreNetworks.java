package dev.trama.network;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.network.Network.Node;
import dev.trama.store.EmbeddedStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/**
 * Keeps a copy of a store's links in step with it: whatever is committed makes the copy stale, and
 * a stale one is never given out. It is read again when it is next asked for: at once where that
 * takes a moment, otherwise behind the scenes, and meanwhile there is none.
 */
final class StoreNetworks implements Networks {
  private static final Label ENTITY = Label.label("Entity");

  /** So many links are read in some ten milliseconds. */
  private static final int AT_ONCE = 5_000;

  private final EmbeddedStore store;
  private final Runnable watching;
  private final AtomicLong commits = new AtomicLong();
  private final AtomicBoolean reading = new AtomicBoolean();
  private volatile Copy copy;
  private volatile boolean closed;

  private record Copy(Network network, long commits) {}

  StoreNetworks(EmbeddedStore store) {
    this.store = store;
    this.watching = store.watch(commits::incrementAndGet);
  }

  @Override
  public Optional<Network> current() {
    Copy known = copy;
    if (known != null && known.commits == commits.get()) {
      return Optional.of(known.network);
    }
    if (closed || !reading.compareAndSet(false, true)) {
      return Optional.empty();
    }
    if (known != null && known.network.links() <= AT_ONCE || links() <= AT_ONCE) {
      return Optional.ofNullable(reread());
    }
    Thread thread = new Thread(this::reread, "links");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
    return Optional.empty();
  }

  /** Null where something was committed meanwhile. */
  private Network reread() {
    try {
      long before = commits.get();
      Network network = read();
      copy = new Copy(network, before);
      return before == commits.get() ? network : null;
    } catch (NotFoundException e) {
      // Something was deleted while it was read, so the copy would be stale anyway.
      return null;
    } finally {
      reading.set(false);
    }
  }

  private long links() {
    try (Transaction transaction = store.begin(true);
        var counted = transaction.execute("MATCH ()-[r]->() RETURN count(r) AS links")) {
      return (Long) counted.next().get("links");
    }
  }

  private Network read() {
    List<Long> stored = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    try (Transaction transaction = store.begin(true)) {
      try (ResourceIterator<org.neo4j.graphdb.Node> entities = transaction.findNodes(ENTITY)) {
        while (entities.hasNext()) {
          org.neo4j.graphdb.Node entity = entities.next();
          stored.add(number(entity));
          nodes.add(node(entity));
        }
      }
      Integer[] order = new Integer[nodes.size()];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparing(i -> nodes.get(i).id()));
      int[] places = new int[1 + (int) stored.stream().mapToLong(n -> n).max().orElse(0)];
      Arrays.fill(places, -1);
      List<Node> sorted = new ArrayList<>(nodes.size());
      for (int place = 0; place < order.length; place++) {
        places[stored.get(order[place]).intValue()] = place;
        sorted.add(nodes.get(order[place]));
      }
      return Network.of(sorted, links(transaction, places));
    }
  }

  private static Node node(org.neo4j.graphdb.Node entity) {
    EntityType type = null;
    for (Label label : entity.getLabels()) {
      type = EntityType.ofLabel(label.name()).orElse(type);
    }
    return new Node(
        (String) entity.getProperty("id"),
        type,
        (String) entity.getProperty("name"),
        ((Number) entity.getProperty("documents", 0L)).intValue());
  }

  /** Between entities alone: claims are of the same types, between profiles. */
  private static Network.Links links(Transaction transaction, int[] places) {
    Network.Links links = new Network.Links();
    for (RelationType type : RelationType.values()) {
      try (ResourceIterator<Relationship> found =
          transaction.findRelationships(RelationshipType.withName(type.name()))) {
        while (found.hasNext()) {
          Relationship link = found.next();
          int from = place(link.getStartNode(), places);
          int to = place(link.getEndNode(), places);
          if (from >= 0 && to >= 0) {
            links.add(type, from, to, ((Number) link.getProperty("documents")).longValue());
          }
        }
      }
    }
    return links;
  }

  private static int place(org.neo4j.graphdb.Node node, int[] places) {
    long number = number(node);
    return number < places.length ? places[(int) number] : -1;
  }

  /** Nothing but a place in an array: an element id is a text to be made and taken apart. */
  @SuppressWarnings("removal")
  private static long number(org.neo4j.graphdb.Node node) {
    return node.getId();
  }

  @Override
  public void close() {
    closed = true;
    watching.run();
  }
}
