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
  void aNameInCapitalsIsOneName() {
    Extraction extraction =
        Extraction.of(
            "A jury convicted DRITAN KORABI, 46, on Friday. KORABI is the leader of the Rivera"
                + " Cartel. ARBEN DOKA-PREMTI, 38, was arrested in Queens.");
    assertThat(extraction.names(EntityType.PERSON))
        .containsExactlyInAnyOrder("DRITAN KORABI", "ARBEN DOKA-PREMTI");
    assertThat(extraction.claims()).contains("DRITAN KORABI LEADS Rivera Cartel (leader)");
  }

  @Test
  void anOfficeOfAnAuthorityIsTheAuthoritys() {
    Extraction extraction =
        Extraction.of(
            "The indictment was announced by Pedro Ibarra, Special Agent in Charge of the Boston"
                + " Field Office of the FBI, and by Karim Mansur, Special Agent in Charge of the"
                + " Boston Field Division of the Drug Enforcement Administration.");
    assertThat(extraction.names(EntityType.AGENCY))
        .contains("FBI", "Drug Enforcement Administration")
        .doesNotContain("Office of the FBI");
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

  @Test
  void leadershipIsToldByItsNounToo() {
    assertThat(claims("Hugo Mendieta assumed control of the Rivera Cartel in 2014."))
        .contains("Hugo Mendieta LEADS Rivera Cartel (leader)");
    assertThat(
            claims("The Rivera Cartel, under the leadership of Hugo Mendieta, smuggles cocaine."))
        .contains("Hugo Mendieta LEADS Rivera Cartel (leader)", "Rivera Cartel TRAFFICS cocaine");
    assertThat(claims("Hugo Mendieta rose through the ranks of the Rivera Cartel."))
        .containsExactly("Hugo Mendieta MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void guiltIsToldByVerdictPleaAndSentence() {
    assertThat(claims("A federal jury in Brooklyn found Luis Paredes guilty of racketeering."))
        .containsExactly("Luis Paredes CONVICTED (found guilty)");
    assertThat(claims("Luis Paredes entered a guilty plea in the Southern District of Texas."))
        .containsExactly("Luis Paredes CONVICTED Southern District of Texas (pleaded guilty)");
    assertThat(claims("Luis Paredes received a sentence of 20 years in prison."))
        .containsExactly("Luis Paredes CONVICTED (sentenced)");
  }

  @Test
  void feudsAndAlliancesAreOfBothGroups() {
    assertThat(claims("The turf war between the Rivera Cartel and the Solano Cartel went on."))
        .containsExactly("Rivera Cartel RIVAL_OF Solano Cartel (war)");
    assertThat(claims("The Rivera Cartel and the Solano Cartel are allies."))
        .containsExactly("Rivera Cartel ALLIED_WITH Solano Cartel (ally)");
    assertThat(claims("The Rivera Cartel works closely with the Solano Cartel."))
        .containsExactly("Rivera Cartel ALLIED_WITH Solano Cartel (work with)");
  }

  @Test
  void whoDoesTheWorkOfAGroupSupportsItUnlessHeBelongsToIt() {
    assertThat(claims("Luis Paredes procures weapons for the Rivera Cartel."))
        .containsExactly("Luis Paredes SUPPORTS Rivera Cartel (procure for)");
    assertThat(
            claims(
                "Luis Paredes is a member of the Rivera Cartel. Paredes procures weapons for the"
                    + " Rivera Cartel."))
        .containsExactly("Luis Paredes MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void whatIsSaidOfSoManyHoldsForEachWhereJustAsManyAreNamed() {
    assertThat(
            claims(
                "OFAC sanctioned two Mexican nationals and one company. Mexico helped. OFAC"
                    + " designated Ana Robles and Hugo Mendieta. OFAC also designated Transportes"
                    + " Robles, S.A. de C.V."))
        .contains("Ana Robles NATIONAL_OF Mexico", "Hugo Mendieta NATIONAL_OF Mexico");
  }

  @Test
  void theNationalThatANameFollowsIsThatPerson() {
    assertThat(
            claims("He bought cocaine through a Colombian national, Hugo Mendieta, and a broker."))
        .contains("Hugo Mendieta NATIONAL_OF Colombian");
  }

  @Test
  void aRelativeTellsWhoseOwnerOrShareholderSomebodyIs() {
    assertThat(
            claims(
                "Money went to Transportes Robles, S.A. de C.V., of which Ana Robles is the"
                    + " owner."))
        .contains("Ana Robles OWNS Transportes Robles, S.A. de C.V. (owner)");
    assertThat(claims("A shop, Transportes Robles, S.A. de C.V., belongs to Ana Robles."))
        .contains("Ana Robles OWNS Transportes Robles, S.A. de C.V. (owner)");
  }

  @Test
  void rewardsStandInListsAndAreRaised() {
    Extraction raised =
        Extraction.of(
            "Luis Paredes is a leader of the Rivera Cartel. The Department of State raised its"
                + " reward for information leading to his arrest from $1 million to $3 million.");
    assertThat(raised.claims()).contains("Luis Paredes REWARD (3000000)");
    assertThat(
            claims(
                "The Department of State announces rewards.\n\nUp to $5 million for Luis Paredes,"
                    + " the leader of the Rivera Cartel.\n\nUp to $2 million for Ana Robles."))
        .contains("Luis Paredes REWARD (5000000)", "Ana Robles REWARD (2000000)");
  }

  @Test
  void thoseDesignatedTogetherAreAllDesignatedAndKinOfTheNearest() {
    assertThat(
            claims(
                "OFAC acted today. The Rivera Cartel is headed by Hugo Mendieta (a.k.a. “Tito”;"
                    + " a.k.a. “Don Hugo”), who is being designated together with his wife, Ana"
                    + " Robles, and his father-in-law, Pablo Robles."))
        .contains(
            "Hugo Mendieta SANCTIONED OFAC",
            "Ana Robles SANCTIONED OFAC",
            "Pablo Robles SANCTIONED OFAC",
            "Ana Robles KIN_OF Hugo Mendieta (wife)",
            "Pablo Robles KIN_OF Hugo Mendieta (father-in-law)");
  }

  @Test
  void listsGoOnBehindBracketsTownsAndRepeatedPrepositions() {
    assertThat(
            claims(
                "Luis Paredes, 43, and Hugo Mendieta, 39, all of Kotor, Montenegro, and Pablo"
                    + " Ibarra, 35, are each charged in the District of New Jersey."))
        .contains(
            "Luis Paredes CHARGED District of New Jersey",
            "Hugo Mendieta CHARGED District of New Jersey",
            "Pablo Ibarra CHARGED District of New Jersey");
    assertThat(
            claims("Ana Robles laundered money on behalf of the Rivera Cartel and of Los Gatos."))
        .contains("Ana Robles SUPPORTS Rivera Cartel (launder)");
  }

  @Test
  void tradeIsToldByPassiveAndPossessive() {
    assertThat(claims("The cocaine was supplied by Luis Paredes, a wholesaler."))
        .contains("Luis Paredes TRAFFICS cocaine");
    assertThat(claims("The Rivera Cartel is large. Luis Paredes oversaw its shipments of cocaine."))
        .contains("Rivera Cartel TRAFFICS cocaine");
    assertThat(claims("Luis Paredes, a cocaine trafficker, fled."))
        .containsExactly("Luis Paredes TRAFFICS cocaine");
  }

  @Test
  void whomSomebodyEmploysIsHisAssociate() {
    assertThat(claims("Luis Paredes employed hitmen, among them Hugo Mendieta and Pablo Ibarra."))
        .containsExactlyInAnyOrder(
            "Hugo Mendieta ASSOCIATE_OF Luis Paredes (hitman)",
            "Pablo Ibarra ASSOCIATE_OF Luis Paredes (hitman)");
  }

  @Test
  void theFamiliesThatANounJoinsAreAllPartOfTheWhole() {
    assertThat(
            claims(
                "Members of the Rizzo and Orsini organized crime families of La Cosa Nostra were"
                    + " charged."))
        .contains(
            "Rizzo PART_OF La Cosa Nostra (organized crime family)",
            "Orsini PART_OF La Cosa Nostra (organized crime family)");
  }

  @Test
  void aSeatStandsInBracketsBehindACompany() {
    assertThat(
            claims(
                "Two companies, Robles Trading S.A.L. (Lebanon) and Playa Free Shop (Colombia), are"
                    + " owned or controlled by Ana Robles."))
        .contains(
            "Robles Trading S.A.L. OPERATES_IN Lebanon (based)",
            "Playa Free Shop OPERATES_IN Colombia (based)",
            "Ana Robles OWNS Playa Free Shop (control)");
  }

  @Test
  void notGuiltyIsNoConviction() {
    assertThat(
            claims(
                "Luis Paredes, 43, was found not guilty. Hugo Mendieta, 40, entered a plea of not"
                    + " guilty."))
        .isEmpty();
  }

  @Test
  void aNounThatOnlyExplainsAnotherDoesNotPartItFromItsGroup() {
    assertThat(claims("Kenji Tanabe is the kumicho, or boss, of the Hayata-kai."))
        .containsExactly("Kenji Tanabe LEADS Hayata-kai (kumicho)");
  }

  @Test
  void anotherNameBehindAFactionIsTheFactions() {
    assertThat(claims("Hugo Mendieta heads a faction of the Rivera Cartel known as Los Gatos."))
        .contains(
            "Hugo Mendieta LEADS Los Gatos (head)", "Los Gatos PART_OF Rivera Cartel (faction)");
  }

  @Test
  void severalCourtsMayCharge() {
    assertThat(
            claims(
                "Hugo Mendieta was indicted by grand juries in the Southern District of California"
                    + " and in the District of Columbia."))
        .containsExactlyInAnyOrder(
            "Hugo Mendieta CHARGED Southern District of California",
            "Hugo Mendieta CHARGED District of Columbia");
  }

  @Test
  void whoIsOneOfTheChargedMembersBelongsToTheGroup() {
    assertThat(
            claims(
                "Thirty-five members of the Barrio Verde gang were charged. Of the 35 defendants,"
                    + " 33 have been apprehended, including Ana Robles."))
        .contains("Ana Robles MEMBER_OF Barrio Verde (member or associate)");
  }

  @Test
  void kinOfACommonOwnerAreAllHis() {
    assertThat(
            claims(
                "Rivera Cartel leader Hugo Paredes and his sons, Luis and Mario Paredes, are"
                    + " charged in the Western District of Texas."))
        .contains(
            "Luis KIN_OF Hugo Paredes (son)",
            "Mario Paredes KIN_OF Hugo Paredes (son)",
            "Hugo Paredes CHARGED Western District of Texas");
    assertThat(claims("Arben Hoxha fled. Besnik Leka, Arben Hoxha’s cousin and driver, was shot."))
        .contains(
            "Besnik Leka KIN_OF Arben Hoxha (cousin)",
            "Besnik Leka ASSOCIATE_OF Arben Hoxha (driver)");
  }

  @Test
  void rolesStandBehindAsAndBeforeAnother() {
    assertThat(
            claims(
                "In his role as a lieutenant of the Rivera Cartel, Hugo Mendieta moved money. Hugo"
                    + " Mendieta, as a boss of the Solano Cartel, paid bribes."))
        .contains(
            "Hugo Mendieta MEMBER_OF Rivera Cartel (lieutenant)",
            "Hugo Mendieta LEADS Solano Cartel (boss)");
    assertThat(claims("Hugo Mendieta denied leading the Rivera Cartel.")).isEmpty();
  }

  @Test
  void aGroupMayComeOfAnothersFormerMembers() {
    assertThat(claims("Former members of the Solano Cartel formed the Rivera Cartel in 2010."))
        .contains("Rivera Cartel SUCCEEDED Solano Cartel (formed by former members)");
    assertThat(claims("The Rivera Cartel is the successor to the Solano Cartel."))
        .containsExactly("Rivera Cartel SUCCEEDED Solano Cartel (successor)");
  }

  @Test
  void whatRelativesSayOfACliqueIsNotSaidOfItsGang() {
    assertThat(claims("Los Gatos is a clique of MS-13 that operates in Celaya."))
        .containsExactlyInAnyOrder(
            "Los Gatos PART_OF MS-13 (clique)", "Los Gatos OPERATES_IN Celaya");
  }

  @Test
  void thoseWhoAreAnnouncedByNumberAreIntroducedOneByOne() {
    assertThat(
            claims(
                "Hugo Mendieta leads the Rivera Cartel. Two lieutenants of Hugo Mendieta are also"
                    + " being designated. Ana Robles keeps the books. Pablo Ibarra moves the money."
                    + " OFAC acted with Mexico."))
        .contains(
            "Ana Robles ASSOCIATE_OF Hugo Mendieta (lieutenant)",
            "Pablo Ibarra ASSOCIATE_OF Hugo Mendieta (lieutenant)",
            "Ana Robles SANCTIONED OFAC",
            "Pablo Ibarra SANCTIONED OFAC");
  }

  @Test
  void anOrganisationThatBearsASurnameIsAGroup() {
    assertThat(
            claims(
                "Hugo Mendieta, 45, was arrested. OFAC designated the Mendieta Organization and its"
                    + " leader, Hugo Mendieta."))
        .contains("Mendieta SANCTIONED OFAC", "Hugo Mendieta SANCTIONED OFAC");
  }

  private static java.util.List<String> claims(String text) {
    return Extraction.of(text).claims();
  }
}
