package dev.trama.formats.network;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Xml;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads GraphML as Gephi, yEd, NetworkX, igraph and Neo4j write it; ports are not read. */
public final class GraphmlReader extends NetworkReader {
  /** Names of attributes that hold what a node is called. */
  static final String[] NAMES = {"label", "name", "caption", "title"};

  /** Names of attributes that hold what a tie is. */
  static final String[] RELATIONS = {
    "relationship", "relation", "connection", "edgelabel", "label", "role", "type", "kind"
  };

  @Override
  public String format() {
    return "GraphML";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Xml.rootOf(head).filter("graphml"::equals).isPresent();
  }

  @Override
  Elements open(ListFile file) {
    return new Walk(file);
  }

  private static final class Walk implements Elements {
    private static final Set<String> WHOLE = Set.of("key", "node", "edge", "hyperedge");
    private static final Set<String> OPENED = Set.of("graph");

    private final ListFile file;
    private final Xml xml;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private boolean directed = true;

    Walk(ListFile file) {
      this.file = file;
      this.xml = new Xml(file);
    }

    @Override
    public Element next() {
      for (Node n = xml.next(WHOLE, OPENED); n != null; n = xml.next(WHOLE, OPENED)) {
        switch (n.name()) {
          case "key" -> keys.put(n.attribute("id"), n);
          case "graph" -> directed = !"undirected".equals(n.attribute("edgedefault"));
          case "node" -> {
            return vertex(n);
          }
          case "edge" -> {
            return tie(n);
          }
          default ->
              throw file.broken(
                  n.line(), "a tie of more than two ends (hyperedge), which Trama cannot chart");
        }
      }
      return null;
    }

    private Vertex vertex(Node node) {
      if (node.child("graph") != null) {
        throw file.broken(node.line(), "a graph inside a node, which Trama cannot chart");
      }
      Map<String, String> data = data(node, "node");
      // Neo4j writes the labels of a node as an attribute of the element.
      if (node.attribute("labels") != null) {
        data.put("labels", node.attribute("labels"));
      }
      String name = Attributes.first(data, NAMES);
      data.values().removeIf(value -> value.equals(name));
      return new Vertex(required(node, "id"), name, data, node.line());
    }

    private Tie tie(Node edge) {
      Map<String, String> data = data(edge, "edge");
      String own = edge.attribute("directed");
      String label = edge.attribute("label");
      String relation = label == null ? Attributes.first(data, RELATIONS) : label;
      data.values().removeIf(value -> value.equals(relation));
      return new Tie(
          edge.attribute("id"),
          required(edge, "source"),
          required(edge, "target"),
          own == null ? directed : own.equals("true"),
          relation,
          data,
          edge.line());
    }

    /** What the element says, and what it says by default, by the names that the keys give. */
    private Map<String, String> data(Node element, String kind) {
      Map<String, String> said = new HashMap<>();
      for (Node each : element.children("data")) {
        said.put(each.attribute("key"), each.text());
      }
      Map<String, String> data = new LinkedHashMap<>();
      keys.forEach(
          (id, key) -> {
            String of = key.attribute("for");
            String value = said.containsKey(id) ? said.remove(id) : key.text("default");
            if (value != null
                && !value.isBlank()
                && (of == null || of.equals(kind) || of.equals("all"))) {
              String name = key.attribute("attr.name");
              data.putIfAbsent(name == null ? String.valueOf(id) : name, value);
            }
          });
      said.forEach((id, value) -> data.putIfAbsent(String.valueOf(id), value));
      data.values().removeIf(String::isBlank);
      return data;
    }

    private String required(Node node, String attribute) {
      String value = node.attribute(attribute);
      if (value == null || value.isBlank()) {
        throw file.broken(node.line(), "<" + node.name() + "> without " + attribute + "=\"…\"");
      }
      return value;
    }

    @Override
    public void close() {
      xml.close();
    }
  }
}
