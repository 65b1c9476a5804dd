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
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/**
 * Whatever bytes come, a reader gives a document in its stored form or one line that says why not,
 * soon.
 */
class ReaderFuzzTests {
  private static final String WORDS =
      "Aurelio Montalvo, also known as “El Faro,” is the leader of the Cartel de Colima Viejo.";

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

  /** One change to a file, at a place given in thousandths of its length. */
  private record Damage(int place, int kind, int value, int length) {
    byte[] to(byte[] bytes) {
      int at = Math.min(bytes.length - 1, bytes.length * place / 1000);
      switch (kind) {
        case 0 -> bytes[at] = (byte) value;
        case 1 -> bytes[at] ^= (byte) (1 << (value & 7));
        case 2 -> {
          return Arrays.copyOf(bytes, Math.max(1, at));
        }
        case 3 -> {
          int copied = Math.min(length, bytes.length - at);
          int from = (bytes.length - copied) * value / 255;
          System.arraycopy(bytes, from, bytes, at, copied);
        }
        default -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
          System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
          return longer;
        }
      }
      return bytes;
    }
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 255),
            Arbitraries.integers().between(1, 64))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 900, seed = "20261127", edgeCases = EdgeCasesMode.NONE)
  void damagedFilesAreReadOrRefusedInOneLine(
      @ForAll Seed seed, @ForAll("damages") List<Damage> damages) throws IOException {
    byte[] bytes = seed.bytes();
    for (Damage damage : damages) {
      bytes = damage.to(bytes);
    }
    byte[] damaged = bytes;
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> read(damaged));
  }

  /** Reads a file with all that it holds, as an import does. */
  static void read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzzed", "");
    try {
      Files.write(file, bytes);
      read(file);
    } finally {
      Files.delete(file);
    }
  }

  static void read(Path file) {
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
}
