package dev.trama.formats.network;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which columns of a table say who is tied to whom, told by its header. */
final class EdgeColumns {
  private static final List<List<String>> ENDS =
      List.of(
          List.of("source", "target"),
          List.of("from", "to"),
          List.of("sourceid", "targetid"),
          List.of("fromid", "toid"),
          List.of("startid", "endid"),
          List.of("node1", "node2"),
          List.of("nodea", "nodeb"),
          List.of("entitya", "entityb"),
          List.of("person1", "person2"),
          List.of("ego", "alter"),
          List.of("sender", "receiver"));

  private final List<String> header;
  private final int source;
  private final int target;

  private EdgeColumns(List<String> header, int source, int target) {
    this.header = header;
    this.source = source;
    this.target = target;
  }

  /** Empty where the header is not that of an edge list. */
  static Optional<EdgeColumns> of(List<String> header) {
    List<String> keys = header.stream().map(Attributes::key).toList();
    for (List<String> ends : ENDS) {
      int source = keys.indexOf(ends.get(0));
      int target = keys.indexOf(ends.get(1));
      if (source >= 0 && target >= 0) {
        return Optional.of(new EdgeColumns(header, source, target));
      }
    }
    return Optional.empty();
  }

  /** True where the table tells what its ends are, as "Entity A Type" beside "Entity A". */
  boolean tellsTypes() {
    return typeColumn(source) >= 0 || typeColumn(target) >= 0;
  }

  private int typeColumn(int end) {
    String wanted = Attributes.key(header.get(end)) + "type";
    for (int i = 0; i < header.size(); i++) {
      if (Attributes.key(header.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The ends of a row as nodes, with what the table says they are. */
  List<Vertex> ends(List<String> row, long line) {
    List<Vertex> ends = new ArrayList<>();
    for (int end : new int[] {source, target}) {
      int type = typeColumn(end);
      String id = cell(row, end);
      if (type >= 0 && !id.isBlank()) {
        ends.add(new Vertex(id, id, Map.of("type", cell(row, type)), line));
      }
    }
    return ends;
  }

  Tie tie(List<String> row, String sheet, long line) {
    Map<String, String> data = new LinkedHashMap<>();
    boolean directed = true;
    for (int i = 0; i < row.size(); i++) {
      String name = i < header.size() ? header.get(i).strip() : "";
      boolean end =
          i == source || i == target || i == typeColumn(source) || i == typeColumn(target);
      String value = row.get(i).strip();
      if (!end && !name.isEmpty() && !value.isEmpty()) {
        // Gephi's column of that name says something else.
        if (Attributes.key(name).equals("type") && value.matches("(?i)(un)?directed")) {
          directed = value.equalsIgnoreCase("directed");
        } else {
          data.putIfAbsent(name, value);
        }
      }
    }
    String id = data.remove("Id");
    String own = Attributes.first(data, GraphmlReader.RELATIONS);
    data.values().removeIf(value -> value.equals(own));
    return new Tie(
        id,
        cell(row, source).strip(),
        cell(row, target).strip(),
        directed,
        own == null ? sheet : own,
        data,
        line);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
