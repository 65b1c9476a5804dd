package dev.trama.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerLinesTests {
  @Test
  void whatIsWrittenIsReadAgain() {
    Judgement judgement =
        new Judgement(
            0,
            "ofac:sdn/7",
            "file:a.txt#Person ana \"la\" vega",
            null,
            null,
            Verdict.DIFFERENT,
            "ana",
            Instant.parse("2024-03-01T10:00:00Z"),
            "born\nlater",
            0.25);
    String line = LedgerLines.write(judgement);
    assertThat(line).doesNotContain("\n").startsWith("[\"ofac:sdn/7\",").contains("\"negative\"");
    assertThat(read(line, false)).containsExactly(judgement);
  }

  @Test
  void linesOfNomenklaturaAreReadWithAndWithoutDeletions() {
    List<Judgement> read =
        read(
            """
            ["NK-1", "Q42", "positive", 0.9, "user/1", "2021-06-03T09:01:02.123456"]

            ["NK-1", "Q43", "negative", null, "user/1", "2021-06-03T09:01:02", null]
            ["NK-1", "Q44", "positive", null, "user/1", "2021-06-03T09:01:02", "2022-01-01T00:00:00"]
            ["NK-1", "Q45", "no_judgement", 0.5, null, null]
            """,
            true);
    assertThat(read)
        .extracting(Judgement::right, Judgement::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ftm:Q42", Verdict.SAME),
            org.assertj.core.groups.Tuple.tuple("ftm:Q43", Verdict.DIFFERENT));
  }

  @Test
  void aBrokenLineIsNamed() {
    for (String broken :
        List.of("{}", "[1]", "[\"a\",\"b\",\"maybe\"]", "[\"a\"", "[\"a\", 3, \"positive\"]")) {
      assertThatThrownBy(() -> read("[\"a\",\"b\",\"positive\"]\n" + broken, false))
          .as(broken)
          .isInstanceOf(TramaException.class)
          .hasMessage("ledger.json, line 2: not a line of a resolver file");
    }
  }

  private static List<Judgement> read(String text, boolean followTheMoney) {
    return LedgerLines.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "ledger.json",
        followTheMoney);
  }
}
