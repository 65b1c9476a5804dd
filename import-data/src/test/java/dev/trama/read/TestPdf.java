package dev.trama.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages as a typesetter does: lines at places, columns, heads and feet. */
final class TestPdf implements AutoCloseable {
  private static final float SIZE = 10;
  private static final float LEADING = 13;

  private final PDDocument pdf = new PDDocument();
  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private PDPageContentStream page;

  TestPdf page() throws IOException {
    endPage();
    PDPage added = new PDPage(PDRectangle.LETTER);
    pdf.addPage(added);
    page = new PDPageContentStream(pdf, added);
    return this;
  }

  /** One line, its left end at this place, in points from the upper left corner. */
  TestPdf line(float left, float top, float size, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(left, PDRectangle.LETTER.getHeight() - top);
    page.showText(text);
    page.endText();
    return this;
  }

  /** Lines below each other. */
  TestPdf lines(float left, float top, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      line(left, top + i * LEADING, SIZE, lines[i]);
    }
    return this;
  }

  /** The text broken into lines of this width. */
  TestPdf column(float left, float top, float width, String text) throws IOException {
    return lines(left, top, broken(text, width).toArray(String[]::new));
  }

  private List<String> broken(String text, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * SIZE > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  TestPdf title(String title) {
    pdf.getDocumentInformation().setTitle(title);
    return this;
  }

  TestPdf locked(String password) throws IOException {
    pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    endPage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private void endPage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
