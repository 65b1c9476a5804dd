package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import org.junit.jupiter.api.Test;

/** Constructions that recur in notices, each told of people and groups who do not exist. */
class ConstructionsTests {
  @Test
  void aNameNoListKnowsIsAPersonWhereItIsNicknamedOrArrested() {
    Extraction extraction =
        Extraction.of(
            "The Department of State offers a reward of up to $3 million for information leading to"
                + " the arrest of Quelvo Tarnix Ubaz-Ostro, also known as “Gordo”. He is the leader"
                + " of the Rivera Cartel in Honduras.");
    assertThat(extraction.names(EntityType.PERSON)).containsExactly("Quelvo Tarnix Ubaz-Ostro");
    assertThat(extraction.claims())
        .contains("Quelvo Tarnix Ubaz-Ostro LEADS Rivera Cartel (leader)");
  }

  @Test
  void gangsMayBeginWithANumber() {
    assertThat(
            Extraction.of(
                    "Nine members of the 7K Blokk were charged. The 7K Blokk is a set of the Bloods"
                        + " and distributes heroin.")
                .claims())
        .contains("7K Blokk PART_OF Bloods (set)", "7K Blokk TRAFFICS heroin");
  }

  @Test
  void allOfAListAreChargedWhateverStandsInAppositionBetween() {
    assertThat(
            Extraction.of(
                    "Pedro Ibarra, 31, of Los Angeles, Karim Mansur, 42, a dual citizen of Lebanon"
                        + " and Canada, and Luis Paredes, 37, were charged in the Southern District"
                        + " of Florida.")
                .claims())
        .contains(
            "Pedro Ibarra CHARGED Southern District of Florida",
            "Karim Mansur CHARGED Southern District of Florida",
            "Luis Paredes CHARGED Southern District of Florida");
  }

  @Test
  void aListGoesOnBehindARelativeClause() {
    assertThat(
            Extraction.of(
                    "OFAC today designated Hugo Mendieta, a trafficker who works for the Rivera"
                        + " Cartel, and two Mexican companies that he owns. The two companies are"
                        + " Transportes Robles, S.A. de C.V., a trucking company located in Celaya,"
                        + " and Hotel Robles, S.A. de C.V. in Hermosillo.")
                .claims())
        .contains(
            "Hugo Mendieta SANCTIONED OFAC",
            "Transportes Robles, S.A. de C.V. SANCTIONED OFAC",
            "Hotel Robles, S.A. de C.V. SANCTIONED OFAC",
            "Hotel Robles, S.A. de C.V. OPERATES_IN Hermosillo",
            "Hugo Mendieta OWNS Transportes Robles, S.A. de C.V. (own)");
  }

  @Test
  void aNameTellsWhoTheCommanderInsideAnotherPhraseIs() {
    assertThat(
            Extraction.of(
                    "Karim Mansur, 37, is the son-in-law of a Rivera Cartel commander, Hugo"
                        + " Mendieta.")
                .claims())
        .contains(
            "Karim Mansur KIN_OF Hugo Mendieta (son-in-law)",
            "Hugo Mendieta LEADS Rivera Cartel (commander)");
  }

  @Test
  void aPartOfAGroupKeepsItsOwnSeat() {
    assertThat(
            Extraction.of(
                    "Franco Lupi is a member of the Orsini clan of the ’Ndrangheta, which is based"
                        + " in Siderno.")
                .claims())
        .contains("Orsini clan OPERATES_IN Siderno (based)")
        .doesNotContain("’Ndrangheta OPERATES_IN Siderno (based)");
  }

  @Test
  void theThreeAreThoseTheTextHasNamed() {
    assertThat(
            Extraction.of(
                    "Pedro Ibarra, 31, Karim Mansur, 42, and Luis Paredes, 37, were arrested."
                        + " Prosecutors say the three laundered money on behalf of the Rivera"
                        + " Cartel.")
                .claims())
        .contains(
            "Pedro Ibarra SUPPORTS Rivera Cartel (launder)",
            "Karim Mansur SUPPORTS Rivera Cartel (launder)",
            "Luis Paredes SUPPORTS Rivera Cartel (launder)");
  }
}
