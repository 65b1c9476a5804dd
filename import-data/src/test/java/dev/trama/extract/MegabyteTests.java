package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Chart;
import dev.trama.read.DocumentReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inputs of a megabyte, read and charted. What each took is left in {@code target/megabytes.txt};
 * the limit asserted is generous, since others may share the machine.
 */
class MegabyteTests {
  private static final int SIZE = 1_000_000;
  private static final Duration GENEROUS = Duration.ofSeconds(120);
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> TOOK = new ArrayList<>();

  enum Kind {
    DENSE_NOTICES(i -> notice(i) + "\n\n", "", ""),
    ONE_LINE(i -> notice(i) + " ", "", ""),
    ONE_SENTENCE(i -> notice(i).replace('.', ',') + " and ", "", ""),
    BRACKETS(i -> "((“[a.k.a. (", "", ""),
    CAPITALS(i -> notice(i).toUpperCase(Locale.ROOT) + "\n", "", ""),
    NAMES(i -> "Juan Per" + letters(i) + " and ", "", ""),
    NESTED_HTML(i -> "<div><p>" + notice(i), "<html><body>", ""),
    DEEP_HTML(i -> "<b>", "<html><body><p>", "Ana Robles is the leader of the Cartel del Bajio."),
    HTML_TABLE(
        i -> "<tr><td>Ana Rob" + letters(i) + "</td><td>leader</td><td>Cartel del Bajio</td></tr>",
        "<html><body><table>",
        "</table></body></html>"),
    TEXT_TABLE(i -> "Ana Rob" + letters(i) + "\tleader\tCartel del Bajio\t" + i + "\n", "", "");

    private final IntFunction<String> piece;
    private final String before;
    private final String after;

    Kind(IntFunction<String> piece, String before, String after) {
      this.piece = piece;
      this.before = before;
      this.after = after;
    }

    byte[] bytes() {
      StringBuilder text = new StringBuilder(before);
      for (int i = 0; text.length() < SIZE; i++) {
        text.append(piece.apply(i));
      }
      return text.append(after).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int i) {
      return i == 0 ? "" : letters(i / 26) + (char) ('a' + i % 26);
    }

    private static String notice(int i) {
      return "On May 3, 2016, OFAC designated Ramon “El Zurdo” Castell"
          + letters(i)
          + " (a.k.a. “Tito”), 44, of Tepic, Mexico, a leader of the Cartel del Bajio (CDB), his"
          + " wife, Ana Rob"
          + letters(i)
          + ", and Robles Trading, S.A. de C.V. The CDB's armed wing, known as Grupo Halcon,"
          + " traffics fentanyl and is based in Guadalajara.";
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aMegabyteIsReadAndCharted(Kind kind) {
    byte[] bytes = kind.bytes();
    long began = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Chart chart =
        Assertions.assertTimeout(
            GENEROUS,
            () ->
                EXTRACTOR.extract(
                    new DocumentReader().read(bytes, "megabyte", DocumentReader.Given.NOTHING)));
    TOOK.add(
        String.format(
            Locale.ROOT,
            "%-14s %5.1f s, %5.1f s of processor, %5d profiles, %6d claims%n",
            kind.name().toLowerCase(Locale.ROOT),
            (System.nanoTime() - began) / 1e9,
            (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
            chart.profiles().size(),
            chart.claims().size()));
    assertThat(chart.document().text()).isNotEmpty();
  }

  @AfterAll
  static void leaveTheFigures() throws IOException {
    Files.writeString(Path.of("target/megabytes.txt"), String.join("", TOOK));
  }
}
