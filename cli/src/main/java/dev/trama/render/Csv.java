package dev.trama.render;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it, but for line feeds alone, and safe to open in a spreadsheet. */
final class Csv {
  private Csv() {}

  static void print(Table table, PrintStream out) {
    row(table.columns(), out);
    printRows(table.rows(), out);
  }

  /** More rows of a table that has begun. */
  static void printRows(List<List<String>> rows, PrintStream out) {
    rows.forEach(cells -> row(cells, out));
  }

  private static void row(List<String> cells, PrintStream out) {
    out.print(cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n");
  }

  private static String cell(String value) {
    if (value == null) {
      return "";
    }
    String text = Printable.line(value);
    // A spreadsheet runs a cell that begins like this as a formula.
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !text.matches("[+-]?[\\d.,]+")) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
