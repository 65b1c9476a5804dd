package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Name;
import dev.trama.model.Profile;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader;
import dev.trama.read.TextNormaliser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

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
    "December 31",
    "is the",
    "brother",
    "leader",
    "Cartel",
    "Robles",
    "El Zurdo",
    "$5 million",
    "|",
    "•"
  };

  private static final Extractor EXTRACTOR = Extractor.load();

  private static Chart extract(String text, String language) {
    return EXTRACTOR.extract(
        SourceDocument.of(null, null, null, "fuzz", language, TextNormaliser.normalise(text)));
  }

  /** One change to a text, at a place given in thousandths of its length. */
  private record Edit(int place, int kind, int length, String shard) {
    void on(StringBuilder text) {
      int at = text.length() * place / 1000;
      switch (kind) {
        case 0 -> text.insert(at, shard);
        case 1 -> text.insert(at, " " + shard + " ");
        case 2 -> text.delete(at, Math.min(text.length(), at + length));
        default -> text.insert(at, text.substring(0, Math.min(2 * length, text.length())));
      }
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(SHARDS))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> rubble() {
    Arbitrary<String> shard = Arbitraries.of(SHARDS);
    Arbitrary<String> letters = Arbitraries.strings().ofMaxLength(6);
    return Arbitraries.frequencyOf(Tuple.of(6, shard), Tuple.of(1, letters))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join(" ", parts));
  }

  @Property(tries = 1000, seed = "20261124")
  void changedNoticesNeverBreakTheExtractor(@ForAll("edits") List<Edit> edits) {
    StringBuilder text = new StringBuilder(NOTICE);
    edits.forEach(edit -> edit.on(text));
    assertQuoted(extract(text.toString(), "en"));
  }

  @Property(tries = 1000, seed = "20261125")
  void rubbleNeverBreaksTheExtractor(@ForAll("rubble") String text) {
    assertQuoted(extract(text, "en"));
    assertQuoted(extract(text, "es"));
  }

  @Property(tries = 300, seed = "20261126")
  void bytesAreReadOrRefusedInOneLine(@ForAll List<@IntRange(max = 1_000_000) Integer> changes) {
    byte[] bytes = NOTICE.getBytes(StandardCharsets.UTF_8);
    for (int change : changes) {
      bytes[change % bytes.length] = (byte) (change / bytes.length);
    }
    try {
      assertQuoted(
          EXTRACTOR.extract(
              new DocumentReader().read(bytes, "fuzz", DocumentReader.Given.NOTHING)));
    } catch (TramaException e) {
      assertThat(e.getMessage()).doesNotContain("\n");
    }
  }

  /** Every quote and every name stands in the text where the chart says. */
  private static void assertQuoted(Chart chart) {
    String text = chart.document().text();
    for (Claim claim : chart.claims()) {
      assertThat(claim.quote()).isEqualTo(claim.span().of(text)).isNotBlank();
    }
    for (Profile profile : chart.profiles()) {
      for (Name name : profile.names()) {
        assertThat(name.span().of(text)).as(name.text()).isNotBlank();
      }
    }
  }

  @Example
  void theSameTextGivesTheSameChart() {
    assertThat(extract(NOTICE, "en")).isEqualTo(extract(NOTICE, "en"));
  }

  @Example
  void endlessBracketsQuotesAndWordsWithoutEndAreNoTrap() {
    for (String piece :
        new String[] {"(", "“", "A.", "of the ", "Mr. ", "a/k/a ", "x", "A, ", "'s "}) {
      assertThat(extract(piece.repeat(20_000), "en").claims()).isEmpty();
    }
  }
}
