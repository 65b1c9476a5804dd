package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Chart;
import dev.trama.model.SourceDocument;
import dev.trama.read.DocumentReader;
import dev.trama.read.TextNormaliser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text from outside is hostile: no exception escapes, and the chart's quotes stay the text's. */
class HostileTextTests {
  private static final String NOTICE =
      """
      WASHINGTON – On May 3, 2016, the U.S. Department of the Treasury's Office of Foreign Assets
      Control (OFAC) designated Ramon “El Zurdo” Castellanos (a.k.a. "Tito"), 44, of Tepic, Mexico,
      a leader of the Cartel del Bajio (CDB), his wife, Ana Robles, and Robles Trading, S.A. de C.V.
      The $5 million reward leads to the FBIs Boston Field Office; 10 Mexican nationals were charged.
      The CDB's armed wing, known as Grupo Halcon, traffics fentanyl and is based in Guadalajara.
      """;
  private static final String[] SHARDS = {
    "(",
    ")",
    "“",
    "\"",
    "a.k.a.",
    ",",
    ".",
    "of",
    "the",
    "\u0000",
    "\ud83d",
    "'s",
    "'Ndr",
    "$",
    "U.S.",
    "and",
    "-based",
    "\n",
    ";",
    "respectively",
    "one of the",
    "including",
    "known as",
    "his",
    "99",
    "Jr.",
    "é",
    "\u202e",
    ":",
    "who",
    "December 31"
  };

  private final Extractor extractor = Extractor.load();

  private Chart extract(String text) {
    return extractor.extract(
        SourceDocument.of(null, null, null, "fuzz", "en", TextNormaliser.normalise(text)));
  }

  @Test
  void mutatedNoticesNeverBreakTheExtractor() {
    Random random = new Random(20261124);
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder(NOTICE);
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, SHARDS[random.nextInt(SHARDS.length)]);
          case 1 -> text.insert(at, " " + SHARDS[random.nextInt(SHARDS.length)] + " ");
          case 2 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
          default ->
              text.insert(at, text.substring(0, random.nextInt(Math.min(80, text.length()))));
        }
        if (text.length() < 20) {
          text.append(NOTICE);
        }
      }
      // The chart itself refuses quotes that differ from the text.
      assertThat(extract(text.toString()).document().text()).isNotNull();
    }
  }

  @Test
  void randomBytesAreReadOrRefusedInOneLine() {
    Random random = new Random(7);
    DocumentReader reader = new DocumentReader();
    for (int round = 0; round < 300; round++) {
      byte[] bytes = NOTICE.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < random.nextInt(60); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        extractor.extract(reader.read(bytes, "fuzz", DocumentReader.Given.NOTHING));
      } catch (dev.trama.model.TramaException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
      }
    }
  }

  @Test
  void thesameTextGivesTheSameChart() {
    assertThat(extract(NOTICE)).isEqualTo(extract(NOTICE));
  }

  @Test
  void aMegabyteIsChartedInSeconds() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append(NOTICE.replace("Castellanos", "Castell" + (char) ('a' + i % 26) + "n" + i));
    }
    String large = text.toString();
    org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(30), () -> extract(large));
  }

  @Test
  void endlessBracketsQuotesAndWordsWithoutEndAreNoTrap() {
    for (String piece :
        new String[] {"(", "“", "A.", "of the ", "Mr. ", "a/k/a ", "x", "A, ", "'s "}) {
      assertThat(extract(piece.repeat(20_000)).claims()).isEmpty();
    }
  }
}
