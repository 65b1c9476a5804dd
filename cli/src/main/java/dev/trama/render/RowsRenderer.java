package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.graph.Row;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints the rows of a Cypher statement: values as they are in JSON, as text elsewhere. */
public final class RowsRenderer {
  private RowsRenderer() {}

  /**
   * @param rows at least one
   */
  public static void print(List<Row> rows, Format format, Look look, PrintStream out) {
    switch (format) {
      case JSON ->
          Json.write(
              out,
              json -> {
                json.writeStartArray();
                for (Row row : rows) {
                  value(row.columns(), json);
                }
                json.writeEndArray();
              });
      case NDJSON -> rows.forEach(row -> Json.writeLine(out, json -> value(row.columns(), json)));
      default -> TableRenderer.print(table(rows), format, look, out);
    }
  }

  private static Table table(List<Row> rows) {
    List<String> columns = rows.get(0).columns().keySet().stream().map(Printable::line).toList();
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<String> line = new ArrayList<>();
      row.columns().values().forEach(value -> line.add(text(value)));
      cells.add(line);
    }
    return new Table(columns, cells);
  }

  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map) && !(value instanceof List)) {
      return value.toString();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      value(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName((String) entry.getKey());
        value(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value == null ? null : value.toString());
    }
  }
}
