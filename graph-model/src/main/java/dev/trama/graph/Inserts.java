package dev.trama.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New nodes and relationships, to be written together. Over Bolt two statements of Cypher and a few
 * more do it; a store in this process makes them itself, at a third of the cost
 * (docs/decisions/lists-are-written-past-cypher.md).
 */
public final class Inserts {
  /** The labels by whose {@code id} a node is found. */
  enum Kind {
    BATCH("Batch"),
    DOCUMENT("Document"),
    PROFILE("Profile"),
    FACT("Fact"),
    ENTITY("Entity");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /**
   * A node.
   *
   * @param also a second label, or null
   */
  record Node(Kind kind, String also, Map<String, Object> properties) {
    String id() {
      return (String) properties.get("id");
    }

    List<String> labels() {
      return also == null ? List.of(kind.label) : List.of(kind.label, also);
    }
  }

  /** A relationship between nodes that are there, or among the new ones. */
  record Relationship(
      Kind fromKind,
      String from,
      String type,
      Kind toKind,
      String to,
      Map<String, Object> properties) {}

  private static final String NODES =
      """
      UNWIND $rows AS row
      CREATE (n:$(row.labels))
      SET n = row.properties
      """;

  private static final String RELATIONSHIPS =
      """
      UNWIND $rows AS row
      MATCH (a:%s {id: row.from})
      MATCH (b:%s {id: row.to})
      CREATE (a)-[r:$(row.type)]->(b)
      SET r = row.properties
      """;

  private static final Map<Kind, Map<Kind, String>> STATEMENTS = statements();

  private final List<Node> nodes = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();

  Inserts() {}

  private static Map<Kind, Map<Kind, String>> statements() {
    Map<Kind, Map<Kind, String>> statements = new EnumMap<>(Kind.class);
    for (Kind from : Kind.values()) {
      Map<Kind, String> to = new EnumMap<>(Kind.class);
      for (Kind each : Kind.values()) {
        to.put(each, RELATIONSHIPS.formatted(from.label, each.label));
      }
      statements.put(from, to);
    }
    return statements;
  }

  /**
   * Adds a node.
   *
   * @param properties with its {@code id}; those that are null are left out
   */
  void node(Kind kind, Map<String, Object> properties) {
    nodes.add(new Node(kind, null, properties));
  }

  /** Adds an entity, labelled with its type as well. */
  void entity(String type, Map<String, Object> properties) {
    nodes.add(new Node(Kind.ENTITY, type, properties));
  }

  /** Adds a relationship; it is left out where there is no node at one of its ends. */
  void relationship(
      Kind fromKind,
      String from,
      String type,
      Kind toKind,
      String to,
      Map<String, Object> properties) {
    relationships.add(new Relationship(fromKind, from, type, toKind, to, properties));
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Relationship> relationships() {
    return relationships;
  }

  /** Writes them by Cypher: one statement for the nodes, one for each pair of kinds. */
  void run(Cypher.Transaction transaction) {
    if (!nodes.isEmpty()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      nodes.forEach(
          node -> rows.add(Map.of("labels", node.labels(), "properties", node.properties())));
      transaction.run(NODES, Map.of("rows", rows));
    }
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    for (Relationship each : relationships) {
      Map<String, Object> row = new HashMap<>();
      row.put("from", each.from());
      row.put("to", each.to());
      row.put("type", each.type());
      row.put("properties", each.properties());
      rows.computeIfAbsent(
              STATEMENTS.get(each.fromKind()).get(each.toKind()), s -> new ArrayList<>())
          .add(row);
    }
    rows.forEach((statement, some) -> transaction.run(statement, Map.of("rows", some)));
  }
}
