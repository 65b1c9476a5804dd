package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of defendants and prosecutors, and what befell several at once. */
class ProcedureTests {
  private static List<String> claims(String text) {
    return Extraction.of(text).claims();
  }

  @Test
  void theProsecutorsWhoAreThankedAreOfficials() {
    Extraction extraction =
        Extraction.of(
            "Trial Attorneys Aldric Penrose and Maylene T. Osk of the Criminal Division’s Narcotic and"
                + " Dangerous Drug Section and Assistant U.S. Attorney Corwin Dabb are prosecuting"
                + " the case. The case is being prosecuted by Assistant U.S. Attorney Nella Truitt"
                + " with the assistance of Harold Quill.");
    assertThat(extraction.names(EntityType.PERSON))
        .containsExactlyInAnyOrder(
            "Aldric Penrose", "Maylene T. Osk", "Corwin Dabb", "Nella Truitt", "Harold Quill");
    assertThat(extraction.claims())
        .contains(
            "Maylene T. Osk HOLDS_POSITION Narcotic and Dangerous Drug Section (Trial Attorney)");
  }

  @Test
  void whatIsThankedBesidePeopleIsNoPerson() {
    assertThat(
            Extraction.of(
                    "The case was investigated by Special Agents of Homeland Security Investigations"
                        + " and the Lowell Police Department, with the assistance of Operation Iron"
                        + " Gate.")
                .names(EntityType.PERSON))
        .isEmpty();
  }

  @Test
  void severalWereAmongTheArrested() {
    assertThat(
            claims("Pedro Ibarra, Luis Paredes and Rosa Mendieta were among those arrested today."))
        .contains("Pedro Ibarra ARRESTED", "Luis Paredes ARRESTED", "Rosa Mendieta ARRESTED");
    assertThat(claims("Pedro Ibarra is one of the 12 people charged in the District of Nevada."))
        .contains("Pedro Ibarra CHARGED District of Nevada");
  }

  @Test
  void theDefendantsIncludeAllWhomTheListNames() {
    assertThat(
            claims(
                "The defendants include Pedro Ibarra, also known as “Joe Bay,” an alleged captain in"
                    + " the Rivera Cartel; alleged Rivera Cartel soldiers Luis Paredes, Karim"
                    + " Mansur, and Hugo Mendieta; and alleged associate Andres Soto."))
        .contains(
            "Pedro Ibarra CHARGED",
            "Luis Paredes CHARGED",
            "Karim Mansur CHARGED",
            "Hugo Mendieta CHARGED",
            "Andres Soto CHARGED");
  }

  @Test
  void theThreeAreThoseForWhomRewardsAreOffered() {
    assertThat(
            claims(
                "The Department of State offers up to $5 million for information leading to the"
                    + " arrest of Pedro Ibarra, up to $3 million for Luis Paredes, and up to $1"
                    + " million for Rosa Mendieta. Her husband is Hugo Soto. The three were"
                    + " charged in the District of Nevada in 2021."))
        .contains(
            "Pedro Ibarra CHARGED District of Nevada",
            "Luis Paredes CHARGED District of Nevada",
            "Rosa Mendieta CHARGED District of Nevada")
        .doesNotContain("Hugo Soto CHARGED District of Nevada");
  }

  @Test
  void officersArrestForTheirAuthority() {
    assertThat(claims("In 2014, Toledo Police Department officers arrested Pedro Ibarra."))
        .contains("Pedro Ibarra ARRESTED Toledo Police Department");
    assertThat(
            claims("Special agents with Homeland Security Investigations arrested Pedro Ibarra."))
        .contains("Pedro Ibarra ARRESTED Homeland Security Investigations");
  }

  @Test
  void whoArrivesByHisExtraditionWasTakenThere() {
    assertThat(
            claims(
                "Pedro Ibarra arrived in Canada yesterday following his extradition from Spain."))
        .contains("Pedro Ibarra EXTRADITED Canada");
  }

  @Test
  void theNationalWhoWasArrestedIsNamedInTheNextSentence() {
    assertThat(
            claims(
                "Federal agents arrested an Italian national Tuesday who is wanted in Italy for"
                    + " extortion.\n\nPedro Ibarra, 49, was taken into custody in Miami."))
        .contains("Pedro Ibarra NATIONAL_OF Italy");
  }

  @Test
  void companiesHaveOfficersAndOperators() {
    assertThat(
            claims(
                "Rosa Mendieta is the general manager of Bright Harbor LLC. Pedro Ibarra and Luis"
                    + " Paredes operated Blue Mesa Horses LLC, a racing business in Ohio. He paid"
                    + " through Green Lantern Lounge LLC, a bar on Elm Street owned by Karim"
                    + " Mansur."))
        .contains(
            "Rosa Mendieta HOLDS_POSITION Bright Harbor LLC (general manager)",
            "Pedro Ibarra OWNS Blue Mesa Horses LLC (operator)",
            "Luis Paredes OWNS Blue Mesa Horses LLC (operator)",
            "Karim Mansur OWNS Green Lantern Lounge LLC (owner)");
  }

  @Test
  void whoLaundersTheProceedsOfAGroupOrSellsToItSupportsIt() {
    assertThat(
            claims(
                "The Rivera Cartel is feared. Pedro Ibarra and Luis Paredes launder the cartel's"
                    + " proceeds. The Rivera Cartel bought methamphetamine from the Bravo Clan."))
        .contains(
            "Pedro Ibarra SUPPORTS Rivera Cartel (launders for)",
            "Luis Paredes SUPPORTS Rivera Cartel (launders for)",
            "Bravo Clan SUPPORTS Rivera Cartel (supplier)");
  }

