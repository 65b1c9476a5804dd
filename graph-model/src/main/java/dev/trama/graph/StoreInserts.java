package dev.trama.graph;

import dev.trama.graph.Inserts.Kind;
import dev.trama.store.StoreWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Transaction;

/** Writes {@link Inserts} within one transaction of a store in this process, without Cypher. */
final class StoreInserts {
  private final StoreWriter writer;

  /** The nodes met so far, by id: most relationships are between nodes made a moment before. */
  private final Map<Kind, Map<String, Long>> nodes = new EnumMap<>(Kind.class);

  StoreInserts(Transaction transaction) {
    this.writer = new StoreWriter(transaction);
  }

  /** Says that nodes may have gone that were met before. */
  void forget() {
    nodes.clear();
  }

  Changes write(Inserts inserts) {
    long properties = 0;
    long labels = 0;
    for (Inserts.Node each : inserts.nodes()) {
      met(each.kind()).put(each.id(), writer.node(each.labels(), each.properties()));
      properties += each.properties().size();
      labels += each.labels().size();
    }
    long made = 0;
    for (Inserts.Relationship each : inserts.relationships()) {
      long from = node(each.fromKind(), each.from());
      long to = node(each.toKind(), each.to());
      if (from != StoreWriter.NOBODY && to != StoreWriter.NOBODY) {
        writer.relationship(from, each.type(), to, each.properties());
        properties += each.properties().size();
        made++;
      }
    }
    return new Changes(inserts.nodes().size(), 0, made, 0, properties, labels);
  }

  private Map<String, Long> met(Kind kind) {
    return nodes.computeIfAbsent(kind, k -> new HashMap<>());
  }

  private long node(Kind kind, String id) {
    return id == null
        ? StoreWriter.NOBODY
        : met(kind).computeIfAbsent(id, i -> writer.find(kind.label, i));
  }
}
