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
}
