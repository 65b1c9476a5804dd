package dev.trama.formats.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet made of sheets of comma-separated rows; {@code =N} is a number, {@code @N} a day.
 */
public final class TestWorkbook {
  private final Map<String, String[]> sheets = new LinkedHashMap<>();
  private String prologue = "";

  public TestWorkbook sheet(String name, String... rows) {
    sheets.put(name, rows);
    return this;
  }

  /** What stands before the root element of every sheet. */
  public TestWorkbook prologue(String xml) {
    prologue = xml;
    return this;
  }

  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder book = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
      StringBuilder relations = new StringBuilder("<Relationships>");
      int number = 0;
      for (Map.Entry<String, String[]> sheet : sheets.entrySet()) {
        number++;
        book.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(sheet.getKey(), number));
        relations.append(
            "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(number, number));
        put(zip, "xl/worksheets/sheet" + number + ".xml", prologue + rows(sheet.getValue()));
      }
      put(zip, "xl/workbook.xml", book + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
      put(
          zip,
          "xl/sharedStrings.xml",
          "<sst><si><t>shared text</t></si><si><r><t>of two</t></r><r><t>pieces</t></r></si></sst>");
    }
    return file;
  }

  private static String rows(String... rows) {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int r = 0; r < rows.length; r++) {
      xml.append("<row r=\"%d\">".formatted(r + 1));
      String[] cells = rows[r].split(",", -1);
      for (int c = 0; c < cells.length; c++) {
        String at = "r=\"" + (char) ('A' + c) + (r + 1) + "\"";
        String value = cells[c].isEmpty() ? "" : cells[c].substring(1);
        xml.append(
            switch (cells[c].isEmpty() ? ' ' : cells[c].charAt(0)) {
              case '=' -> "<c %s><v>%s</v></c>".formatted(at, value);
              case '@' -> "<c %s s=\"1\"><v>%s</v></c>".formatted(at, value);
              case '#' -> "<c %s t=\"s\"><v>%s</v></c>".formatted(at, value);
              case ' ' -> "";
              default -> "<c %s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(at, cells[c]);
            });
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
