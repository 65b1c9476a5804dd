package dev.trama.graph;

import dev.trama.graph.Inserts.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Writes {@link Inserts} within one transaction of a store in this process, without Cypher. */
final class StoreInserts {
  private final Transaction transaction;

  /** The nodes met so far, by id: most relationships are between nodes made a moment before. */
  private final Map<Kind, Map<String, Node>> nodes = new EnumMap<>(Kind.class);

  StoreInserts(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Says that nodes may have gone that were met before. */
  void forget() {
    nodes.clear();
  }

  Changes write(Inserts inserts) {
    long properties = 0;
    long labels = 0;
    for (Inserts.Node each : inserts.nodes()) {
      Node node = transaction.createNode(labels(each));
      properties += set(node, each.properties());
      labels += each.labels().size();
      met(each.kind()).put(each.id(), node);
    }
    long relationships = 0;
    for (Inserts.Relationship each : inserts.relationships()) {
      Node from = node(each.fromKind(), each.from());
      Node to = node(each.toKind(), each.to());
      if (from != null && to != null) {
        Relationship made = from.createRelationshipTo(to, RelationshipType.withName(each.type()));
        properties += set(made, each.properties());
        relationships++;
      }
    }
    return new Changes(inserts.nodes().size(), 0, relationships, 0, properties, labels);
  }

  private Map<String, Node> met(Kind kind) {
    return nodes.computeIfAbsent(kind, k -> new HashMap<>());
  }

  private Node node(Kind kind, String id) {
    return met(kind).computeIfAbsent(id, i -> find(kind, i));
  }

  private Node find(Kind kind, String id) {
    return id == null ? null : transaction.findNode(Label.label(kind.label), "id", id);
  }

  private static Label[] labels(Inserts.Node node) {
    return node.labels().stream().map(Label::label).toArray(Label[]::new);
  }

  private static long set(Entity entity, Map<String, Object> properties) {
    long set = 0;
    for (Map.Entry<String, Object> each : properties.entrySet()) {
      if (each.getValue() != null) {
        entity.setProperty(each.getKey(), value(each.getValue()));
        set++;
      }
    }
    return set;
  }

  /** Lists here are lists of texts; the store wants arrays. */
  private static Object value(Object value) {
    return value instanceof Collection<?> texts ? texts.toArray(String[]::new) : value;
  }
}
