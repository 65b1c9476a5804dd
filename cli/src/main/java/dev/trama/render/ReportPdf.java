package dev.trama.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A report on A4 pages. Its font is embedded and covers Latin, Greek and Cyrillic. */
final class ReportPdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 64;
  private static final float TITLE = 18;
  private static final float HEADING = 13;
  private static final float BODY = 10;
  private static final float SMALL = 8;
  private static final float LEADING = 1.35f;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  private ReportPdf(PDDocument document, PDFont font) {
    this.document = document;
    this.font = font;
  }

  static void write(Report report, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      document.getDocumentInformation().setTitle(report.title());
      document.getDocumentInformation().setProducer("Trama");
      ReportPdf pdf = new ReportPdf(document, PDType0Font.load(document, font));
      pdf.print(report);
      document.save(out);
    }
  }

  private void print(Report report) throws IOException {
    turn();
    text(report.title(), TITLE, 0);
    text(report.kind(), BODY, 0);
    for (Report.Section section : report.sections()) {
      y -= HEADING;
      text(section.heading(), HEADING, 0);
      for (Report.Line line : section.lines()) {
        String notes =
            line.notes().isEmpty()
                ? ""
                : line.notes().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", " [", "]"));
        text("• " + line.text() + notes, BODY, BODY);
      }
    }
    y -= HEADING;
    text("Notes", HEADING, 0);
    for (int i = 0; i < report.notes().size(); i++) {
      Report.Note note = report.notes().get(i);
      text(
          (i + 1)
              + ". "
              + (note.quote() == null ? "" : "“" + note.quote() + "” ")
              + note.source()
              + (note.address() == null ? "" : ", " + note.address()),
          SMALL,
          2 * SMALL);
    }
    page.close();
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = next.getMediaBox().getHeight() - MARGIN;
  }

  /** A paragraph, folded to the page. */
  private void text(String text, float size, float indent) throws IOException {
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN - indent;
    boolean first = true;
    for (String line : fold(shown(text), size, width)) {
      if (y - size * LEADING < MARGIN) {
        turn();
      }
      y -= size * LEADING;
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(MARGIN + (first ? 0 : indent), y);
      page.showText(line);
      page.endText();
      first = false;
    }
  }

  /** What the font has no glyph for shows as a question mark, rather than failing. */
  private String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              try {
                font.encode(one);
                shown.append(one);
              } catch (IllegalArgumentException | IOException e) {
                shown.append('?');
              }
            });
    return shown.toString();
  }

  private List<String> fold(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float used = 0;
    float blank = width(" ", size);
    for (String word : text.split(" ")) {
      float wide = width(word, size);
      if (used > 0 && used + blank + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used += blank;
      }
      for (int c : word.codePoints().toArray()) {
        String one = Character.toString(c);
        float w = width(one, size);
        if (used + w > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(one);
        used += w;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }
}
