package dev.trama.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkWordsTests {
  private static final Ref ANA = new Ref("a", "Person", "Ana Vega Mora");
  private static final Ref LUIS = new Ref("l", "Person", "Luis Vega Paz");
  private static final Ref CELL = new Ref("c", "CriminalGroup", "Grupo Norte");
  private static final Ref CARTEL = new Ref("k", "CriminalGroup", "Cartel del Norte");
  private static final Ref PLACE = new Ref("p", "Location", "Colima");
  private static final Ref POWDER = new Ref("s", "Substance", "cocaine");

  @Test
  void aRoleIsSaidAsWritten() {
    assertThat(LinkWords.of(hop("LEADS", ANA, CELL, "one of the leaders", null), "a"))
        .isEqualTo("one of the leaders of Grupo Norte");
    assertThat(LinkWords.of(hop("PART_OF", CELL, CARTEL, "armed wing", null), "c"))
        .isEqualTo("armed wing of Cartel del Norte");
  }

  @Test
  void fromTheOtherEndAVerbIsFoundOrThePartIsNamed() {
    assertThat(LinkWords.of(hop("LEADS", ANA, CELL, "leader", null), "c"))
        .isEqualTo("led by Ana Vega Mora");
    assertThat(LinkWords.of(hop("PART_OF", CELL, CARTEL, "armed wing", null), "k"))
        .isEqualTo("with armed wing Grupo Norte");
    assertThat(LinkWords.of(hop("MEMBER_OF", ANA, CELL, null, null), "c"))
        .isEqualTo("with member Ana Vega Mora");
  }

  @Test
  void kinshipIsTurnedRound() {
    assertThat(LinkWords.of(hop("KIN_OF", ANA, LUIS, null, "stepdaughter"), "a"))
        .isEqualTo("stepdaughter of Luis Vega Paz");
    assertThat(LinkWords.of(hop("KIN_OF", ANA, LUIS, null, "stepdaughter"), "l"))
        .isEqualTo("stepparent of Ana Vega Mora");
  }

  @Test
  void placesAndSubstancesTakeAVerb() {
    assertThat(LinkWords.of(hop("OPERATES_IN", CELL, PLACE, "based", null), "c"))
        .isEqualTo("operates in Colima");
    assertThat(LinkWords.of(hop("OPERATES_IN", CELL, PLACE, "based", null), PLACE.id()))
        .isEqualTo("territory of Grupo Norte");
    assertThat(LinkWords.of(hop("TRAFFICS", CELL, POWDER, null, null), "c"))
        .isEqualTo("traffics cocaine");
  }

  @Test
  void aRewardIsSaidWithItsSumAndProgramme() {
    Hop reward =
        new Hop(
            "REWARD",
            ANA,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new BigDecimal(5000000),
            "USD",
            "Narcotics Rewards Program",
            1,
            1,
            0,
            null);
    assertThat(LinkWords.of(reward, "a"))
        .isEqualTo("reward of 5,000,000 USD, Narcotics Rewards Program");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-01,2021-12-01",
    "2021?-12-01,2021-12-01 [year inferred]",
    "--12-01,December 1 [no year given]",
    "--12,December [no year given]",
    "2011~,circa 2011",
    "1981/1983,1981/1983",
  })
  void whatADateLacksOrInfersIsSaid(String stored, String said) {
    Hop charge =
        new Hop(
            "CHARGED", ANA, null, null, null, null, null, null, stored, null, null, null, 1, 1, 0,
            null);
    assertThat(LinkWords.of(charge, "a")).isEqualTo("charged, " + said);
  }

  @ParameterizedTest
  @CsvSource({
    "0, led by Ana Vega Mora",
    "1, led by Ana Vega Mora [disputed in part]",
    "2, led by Ana Vega Mora [disputed]",
  })
  void whatIsDisputedIsSaid(long disputed, String said) {
    Hop leads =
        new Hop(
            "LEADS", ANA, CELL, null, null, null, null, null, null, null, null, null, 2, 1,
            disputed, null);
    assertThat(LinkWords.of(leads, CELL.id())).isEqualTo(said);
  }

  private static Hop hop(String type, Ref from, Ref to, String role, String kin) {
    return new Hop(
        type, from, to, role, kin, null, null, null, null, null, null, null, 1, 1, 0, null);
  }
}
