package dev.trama.formats.network;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.NodeTypes;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A matrix of two kinds of actors, such as people and the groups they belong to. Its corner says
 * which: "person / group", rows first. Without that nobody could tell what its columns are.
 */
final class TwoModes {
  private final String rowType;
  private final List<String> columns;
  private final Map<String, Vertex> vertices = new LinkedHashMap<>();
  private final List<Tie> ties = new ArrayList<>();

  private TwoModes(String rowType, String columnType, List<String> columns) {
    this.rowType = rowType;
    this.columns = columns;
    for (String column : columns) {
      vertices.put(column, new Vertex(column, column, Map.of("type", columnType), 1));
    }
  }

  /** Empty where the first rows are not those of such a matrix. */
  static Optional<TwoModes> of(List<String> first, List<String> second) {
    String[] kinds = first.get(0).split("[/\\\\×]");
    boolean named =
        kinds.length == 2
            && NodeTypes.of(kinds[0]).isPresent()
            && NodeTypes.of(kinds[1]).isPresent();
    boolean numbers =
        second != null
            && second.stream().skip(1).allMatch(cell -> cell.strip().matches("-?[\\d.]*"));
    return named && numbers
        ? Optional.of(
            new TwoModes(
                kinds[0].strip(),
                kinds[1].strip(),
                first.stream().skip(1).map(String::strip).filter(c -> !c.isEmpty()).toList()))
        : Optional.empty();
  }

  /**
   * @param relation what the ties are; null where that is not said
   */
  void add(List<String> row, long line, String relation, ListFile file) {
    String name = row.get(0).strip();
    if (name.isEmpty()) {
      return;
    }
    if (vertices.putIfAbsent(name, new Vertex(name, name, Map.of("type", rowType), line)) != null) {
      throw file.broken(line, "\"" + name + "\" a second time; a row or a column has that name");
    }
    for (int i = 1; i < Math.min(row.size(), columns.size() + 1); i++) {
      String cell = row.get(i).strip();
      if (!cell.matches("-?[\\d.]*")) {
        throw file.broken(
            line,
            "\""
                + cell
                + "\" where the matrix must have a number, in the column of \""
                + columns.get(i - 1)
                + "\"");
      }
      if (!cell.matches("[-0.]*")) {
        Map<String, String> weight = cell.equals("1") ? Map.of() : Map.of("weight", cell);
        ties.add(new Tie(null, name, columns.get(i - 1), true, relation, weight, line));
      }
    }
  }

  List<Vertex> vertices() {
    return List.copyOf(vertices.values());
  }

  List<Tie> ties() {
    return ties;
  }
}