  @Test
  void thoseWhoAreSanctionedByNumberAreIntroducedAnywhere() {
    assertThat(
            claims(
                "The Department of the Treasury sanctioned three individuals linked to the Rivera"
                    + " Clan. Pedro Ibarra is the leader of the Rivera Clan. Its founder, Hugo"
                    + " Soto, was shot dead in 2016. Luis Paredes is the clan's chief of logistics."
                    + " Rosa Mendieta, a lawyer, launders the clan's money."))
        .contains(
            "Pedro Ibarra SANCTIONED Department of the Treasury",
            "Luis Paredes SANCTIONED Department of the Treasury",
            "Rosa Mendieta SANCTIONED Department of the Treasury")
        .doesNotContain("Hugo Soto SANCTIONED Department of the Treasury");
    assertThat(
            claims(
                "OFAC designated Pedro Ibarra. OFAC also designated two of Ibarra's relatives and"
                    + " associates. Ibarra works for Hugo Soto, a leader of the Bravo Cartel."
                    + " Ibarra's brother, Luis Ibarra, manages a farm. Karim Mansur is a business"
                    + " partner of Pedro Ibarra."))
        .contains("Luis Ibarra SANCTIONED OFAC", "Karim Mansur SANCTIONED OFAC")
        .doesNotContain("Hugo Soto SANCTIONED OFAC");
  }

  @Test
  void eachItemBehindASemicolonIsDesignated() {
    assertThat(
            claims(
                "OFAC also designated his wife, Rosa Mendieta; his uncle Luis Paredes, who handles"
                    + " the distribution of drugs; and Blue Mesa Servicio LLC, a gas station."))
        .contains(
            "Rosa Mendieta SANCTIONED OFAC",
            "Luis Paredes SANCTIONED OFAC",
            "Blue Mesa Servicio LLC SANCTIONED OFAC");
  }

  @Test
  void whatBefellOneBefellTheOtherAsWell() {
    assertThat(claims("Pedro Ibarra pleaded guilty, as did his partner, Luis Paredes, in 2014."))
        .contains("Pedro Ibarra CONVICTED (pleaded guilty)", "Luis Paredes CONVICTED");
  }

  @Test
  void relativesThatAndJoinsAreOfTheSamePerson() {
    assertThat(
            claims(
                "Pedro Ibarra's younger brother, Luis Ibarra, and his nephew, Karim Mansur, were"
                    + " convicted."))
        .contains(
            "Luis Ibarra KIN_OF Pedro Ibarra (brother)",
            "Karim Mansur KIN_OF Pedro Ibarra (nephew)");
  }

  @Test
  void nationalsForWhomRewardsAreOfferedAreThoseNamed() {
    assertThat(
            claims(
                "The Department of State offers rewards for information on two nationals of"
                    + " Colombia: up to $5 million for Pedro Ibarra and up to $3 million for Luis"
                    + " Paredes."))
        .contains("Pedro Ibarra NATIONAL_OF Colombia", "Luis Paredes NATIONAL_OF Colombia");
  }

  @Test
  void anOfficeMayStandSmallBehindTheName() {
    assertThat(
            claims(
                "“He is gone,” said Harold Penrose, special agent in charge of Homeland Security"
                    + " Investigations. Nella Truitt, Commissioner, New York City Department of"
                    + " Investigation, thanked Corwin Dabb, Special Agent in Charge of U.S."
                    + " Immigration and Customs Enforcement’s (ICE) Enforcement and Removal"
                    + " Operations (ERO)."))
        .contains(
            "Harold Penrose HOLDS_POSITION Homeland Security Investigations (special agent in"
                + " charge)",
            "Nella Truitt HOLDS_POSITION New York City Department of Investigation (Commissioner)",
            "Corwin Dabb HOLDS_POSITION Enforcement and Removal Operations (Special Agent in"
                + " Charge)");
  }

  @Test
  void theProsecutorsOfATownAreOneAuthority() {
    assertThat(
            Extraction.of(
                    "According to the Public Prosecutor’s Office of Bari, John Doe 1 paid the clan.")
                .names(EntityType.AGENCY))
        .containsExactly("Public Prosecutor’s Office of Bari");
    assertThat(
            Extraction.of("The United States Attorneys Office prosecuted the case.")
                .names(EntityType.AGENCY))
        .containsExactly("United States Attorneys Office");
    assertThat(Extraction.of("The owner, John Doe 1, paid.").names(EntityType.PERSON)).isEmpty();
  }

  @Test
  void membersSellForTheirGroupAndDealersArrangeDeals() {
    assertThat(
            claims(
                "The Lynn Saints are a street gang. Members sold heroin and fentanyl. Pedro Ibarra"
                    + " arranges the purchase of cocaine."))
        .contains(
            "Lynn Saints TRAFFICS heroin",
            "Lynn Saints TRAFFICS fentanyl",
            "Pedro Ibarra TRAFFICS cocaine");
  }

  @Test
  void whoIsDesignatedForHisSupportSupports() {
    assertThat(claims("OFAC designated Pedro Ibarra for his support to the Rivera Cartel."))
        .contains("Pedro Ibarra SUPPORTS Rivera Cartel (material support)");
  }
}
