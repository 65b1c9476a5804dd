package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Category;
import dev.trama.model.Claim;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.Name;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import org.junit.jupiter.api.Test;

/** Sentences as notices write them, about people and groups who do not exist. */
class ExtractorTests {
  @Test
  void anAppositionTellsRoleAndGroup() {
    assertThat(
            Extraction.of("Elmer Quiroga, a lieutenant of the Cartel del Bajio, was arrested.")
                .claims())
        .containsExactlyInAnyOrder(
            "Elmer Quiroga MEMBER_OF Cartel del Bajio (lieutenant)", "Elmer Quiroga ARRESTED");
  }

  @Test
  void possessivesAndKinTermsHoldTheirDirection() {
    assertThat(
            Extraction.of(
                    "The cartel's leader is unknown. Rosa Mendieta is the sister of Hugo Mendieta. "
                        + "Hugo Mendieta's stepson, Pablo Ibarra, fled.")
                .claims())
        .containsExactlyInAnyOrder(
            "Rosa Mendieta KIN_OF Hugo Mendieta (sister)",
            "Pablo Ibarra KIN_OF Hugo Mendieta (stepson)");
  }

  @Test
  void theNameAfterAnInnerNounTellsWhoThatNounIs() {
    assertThat(
            Extraction.of(
                    "Ana Robles, 30, is the wife of the leader of the Clan del Norte, Luis Paredes.")
                .claims())
        .contains(
            "Ana Robles KIN_OF Luis Paredes (wife)", "Luis Paredes LEADS Clan del Norte (leader)");
  }

  @Test
  void brothersInAListAreBrothersOfEachOther() {
    assertThat(Extraction.of("Police arrested brothers Ivan Horvat and Marko Horvat.").claims())
        .contains("Ivan Horvat KIN_OF Marko Horvat (brother)");
  }

  @Test
  void rolesAreSharedOutWhereTheTextSaysRespectively() {
    assertThat(
            Extraction.of(
                    "Carlos Vega and Mario Luna, who are leaders of the Rivera Cartel and the Solano"
                        + " Cartel, respectively, are fugitives.")
                .claims())
        .contains(
            "Carlos Vega LEADS Rivera Cartel (leader)", "Mario Luna LEADS Solano Cartel (leader)")
        .doesNotContain("Carlos Vega LEADS Solano Cartel (leader)");
  }

  @Test
  void aPersonIsOneUnderNicknameSurnameAndMisspelling() {
    Extraction extraction =
        Extraction.of(
            "Ramon “El Zurdo” Castellanos Prieto, 44, was indicted in the Western District of"
                + " Texas. Castelanos Prieto leads the Rivera Cartel. El Zurdo remains a fugitive.");

    assertThat(extraction.names(EntityType.PERSON)).hasSize(1);
    assertThat(extraction.profile("El Zurdo").names())
        .extracting(Name::text)
        .contains("Castelanos Prieto");
    assertThat(extraction.claims())
        .contains("Ramon “El Zurdo” Castellanos Prieto LEADS Rivera Cartel (leader)");
  }

  @Test
  void twoWhoShareASurnameStayTwo() {
    Extraction extraction =
        Extraction.of(
            "Pedro Salas-Rios, 50, and Andres Salas-Rios, 41, were arrested. Salas-Rios said"
                + " nothing.");
    assertThat(extraction.names(EntityType.PERSON))
        .containsExactly("Pedro Salas-Rios", "Andres Salas-Rios");
  }

  @Test
  void lettersInBracketsAreAnotherNameOfTheGroup() {
    Extraction extraction =
        Extraction.of(
            "The Frente Unido del Este (FUE) traffics heroin. In 2014 the FUE allied with the"
                + " Solano Cartel.");
    assertThat(extraction.claims())
        .contains(
            "Frente Unido del Este TRAFFICS heroin",
            "Frente Unido del Este ALLIED_WITH Solano Cartel (ally)");
  }

  @Test
  void theCartelIsTheOneTheTextSpeaksOf() {
    assertThat(
            Extraction.of(
                    "The Rivera Cartel is a rival of the Solano Cartel. The cartel smuggles cocaine.")
                .claims())
        .contains("Rivera Cartel TRAFFICS cocaine")
        .doesNotContain("Solano Cartel TRAFFICS cocaine");
  }

  @Test
  void anArmedWingBelongsToTheGroupThatKeepsIt() {
    assertThat(
            Extraction.of(
                    "The Rivera Cartel maintains an armed wing known as Grupo Halcon. Luis Paredes"
                        + " is one of the leaders of Grupo Halcon.")
                .claims())
        .contains(
            "Grupo Halcon PART_OF Rivera Cartel (armed wing)",
            "Luis Paredes LEADS Grupo Halcon (one of the leaders)");
  }

  @Test
  void whatIsDeniedOrOnlySupposedIsNotClaimed() {
    assertThat(
            Extraction.of(
                    "Luis Paredes is not a member of the Rivera Cartel. He was never arrested. If"
                        + " convicted, he would be extradited to Spain.")
                .claims())
        .isEmpty();
  }

