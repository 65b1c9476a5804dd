package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever bytes come, a reader gives a document in its stored form or one line that says why not,
 * soon.
 */
class ReaderFuzzTests {
  private static final int ROUNDS = Integer.getInteger("trama.fuzz", 150);
  private static final String WORDS =
      "Aurelio Montalvo, also known as “El Faro,” is the leader of the Cartel de Colima Viejo.";

  @TempDir Path folder;

  enum Seed {
    TEXT {
      @Override
      byte[] bytes() {
        return WORDS.repeat(5).getBytes(StandardCharsets.UTF_8);
      }
    },
    HTML {
      @Override
      byte[] bytes() {
        return ("<html><head><meta charset=utf-8><script type=\"application/ld+json\">{\"headline\":"
                + " \"x\"}</script></head><body><article><p>"
                + WORDS
                + "</p><ul><li>One<li>Two</ul></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
      }
    },
    PDF {
      @Override
      byte[] bytes() throws IOException {
        try (TestPdf pdf =
            new TestPdf().page().lines(72, 72, "A leader of the gang", "is sought.")) {
          return pdf.bytes();
        }
      }
    },
    WORD {
      @Override
      byte[] bytes() throws IOException {
        return new TestZip()
            .with("[Content_Types].xml", "<Types/>")
            .with(
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:body>"
                    + "</w:document>")
            .bytes();
      }
    },
    MAIL {
      @Override
      byte[] bytes() {
        return ("From: a@example.org\nSubject: =?UTF-8?Q?x?=\nDate: Wed, 4 May 2016 10:00:00 +0000\n"
                + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: text/plain; charset=utf-8\n\n"
                + WORDS
                + "\n--x\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment; filename=a.zip\n\nUEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==\n"
                + "--x--\n")
            .getBytes(StandardCharsets.UTF_8);
      }
    },
    ARCHIVE {
      @Override
      byte[] bytes() throws IOException {
        return new TestZip().with("a.txt", WORDS).with("b/c.txt", WORDS).bytes();
      }
    };

    abstract byte[] bytes() throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Seed.class)
  void damagedFilesAreReadOrRefusedInOneLine(Seed seed) throws IOException {
    byte[] whole = seed.bytes();
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damage(whole, new Random(seed.ordinal() * 1_000_003L + round));
      Path file = Files.write(folder.resolve("fuzzed"), damaged);
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> read(file), seed + " in round " + round);
    }
  }

  /** Cuts, swaps, doubles and overwrites. */
  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 3 -> {
          int length = Math.min(random.nextInt(64), bytes.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        }
        default -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 16);
          System.arraycopy(bytes, at, longer, Math.min(at + 16, bytes.length), bytes.length - at);
          bytes = longer;
        }
      }
    }
    return bytes;
  }

  private static void read(Path file) {
    DocumentReader reader = new DocumentReader();
    try (Unpacking unpacking = new Unpacking()) {
      for (Unpacking.Part part : unpacking.open("fuzzed", file, "fuzzed")) {
        if (part.problem() != null) {
          assertThat(part.problem()).doesNotContain("\n");
          continue;
        }
        try {
          SourceDocument document =
              reader.read(part.path(), part.name(), part.address(), Given.NOTHING);
          assertThat(TextNormaliser.normalise(document.text())).isEqualTo(document.text());
        } catch (TramaException e) {
          assertThat(e.getMessage()).contains("fuzzed").doesNotContain("\n");
        }
      }
    }
  }

  @Test
  void filesOfFiftyMegabytesAreReadOrRefusedSoon() throws IOException {
    byte[] filler = new byte[50 << 20];
    new Random(1).nextBytes(filler);
    byte[][] starts = {
      "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
      Seed.MAIL.bytes(),
      new byte[] {'P', 'K', 3, 4},
      "<html><body><p>".getBytes(StandardCharsets.US_ASCII)
    };
    for (byte[] start : starts) {
      System.arraycopy(start, 0, filler, 0, start.length);
      Path file = Files.write(folder.resolve("fuzzed"), filler);
      Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(file));
    }
  }

  @Test
  void aPageOfAPdfThatInflatesBeyondAllSenseIsRefused() throws IOException {
    byte[] bomb = PdfBomb.of(1L << 30);
    assertThat(bomb.length).isLessThan(4 << 20);
    Path file = Files.write(folder.resolve("fuzzed"), bomb);
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(file));
  }
}
