package dev.trama.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Prints a {@link Table} in any {@link Format}. */
public final class TableRenderer {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
  private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORT_ID = 12;

  private TableRenderer() {}

  public static void print(Table whole, Format format, Look look, PrintStream out) {
    Table table = look.arrangement().of(whole);
    switch (format) {
      case TABLE -> columns(table, look, out);
      case TREE -> outline(table, look, out);
      case CSV -> Csv.print(table, out);
      case MARKDOWN -> markdown(table, out);
      case JSON ->
          Json.write(
              out,
              json -> {
                json.writeStartArray();
                for (List<String> row : table.rows()) {
                  object(table, row, json);
                }
                json.writeEndArray();
              });
      case NDJSON -> {
        for (List<String> row : table.rows()) {
          Json.writeLine(out, json -> object(table, row, json));
        }
      }
    }
  }

  private static void columns(Table table, Look look, PrintStream out) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(table.columns());
    for (List<String> row : table.rows()) {
      cells.add(row.stream().map(TableRenderer::cell).toList());
    }
    int[] widths = widths(cells, look.width());
    for (int r = 0; r < cells.size(); r++) {
      List<List<String>> folded = new ArrayList<>();
      for (int c = 0; c < widths.length; c++) {
        folded.add(Printable.fold(cells.get(r).get(c), widths[c]));
      }
      int height = folded.stream().mapToInt(List::size).max().orElse(1);
      for (int h = 0; h < height; h++) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
          List<String> cell = folded.get(c);
          line.append(c == 0 ? "" : GAP)
              .append(Printable.pad(h < cell.size() ? cell.get(h) : "", widths[c]));
        }
        String text = line.toString().stripTrailing();
        out.println(r == 0 ? look.bold(text) : text);
      }
    }
  }

  /** The id of a document is known by its first characters, and would fill half a line. */
  private static String cell(String text) {
    String line = text == null ? "" : Printable.line(text);
    return DOCUMENT_ID.matcher(line).matches() ? line.substring(0, SHORT_ID) : line;
  }

  /**
   * Natural widths, the widest columns narrowed first until the row fits. Words are broken only
   * where folding between them is not enough: an id is to be copied.
   */
  private static int[] widths(List<List<String>> cells, int available) {
    int[] widths = new int[cells.get(0).size()];
    int[] words = new int[widths.length];
    int[] pieces = new int[widths.length];
    for (List<String> row : cells) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], Printable.width(row.get(c)));
        for (String word : row.get(c).split(" ")) {
          words[c] = Math.max(words[c], Printable.width(word));
          for (String piece : Printable.pieces(word)) {
            pieces[c] = Math.max(pieces[c], Printable.width(piece));
          }
        }
      }
    }
    int[] narrowest = new int[widths.length];
    Arrays.fill(narrowest, NARROWEST);
    int room = available - GAP.length() * (widths.length - 1);
    narrow(widths, words, room);
    narrow(widths, pieces, room);
    narrow(widths, narrowest, room);
    return widths;
  }

  private static void narrow(int[] widths, int[] least, int room) {
    long total = Arrays.stream(widths).asLongStream().sum();
    while (total > room) {
      int widest = -1;
      for (int c = 0; c < widths.length; c++) {
        if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
      total--;
    }
  }

  /** One block a row, the first cell as its title: what fits where a table would be too wide. */
  private static void outline(Table table, Look look, PrintStream out) {
    for (List<String> row : table.rows()) {
      Tree tree = new Tree(row.get(0) == null ? "" : row.get(0));
      for (int c = 1; c < row.size(); c++) {
        if (row.get(c) != null && !row.get(c).isEmpty()) {
          tree.add(table.columns().get(c) + ": " + row.get(c));
        }
      }
      tree.print(look, out);
    }
  }

  private static void markdown(Table table, PrintStream out) {
    out.println("| " + String.join(" | ", table.columns()) + " |");
    out.println("|" + " --- |".repeat(table.columns().size()));
    for (List<String> row : table.rows()) {
      StringBuilder line = new StringBuilder("|");
      for (String cell : row) {
        line.append(' ').append(cell == null ? "" : Markdown.escaped(cell)).append(" |");
      }
      out.println(line);
    }
  }

  private static void object(Table table, List<String> row, JsonGenerator json) {
    try {
      json.writeStartObject();
      for (int c = 0; c < row.size(); c++) {
        json.writeStringField(table.columns().get(c), row.get(c));
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
