package dev.trama.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** A PDF whose only page is a drawing of a great many bytes, deflated. */
final class PdfBomb {
  private PdfBomb() {}

  static byte[] of(long size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (long left = size; left > 0; left -= block.length) {
        deflater.write(block);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    write(pdf, "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
    write(pdf, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n");
    write(pdf, "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n");
    packed.writeTo(pdf);
    write(pdf, "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    return pdf.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
