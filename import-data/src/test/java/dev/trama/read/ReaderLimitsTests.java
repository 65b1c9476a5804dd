package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to cost more than they are worth are read or refused, in bounded time. */
class ReaderLimitsTests {
  @TempDir Path folder;

  @Test
  void filesOfFiftyMegabytesAreReadOrRefusedSoon() throws IOException {
    byte[] filler = new byte[50 << 20];
    new Random(1).nextBytes(filler);
    byte[][] starts = {
      "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
      ReaderFuzzTests.Seed.MAIL.bytes(),
      new byte[] {'P', 'K', 3, 4},
      "<html><body><p>".getBytes(StandardCharsets.US_ASCII)
    };
    for (byte[] start : starts) {
      System.arraycopy(start, 0, filler, 0, start.length);
      Path file = Files.write(folder.resolve("fuzzed"), filler);
      Assertions.assertTimeout(Duration.ofSeconds(60), () -> ReaderFuzzTests.read(file));
    }
  }

  @Test
  void aPageOfAPdfThatInflatesBeyondAllSenseIsRefused() throws IOException {
    byte[] bomb = PdfBomb.of(1L << 30);
    assertThat(bomb.length).isLessThan(4 << 20);
    Path file = Files.write(folder.resolve("fuzzed"), bomb);
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> ReaderFuzzTests.read(file));
  }

  @Test
  void aPdfThatNestsWithoutEndIsReadOrRefused() throws IOException {
    String arrays = "[".repeat(200_000);
    String dictionaries = "<</A ".repeat(200_000);
    for (String nested : new String[] {arrays, dictionaries}) {
      String pdf =
          "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names "
              + nested
              + "\nendobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"
              + "trailer<</Root 1 0 R>>\n%%EOF\n";
      refusedSoon(pdf.getBytes(StandardCharsets.US_ASCII), "PDF");
    }
  }

  @Test
  void aPdfWhosePagesLieInEachOtherIsRefused() throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    for (int i = 2; i < 50_000; i++) {
      pdf.append(i + " 0 obj<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>endobj\n");
    }
    pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n");
    refusedSoon(pdf.toString().getBytes(StandardCharsets.US_ASCII), "PDF");
  }

  @Test
  void zipsInAZipThatInflateTogetherBeyondAllSenseAreToldEach() throws IOException {
    byte[] zeros = new TestZip().withZeros("zeros.txt", 100L << 20).bytes();
    TestZip outer = new TestZip();
    for (int i = 0; i < 10; i++) {
      outer.with(i + ".zip", zeros);
    }
    Path file = Files.write(folder.resolve("outer.zip"), outer.bytes());
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          try (Unpacking unpacking = new Unpacking()) {
            assertThat(unpacking.open("outer.zip", file, null))
                .hasSize(10)
                .allSatisfy(part -> assertThat(part.problem()).contains("which no notice does"));
          }
        });
  }

  @Test
  void aMailOfAThousandPartsIsRead() throws IOException {
    StringBuilder mail = mail();
    for (int i = 0; i < 1000; i++) {
      mail.append("--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=")
          .append(i)
          .append(".txt\n\nNotice number ")
          .append(i)
          .append(" names nobody.\n");
    }
    Path file = Files.writeString(folder.resolve("mail"), mail.append("--x--\n"));
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          try (Unpacking unpacking = new Unpacking()) {
            assertThat(unpacking.open("mail", file, null))
                .hasSize(1000)
                .allSatisfy(part -> assertThat(part.problem()).isNull());
          }
        });
  }

  @Test
  void aMailWhosePartsLieInEachOtherIsReadOrRefused() throws IOException {
    StringBuilder mail = mail();
    for (int i = 0; i < 1000; i++) {
      mail.append("--x").append(i == 0 ? "" : i - 1);
      mail.append("\nContent-Type: multipart/mixed; boundary=x").append(i).append("\n\n");
    }
    mail.append("--x999\nContent-Type: text/plain\n\nToo deep.\n");
    byte[] bytes = mail.toString().getBytes(StandardCharsets.US_ASCII);
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> ReaderFuzzTests.read(bytes));
  }

  private static StringBuilder mail() {
    return new StringBuilder(
        "From: a@example.org\nSubject: Notices\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=x\n\n");
  }

  private void refusedSoon(byte[] bytes, String kind) throws IOException {
    Path file = Files.write(folder.resolve("nested"), bytes);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () ->
            assertThatThrownBy(() -> new DocumentReader().read(file, "nested", null, Given.NOTHING))
                .isInstanceOf(TramaException.class)
                .hasMessageContaining(kind));
  }
}
