package dev.trama.formats.network;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.network.Element.Vertex;
import dev.trama.formats.tables.CsvTable;
import dev.trama.formats.tables.Spreadsheet;
import dev.trama.formats.tables.Table;
import dev.trama.model.TramaException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads edge lists and adjacency matrices in CSV and XLSX. An edge list has a header that names its
 * ends, such as Source and Target; a matrix has the same names in its first row and column, or says
 * in its corner what rows and columns are. The nodes of {@code NAME-edges.csv} may be described in
 * {@code NAME-nodes.csv} beside it.
 */
public final class TableNetworkReader extends NetworkReader {
  @Override
  public String format() {
    return "table of a network";
  }

  @Override
  public boolean recognises(byte[] head) {
    return false;
  }

  @Override
  public boolean recognises(Path path, byte[] head) {
    ListFile file = ListFile.of(path);
    if (Spreadsheet.is(path, head)) {
      try (Spreadsheet book = Spreadsheet.open(file)) {
        return book.sheets().stream().anyMatch(sheet -> isNetwork(book.sheet(sheet)));
      } catch (TramaException e) {
        return false;
      }
    }
    // A bulletin is not opened anew for each format that it is not.
    if (!firstLine(head).matches(".*[,;\t|].*")) {
      return false;
    }
    try {
      return isNetwork(CsvTable.open(file));
    } catch (TramaException e) {
      return false;
    }
  }

  private static String firstLine(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }

  private static boolean isNetwork(Table open) {
    try (Table table = open) {
      List<String> first = table.next();
      if (first == null || EdgeColumns.of(first).isPresent()) {
        return first != null;
      }
      List<String> second = table.next();
      return isMatrix(first, second) || TwoModes.of(first, second).isPresent();
    } catch (TramaException e) {
      // What is no table is not one of ours to complain about.
      return false;
    }
  }

  /** Names in the first row, the first of them in the next row too, numbers behind it. */
  private static boolean isMatrix(List<String> first, List<String> second) {
    return second != null
        && first.size() > 2
        && second.size() > 1
        && first.get(0).isBlank()
        && second.get(0).strip().equals(first.get(1).strip())
        && second.stream().skip(1).allMatch(cell -> cell.strip().matches("-?[\\d.]*"));
  }

  @Override
  public List<Path> companions(Path main) {
    String name = main.getFileName().toString();
    String nodes = name.replaceFirst("(?i)edges(\\.[a-z]+)$", "nodes$1");
    Path beside = main.resolveSibling(nodes);
    return nodes.equals(name) || !Files.isRegularFile(beside) ? List.of() : List.of(beside);
  }

  @Override
  Elements open(ListFile file) {
    boolean spreadsheet = Spreadsheet.is(file.path(), file.head());
    return new Walk(file, spreadsheet ? Spreadsheet.open(file) : null, companions(file.path()));
  }

  private static final class Walk implements Elements {
    private final ListFile file;
    private final Spreadsheet book;
    private final Deque<String> sheets = new ArrayDeque<>();
    private final Deque<Element> ready = new ArrayDeque<>();
    private final Set<String> told = new HashSet<>();
    private Table table;
    private EdgeColumns columns;
    private String sheet;

    Walk(ListFile file, Spreadsheet book, List<Path> nodes) {
      this.file = file;
      this.book = book;
      try {
        nodes.forEach(path -> describe(ListFile.of(path)));
        if (book == null) {
          begin(CsvTable.open(file), null);
        } else {
          sheets.addAll(book.sheets());
        }
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }

    @Override
    public Element next() {
      while (ready.isEmpty()) {
        if (table == null) {
          if (sheets.isEmpty()) {
            return null;
          }
          String name = sheets.remove();
          begin(book.sheet(name), name.matches("(?i)(sheet|hoja|tabelle|edges?).*") ? null : name);
          continue;
        }
        List<String> row = table.next();
        if (row == null) {
          table.close();
          table = null;
        } else {
          for (Vertex end : columns.ends(row, table.line())) {
            if (told.add(end.id())) {
              ready.add(end);
            }
          }
          ready.add(columns.tie(row, sheet, table.line()));
        }
      }
      return ready.remove();
    }

    /** Starts on a table; one that holds no network is passed over. */
    private void begin(Table open, String name) {
      List<String> first = open.next();
      columns = first == null ? null : EdgeColumns.of(first).orElse(null);
      sheet = name;
      if (columns != null) {
        table = open;
        return;
      }
      try (open) {
        List<String> second = open.next();
        if (first != null && isMatrix(first, second)) {
          matrix(open, first.stream().skip(1).map(String::strip).toList(), second);
        } else if (first != null) {
          TwoModes.of(first, second).ifPresent(modes -> twoModes(open, modes, second));
        }
      }
    }

    private void twoModes(Table open, TwoModes modes, List<String> second) {
      for (List<String> row = second; row != null; row = open.next()) {
        modes.add(row, open.line(), sheet, file);
      }
      // The sheets of a workbook are relations of the same people.
      modes.vertices().stream().filter(vertex -> told.add(vertex.id())).forEach(ready::add);
      ready.addAll(modes.ties());
    }

    private void matrix(Table open, List<String> labels, List<String> second) {
      Matrix matrix = new Matrix(file, labels, sheet);
      int number = 0;
      for (List<String> row = second; row != null; row = open.next()) {
        if (number == labels.size() || !row.get(0).strip().equals(labels.get(number))) {
          throw file.broken(
              open.line(),
              "\""
                  + row.get(0).strip()
                  + "\" where "
                  + (number == labels.size()
                      ? "the matrix has no more columns"
                      : "\"" + labels.get(number) + "\" must be")
                  + "; a matrix has the same names in its first row and its first column");
        }
        for (int column = 1; column < Math.min(row.size(), labels.size() + 1); column++) {
          matrix.set(number, column - 1, row.get(column), open.line());
        }
        number++;
      }
      if (number < labels.size()) {
        throw file.broken(
            open.line(), "the matrix ends after " + number + " of its " + labels.size() + " rows");
      }
      for (Element vertex : matrix.vertices()) {
        // The sheets of a workbook are relations of the same people.
        if (book == null || told.add(((Vertex) vertex).id())) {
          ready.add(vertex);
        }
      }
      ready.addAll(matrix.ties());
    }

    private void describe(ListFile nodes) {
      try (Table rows = CsvTable.open(nodes)) {
        List<String> header = rows.next();
        if (header == null) {
          return;
        }
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
          Map<String, String> data = new LinkedHashMap<>();
          for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
              data.putIfAbsent(header.get(i).strip(), row.get(i).strip());
            }
          }
          String id = Attributes.first(data, "id", "nodeid", "node", "name", "label");
          if (id == null) {
            throw nodes.broken(rows.line(), "a node without an id; its column must be named id");
          }
          String name = Attributes.first(data, GraphmlReader.NAMES);
          data.values().removeIf(value -> value.equals(id) || value.equals(name));
          if (!told.add(id)) {
            throw nodes.broken(
                rows.line(), "a second node with the id \"" + id + "\"; ids must differ");
          }
          ready.add(new Vertex(id, name, data, rows.line()));
        }
      }
    }

    @Override
    public void close() {
      Stream.<AutoCloseable>of(table, book)
          .forEach(
              each -> {
                if (each instanceof Table open) {
                  open.close();
                } else if (each instanceof Spreadsheet open) {
                  open.close();
                }
              });
      table = null;
    }
  }
}