  @Test
  void formerAndAllegedAreKept() {
    Extraction extraction =
        Extraction.of(
            "Luis Paredes, a former member of the Rivera Cartel, fled. Mario Luna, the alleged"
                + " leader of the Solano Cartel, was arrested.");
    assertThat(extraction.claims(RelationType.MEMBER_OF))
        .extracting(c -> c.qualifiers().status())
        .containsExactly(ClaimStatus.FORMER);
    assertThat(extraction.claims(RelationType.LEADS))
        .extracting(c -> c.qualifiers().status())
        .containsExactly(ClaimStatus.ALLEGED);
  }

  @Test
  void officialsHoldPositionsAndAreNoSuspects() {
    Extraction extraction =
        Extraction.of(
            "U.S. Attorney Peter Lindqvist of the District of Maryland and DEA Special Agent in"
                + " Charge Helen R. Marsh announced that Luis Paredes, 39, was indicted.");
    assertThat(extraction.claims())
        .contains(
            "Peter Lindqvist HOLDS_POSITION District of Maryland (U.S. Attorney)",
            "Helen R. Marsh HOLDS_POSITION DEA (Special Agent in Charge)");
    assertThat(extraction.profile("Peter Lindqvist").category()).isEqualTo(Category.OFFICIAL);
    assertThat(extraction.profile("Luis Paredes").category()).isEqualTo(Category.SUBJECT);
  }

  @Test
  void lostApostrophesAreSeenThrough() {
    assertThat(
            Extraction.of(
                    "Luis Paredes was arrested on May 2, 2014. Paredes brother, Hugo Paredes, is a"
                        + " fugitive, said Director Ann Webb of the Justice Departments Criminal"
                        + " Division.")
                .claims())
        .contains("Ann Webb HOLDS_POSITION Criminal Division (Director)");
  }

  @Test
  void rewardsAreReadInFull() {
    Extraction extraction =
        Extraction.of(
            "The State Department offers a reward of up to $2.5 million for information leading to"
                + " the arrest or conviction of Luis Paredes. The reward is offered under the"
                + " Narcotics Rewards Program.");
    Claim reward = extraction.claims(RelationType.REWARD).get(0);
    assertThat(reward.qualifiers().amount()).isEqualByComparingTo("2500000");
    assertThat(reward.qualifiers().currency()).isEqualTo("USD");
    assertThat(reward.qualifiers().programme()).isEqualTo("Narcotics Rewards Program");
    assertThat(extraction.claims(RelationType.ARRESTED)).isEmpty();
  }

  @Test
  void datesKeepThePrecisionTheyArePublishedWith() {
    String text = "Luis Paredes, 39, was arrested on December 1.";

    assertThat(Extraction.of(text).claims(RelationType.ARRESTED).get(0).qualifiers().date())
        .hasToString("--12-01");
    PartialDate published = PartialDate.parse("2021-03-05").orElseThrow();
    assertThat(
            Extraction.of(text, published).claims(RelationType.ARRESTED).get(0).qualifiers().date())
        .hasToString("2020?-12-01");
  }

  @Test
  void simpleValuesAreKeptWithTheirPlace() {
    Extraction extraction =
        Extraction.of(
            "The Rivera Cartel, founded in 2009, is based in Tepic. 41-year-old, U.S.-born Luis"
                + " Paredes leads the Rivera Cartel.");
    assertThat(extraction.profile("Rivera Cartel").values(ValueKind.FOUNDED))
        .extracting(v -> v.text())
        .containsExactly("2009");
    assertThat(extraction.profile("Luis Paredes").values(ValueKind.AGE))
        .extracting(v -> v.text())
        .containsExactly("41");
    assertThat(extraction.claims())
        .contains("Rivera Cartel OPERATES_IN Tepic (based)", "Luis Paredes BORN_IN U.S.");
  }

  @Test
  void companiesAreKnownByTheirLegalForm() {
    assertThat(
            Extraction.of(
                    "Ana Robles is the owner of Transportes Robles, S.A. de C.V., which is located in"
                        + " Celaya.")
                .claims())
        .containsExactlyInAnyOrder(
            "Ana Robles OWNS Transportes Robles, S.A. de C.V. (owner)",
            "Transportes Robles, S.A. de C.V. OPERATES_IN Celaya (based)");
  }

  @Test
  void nothingComesOfATextThatNamesNobody() {
    assertThat(Extraction.of("Nothing of note happened.").chart().claims()).isEmpty();
  }

  @Test
  void victimsAreVictimsAndNotAccused() {
    Extraction extraction =
        Extraction.of(
            "Luis Paredes, 39, was charged with the murders of Ana Robles and Hugo Robles in the"
                + " Western District of Texas.");
    assertThat(extraction.claims(RelationType.CHARGED)).hasSize(1);
    assertThat(extraction.profile("Ana Robles").category()).isEqualTo(Category.VICTIM);
  }

  @Test
  void whatIsOnlyToComeIsNotClaimed() {
    assertThat(
            Extraction.of("Luis Paredes, 39, will be sentenced on June 21, 2013.")
                .claims(RelationType.CONVICTED))
        .isEmpty();
  }

  @Test
  void aLeaderWithoutANameIsThePersonTheNoticeThenTurnsTo() {
    assertThat(
            Extraction.of(
                    "An alleged leader of the Rivera Cartel was extradited to the United States"
                        + " today. Luis Paredes, aka Tito, 39, arrived this morning.")
                .claims())
        .contains("Luis Paredes LEADS Rivera Cartel (leader)");
  }
}
