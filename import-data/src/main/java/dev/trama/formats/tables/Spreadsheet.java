package dev.trama.formats.tables;

import dev.trama.formats.lists.BoundedInflation;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.Node;
import dev.trama.formats.lists.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A spreadsheet of the kind that Excel and LibreOffice write (XLSX): its sheets, row by row. Texts
 * that cells share are held in memory, rows are not. Formulas count as what they last gave.
 */
public final class Spreadsheet implements AutoCloseable {
  private static final String WORKBOOK = "xl/workbook.xml";

  /** Texts that cells share; a real workbook has some tens of thousands. */
  private static final long MOST_CHARS = 256 << 20;

  private static final int MOST_COLUMNS = 16_384;

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private final ListFile file;
  private final ZipFile zip;
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();
  private final List<Boolean> dates = new ArrayList<>();
  private LocalDate epoch = EPOCH;

  private Spreadsheet(ListFile file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /** True where this file is one, told by what is in it. */
  public static boolean is(Path file, byte[] head) {
    if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
      return false;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(WORKBOOK) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens it; what is damaged is said with the file's name. */
  public static Spreadsheet open(ListFile file) {
    Spreadsheet book;
    try {
      book = new Spreadsheet(file, new ZipFile(file.path().toFile()));
    } catch (IOException e) {
      throw file.failed(e);
    }
    try {
      book.readWorkbook();
      book.readSharedTexts();
      book.readStyles();
      return book;
    } catch (RuntimeException e) {
      book.close();
      throw e;
    }
  }

  /** The names of its sheets, in their order. */
  public List<String> sheets() {
    return List.copyOf(sheets.keySet());
  }

  /** The rows of a sheet; empty rows are left out. Close it before the spreadsheet. */
  public Table sheet(String name) {
    return new Sheet(part(sheets.get(name)));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  private void readWorkbook() {
    Map<String, String> targets = new HashMap<>();
    try (Xml xml = part("xl/_rels/workbook.xml.rels")) {
      for (Node n = xml.next(Set.of("Relationship")); n != null; ) {
        String target = String.valueOf(n.attribute("Target"));
        targets.put(
            n.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        n = xml.next(Set.of("Relationship"));
      }
    }
    try (Xml xml = part(WORKBOOK)) {
      Set<String> wanted = Set.of("workbookPr", "sheet");
      for (Node n = xml.next(wanted); n != null; n = xml.next(wanted)) {
        if (n.name().equals("sheet")) {
          String target = targets.get(n.attribute("id"));
          // Chart sheets and dialogs have no rows.
          if (target != null && target.contains("worksheets/")) {
            sheets.put(String.valueOf(n.attribute("name")), target);
          }
        } else if (Set.of("1", "true").contains(String.valueOf(n.attribute("date1904")))) {
          epoch = EPOCH_1904;
        }
      }
    }
  }

  private void readSharedTexts() {
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return;
    }
    long chars = 0;
    try (Xml xml = part("xl/sharedStrings.xml")) {
      for (Node n = xml.next(Set.of("si")); n != null; n = xml.next(Set.of("si"))) {
        String text = richText(n);
        chars += text.length();
        if (chars > MOST_CHARS) {
          throw file.broken("holds more text than any table; save it as CSV");
        }
        shared.add(text);
      }
    }
  }

  /** A text of one piece, or of several that look different. */
  private static String richText(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node piece : node.children()) {
      if (piece.name().equals("t")) {
        text.append(piece.text());
      } else if (piece.name().equals("r")) {
        // Node trims: the blank between two pieces is lost only where both lack it.
        String part = piece.text("t");
        text.append(text.isEmpty() || part == null ? "" : " ").append(part == null ? "" : part);
      }
    }
    return text.toString();
  }

  /** Which styles show a number as a date. */
  private void readStyles() {
    if (zip.getEntry("xl/styles.xml") == null) {
      return;
    }
    Set<String> formats = new HashSet<>();
    try (Xml xml = part("xl/styles.xml")) {
      Set<String> wanted = Set.of("numFmt", "cellXfs");
      for (Node n = xml.next(wanted); n != null; n = xml.next(wanted)) {
        if (n.name().equals("numFmt")) {
          String code = String.valueOf(n.attribute("formatCode"));
          String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
          if (bare.matches("(?i).*[yd].*")) {
            formats.add(n.attribute("numFmtId"));
          }
        } else {
          n.children("xf").forEach(xf -> dates.add(isDate(xf.attribute("numFmtId"), formats)));
        }
      }
    }
  }

  private static boolean isDate(String id, Set<String> formats) {
    // The numbers that every workbook knows: days, and days with times.
    return id != null && (id.matches("1[4-7]|22|2[7-9]|3[016]|5[0-8]") || formats.contains(id));
  }

  private Xml part(String name) {
    ZipEntry entry = name == null ? null : zip.getEntry(name);
    if (entry == null) {
      throw file.broken("is a spreadsheet without its part " + name + "; save it anew");
    }
    try {
      InputStream in = zip.getInputStream(entry);
      long packed = Math.min(entry.getCompressedSize(), Files.size(file.path()));
      return new Xml(file, new BoundedInflation(in, packed, file));
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  private final class Sheet implements Table {
    private final Xml xml;
    private long line;

    Sheet(Xml xml) {
      this.xml = xml;
    }

    @Override
    public List<String> next() {
      for (Node row = xml.next(Set.of("row")); row != null; row = xml.next(Set.of("row"))) {
        line = row.attribute("r") == null ? line + 1 : number(row.attribute("r"));
        List<String> cells = new ArrayList<>();
        for (Node cell : row.children("c")) {
          int column = cell.attribute("r") == null ? cells.size() : column(cell.attribute("r"));
          while (cells.size() <= column) {
            cells.add("");
          }
          cells.set(column, value(cell));
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          return cells;
        }
      }
      return null;
    }

    private String value(Node cell) {
      String kind = cell.attribute("t") == null ? "n" : cell.attribute("t");
      String value = cell.text("v") == null ? "" : cell.text("v");
      return switch (kind) {
        case "s" -> {
          int index = value.isEmpty() ? -1 : (int) number(value);
          if (index < 0 || index >= shared.size()) {
            throw file.broken(line, "a cell refers to a text that is not there; save it anew");
          }
          yield shared.get(index);
        }
        case "inlineStr" -> cell.child("is") == null ? "" : richText(cell.child("is"));
        case "b" -> value.equals("1") ? "true" : "false";
        case "e" -> "";
        case "n" -> plain(value, cell.attribute("s"));
        default -> value;
      };
    }

    /** A number as it reads, a date as a date. */
    private String plain(String value, String style) {
      try {
        double number = Double.parseDouble(value);
        if (style != null
            && number(style) < dates.size()
            && dates.get((int) number(style))
            && Math.abs(number) < 3_000_000) {
          LocalDateTime time = epoch.atStartOfDay().plusSeconds(Math.round((number % 1) * 86_400));
          return time.plusDays((long) number).toLocalDate().toString();
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
            ? Long.toString((long) number)
            : value;
      } catch (NumberFormatException e) {
        return value;
      }
    }

    private long number(String text) {
      try {
        return Math.max(0, Long.parseLong(text));
      } catch (NumberFormatException e) {
        throw file.broken(line, "\"" + text + "\" where a number must be; save it anew");
      }
    }

    /** "C7" is in column 2. */
    private int column(String address) {
      int column = 0;
      for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
        column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        if (column > MOST_COLUMNS) {
          throw file.broken(line, "a cell in column " + address + ", which no sheet has");
        }
      }
      return Math.max(0, column - 1);
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public ListFile file() {
      return file;
    }

    @Override
    public void close() {
      xml.close();
    }
  }
}
