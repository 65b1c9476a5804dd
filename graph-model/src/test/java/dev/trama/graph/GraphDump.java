package dev.trama.graph;

import java.util.List;
import java.util.Map;

/** The whole graph as rows that can be compared; batches and the times of writing are left out. */
public final class GraphDump {
  private static final String ALL =
      """
      CALL () {
        MATCH (n) WHERE n:Document OR n:Profile OR n:Fact OR n:Entity
        RETURN 'node ' + n.id + ' ' + reduce(s = '', l IN labels(n) | s + ':' + l) AS what,
          properties(n) AS properties
        UNION ALL
        MATCH (a)-[r]->(b) WHERE NOT b:Batch AND NOT a:__Neo4jMigration
        RETURN type(r) + ' ' + a.id + ' ' + b.id + ' ' + coalesce(r.id, r.kin, '') AS what,
          properties(r) AS properties
      }
      RETURN what, properties ORDER BY what
      """;

  private GraphDump() {}

  public static List<Row> of(Graph graph) {
    List<Row> rows = graph.cypher().read(ALL, Map.of());
    rows.forEach(row -> row.map("properties").remove("at"));
    return rows;
  }

  /** Links as "A LEADS B claims/documents", in alphabetical order. */
  static List<String> links(Graph graph) {
    return graph
        .cypher()
        .read(
            """
            MATCH (a:Entity)-[l]->(b:Entity)
            RETURN a.name + ' ' + type(l) + ' ' + b.name + ' ' + l.claims + '/' + l.documents AS l
            ORDER BY l
            """,
            Map.of())
        .stream()
        .map(row -> row.text("l"))
        .toList();
  }
}
