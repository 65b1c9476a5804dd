package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.trama.query.Found;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints who may be meant by each of many names, name after name as they are looked up. */
public final class FoundRenderer {
  private static final List<String> COLUMNS =
      List.of("query", "rank", "name", "type", "matched", "score", "id");

  private final Format format;
  private final PrintStream out;
  private boolean begun;

  /**
   * @param format {@link Format#NDJSON}: a line for each name; or {@link Format#CSV}: one for each
   *     whom it may mean
   */
  public FoundRenderer(Format format, PrintStream out) {
    this.format = format;
    this.out = out;
  }

  public void print(String query, List<Found> found) {
    if (format == Format.NDJSON) {
      Json.writeLine(out, json -> line(query, found, json));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int rank = 1; rank <= found.size(); rank++) {
      Found each = found.get(rank - 1);
      rows.add(
          List.of(
              query,
              Integer.toString(rank),
              each.entity().name(),
              each.entity().type(),
              each.matched(),
              score(each),
              each.entity().id()));
    }
    if (begun) {
      Csv.printRows(rows, out);
    } else {
      Csv.print(new Table(COLUMNS, rows), out);
      begun = true;
    }
  }

  private static void line(String query, List<Found> found, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("query", query);
    json.writeArrayFieldStart("found");
    for (Found each : found) {
      json.writeStartObject();
      json.writeStringField("id", each.entity().id());
      json.writeStringField("type", each.entity().type());
      json.writeStringField("name", each.entity().name());
      json.writeStringField("matched", each.matched());
      json.writeNumberField("score", Double.parseDouble(score(each)));
      json.writeStringField("known", each.known());
      json.writeNumberField("documents", each.documents());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String score(Found found) {
    return String.format(Locale.ROOT, "%.3f", found.score());
  }
}
