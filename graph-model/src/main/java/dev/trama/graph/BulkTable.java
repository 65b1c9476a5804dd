package dev.trama.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One CSV file as Neo4j's importer takes it, with its header in a file of its own. */
final class BulkTable implements AutoCloseable {
  /** Between the elements of a list: no text of ours holds it. */
  static final char LISTED = '\u001f';

  private final List<String> columns = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final BufferedWriter out;
  private long rows;

  /**
   * @param columns as the importer's header names them: {@code start:long}
   */
  BulkTable(Path folder, String name, String... columns) {
    try {
      Files.writeString(folder.resolve(name + "-header.csv"), String.join(",", columns) + "\n");
      out = Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String column : columns) {
      String bare = column.replaceFirst("(?<!^):.*", "");
      this.columns.add(bare);
      known.add(bare);
    }
  }

  /** Writes a row; a property that has no column would be lost, and is an error. */
  void write(Map<String, Object> row) {
    for (String property : row.keySet()) {
      if (!known.contains(property)) {
        throw new IllegalStateException("no column for " + property);
      }
    }
    try {
      for (int i = 0; i < columns.size(); i++) {
        if (i > 0) {
          out.write(',');
        }
        write(row.get(columns.get(i)));
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows++;
  }

  private void write(Object value) throws IOException {
    if (value instanceof Iterable<?> list) {
      StringBuilder joined = new StringBuilder();
      for (Object each : list) {
        joined.append(joined.isEmpty() ? "" : LISTED).append(each.toString().replace(LISTED, ' '));
      }
      quote(joined.toString());
    } else if (value instanceof String text) {
      quote(text);
    } else if (value != null) {
      out.write(value.toString());
    }
  }

  private void quote(String text) throws IOException {
    out.write('"');
    out.write(text.indexOf('"') < 0 ? text : text.replace("\"", "\"\""));
    out.write('"');
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
