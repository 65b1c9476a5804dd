package dev.trama.formats.network;

import dev.trama.formats.lists.ListFile;
import dev.trama.formats.network.Element.Tie;
import dev.trama.formats.network.Element.Vertex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An adjacency matrix: who stands in the row is tied to who stands in the column wherever the cell
 * is not empty and not zero. Where both halves are alike each tie is undirected and counts once.
 */
final class Matrix {
  private static final int MOST = 20_000;

  private final ListFile file;
  private final List<String> labels;
  private final String relation;
  private final Map<Long, String> cells = new LinkedHashMap<>();
  private final Map<Integer, Long> lines = new HashMap<>();

  /**
   * @param relation what the ties are; null where that is not said
   */
  Matrix(ListFile file, List<String> labels, String relation) {
    if (labels.size() > MOST) {
      throw file.broken("a matrix of more than " + MOST + " names; give it as an edge list");
    }
    this.file = file;
    this.labels = labels;
    this.relation = relation;
  }

  void set(int row, int column, String cell, long line) {
    lines.putIfAbsent(row, line);
    String value = cell.strip();
    if (value.isEmpty()) {
      return;
    }
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw file.broken(
          line,
          "\""
              + value
              + "\" where the matrix must have a number, in the column of \""
              + labels.get(column)
              + "\"");
    }
    if (number != 0 && !Double.isNaN(number)) {
      cells.put(index(row, column), value);
    }
  }

  private static long index(int row, int column) {
    return (long) row * MOST + column;
  }

  /** The names, each a node. */
  List<Element> vertices() {
    List<Element> vertices = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      vertices.add(new Vertex(labels.get(i), labels.get(i), Map.of(), lines.getOrDefault(i, 1L)));
    }
    return vertices;
  }

  List<Element> ties() {
    boolean symmetric =
        cells.entrySet().stream()
            .allMatch(
                cell -> {
                  int row = (int) (cell.getKey() / MOST);
                  int column = (int) (cell.getKey() % MOST);
                  return cell.getValue().equals(cells.get(index(column, row)));
                });
    List<Element> ties = new ArrayList<>();
    cells.forEach(
        (index, value) -> {
          int row = (int) (index / MOST);
          int column = (int) (index % MOST);
          if (row != column && (!symmetric || row < column)) {
            ties.add(
                new Tie(
                    null,
                    labels.get(row),
                    labels.get(column),
                    !symmetric,
                    relation,
                    value.equals("1") ? Map.of() : Map.of("weight", value),
                    lines.get(row)));
          }
        });
    return ties;
  }
}
