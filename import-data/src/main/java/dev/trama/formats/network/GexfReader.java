package dev.trama.formats.network;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Xml;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads GEXF, versions 1.1 to 1.3. Where an attribute changes over time, all its values are read,
 * each with its period, and the period of a tie is when it held.
 */
public final class GexfReader extends NetworkReader {
  @Override
  public String format() {
    return "GEXF";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Xml.rootOf(head).filter("gexf"::equals).isPresent();
  }

  @Override
  Elements open(ListFile file) {
    return new Walk(file);
  }

  private static final class Walk implements Elements {
    private static final Set<String> WHOLE = Set.of("attributes", "edge");
    private static final Set<String> OPENED = Set.of("graph", "node", "attvalue", "nodes", "edges");

    private final ListFile file;
    private final Xml xml;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> defaults = new HashMap<>();
    private boolean directed;
    private Node vertex;
    private List<Node> values = new ArrayList<>();
    private Element ahead;

    Walk(ListFile file) {
      this.file = file;
      this.xml = new Xml(file);
    }

    @Override
    public Element next() {
      if (ahead != null) {
        Element next = ahead;
        ahead = null;
        return next;
      }
      // Nodes may hold nodes, so none is read whole: one ends where the next element begins.
      for (Node n = xml.next(WHOLE, OPENED); n != null; n = xml.next(WHOLE, OPENED)) {
        switch (n.name()) {
          case "graph" -> directed = "directed".equals(n.attribute("defaultedgetype"));
          case "attributes" -> declare(n);
          case "attvalue" -> values.add(n);
          case "node" -> {
            Vertex before = vertex();
            vertex = n;
            if (before != null) {
              return before;
            }
          }
          case "edge" -> {
            Vertex before = vertex();
            Tie tie = tie(n);
            if (before != null) {
              ahead = tie;
              return before;
            }
            return tie;
          }
          default -> {}
        }
      }
      return vertex();
    }

    private void declare(Node attributes) {
      String kind = attributes.attribute("class");
      for (Node each : attributes.children("attribute")) {
        String id = kind + " " + each.attribute("id");
        String name =
            each.attribute("title") == null ? each.attribute("id") : each.attribute("title");
        names.put(id, String.valueOf(name));
        if (each.text("default") != null) {
          defaults
              .computeIfAbsent(kind, k -> new LinkedHashMap<>())
              .put(String.valueOf(name), each.text("default"));
        }
      }
    }

    /** The node whose values have been gathered; null where there is none. */
    private Vertex vertex() {
      if (vertex == null) {
        return null;
      }
      Map<String, String> data = data("node", vertex, values.stream());
      Vertex read =
          new Vertex(required(vertex, "id"), vertex.attribute("label"), data, vertex.line());
      vertex = null;
      values = new ArrayList<>();
      return read;
    }

    private Tie tie(Node edge) {
      Map<String, String> data =
          data("edge", edge, edge.children("attvalues", "attvalue").stream());
      for (String period : List.of("weight", "start", "end")) {
        if (edge.attribute(period) != null) {
          data.putIfAbsent(period, edge.attribute(period));
        }
      }
      String kind = edge.attribute("kind");
      String label = edge.attribute("label");
      String relation =
          kind != null && !kind.isBlank()
              ? kind
              : label != null && !label.isBlank()
                  ? label
                  : Attributes.first(data, GraphmlReader.RELATIONS);
      data.values().removeIf(value -> value.equals(relation));
      String type = edge.attribute("type");
      return new Tie(
          edge.attribute("id"),
          required(edge, "source"),
          required(edge, "target"),
          type == null ? directed : type.equals("directed"),
          relation,
          data,
          edge.line());
    }

    private Map<String, String> data(String kind, Node element, Stream<Node> said) {
      Map<String, String> data = new LinkedHashMap<>();
      said.forEach(
          each -> {
            String id =
                each.attribute("for") == null ? each.attribute("id") : each.attribute("for");
            String value = each.attribute("value");
            if (value != null && !value.isBlank()) {
              String name = names.getOrDefault(kind + " " + id, String.valueOf(id));
              data.merge(name, value + period(each), (one, other) -> one + "; " + other);
            }
          });
      defaults.getOrDefault(kind, Map.of()).forEach(data::putIfAbsent);
      if (element.name().equals("node") && !period(element).isEmpty()) {
        data.putIfAbsent("period", period(element).strip());
      }
      return data;
    }

    private static String period(Node node) {
      String start = node.attribute("start");
      String end = node.attribute("end");
      return start == null && end == null
          ? ""
          : " [" + (start == null ? "" : start) + "/" + (end == null ? "" : end) + "]";
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
