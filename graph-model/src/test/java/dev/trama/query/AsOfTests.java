package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsOfTests {
  @Test
  void aDateStandsForItsLastDay() {
    assertThat(AsOf.day("2021")).isEqualTo("2021-12-31");
    assertThat(AsOf.day("2024-02")).isEqualTo("2024-02-29");
    assertThat(AsOf.day("2021-08-01")).isEqualTo("2021-08-01");
    for (String broken : List.of("yesterday", "--12-01", "2021-13")) {
      assertThatThrownBy(() -> AsOf.day(broken))
          .isInstanceOf(TramaException.class)
          .hasMessageContaining("2021-08-01");
    }
  }

  /** Of every link in the statement of every kind of question. */
  @Test
  void everyLinkIsAskedWhetherItWasKnown() {
    for (String phrase :
        List.of(
            "leaders of X",
            "subunits of X",
            "stepson of leader of X",
            "cousins of X",
            "anyone within 1 link of X",
            "anyone within 3 links of X",
            "most connected members of X",
            "members of X with charges",
            "rivals of X since 2015",
            "members of X in Mexico",
            "rewards of members of X")) {
      Compiled then =
          Compiler.compile(
              PhraseReader.read(phrase).question(), named -> "id", 0, 10, "2021-08-01");
      assertThat(then.cypher()).as(phrase).contains("$asOf");
      assertThat(then.cypher())
          .as(phrase)
          .doesNotContainPattern("\\[\\w*:(?!OF|IN|HAS)[A-Z_|]+\\]")
          .doesNotContain("d.superseded IS NULL)", "d.superseded IS NULL\n");
      assertThat(then.parameters()).containsEntry("asOf", "2021-08-01");
    }
  }
}
