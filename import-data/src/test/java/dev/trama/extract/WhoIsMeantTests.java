package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.model.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which group "the gang", "the organization" and "its" mean, and where groups are. */
class WhoIsMeantTests {
  private static final String ABOUT =
      "Hugo Mendieta is the leader of the Rivera Cartel. The Rivera Cartel smuggles heroin through"
          + " Celaya. The Rivera Cartel was formed in 2010. ";

  @Test
  void theGroupIsTheOneTheBulletinIsAboutNotTheRivalNamedLast() {
    assertThat(
            claims(
                ABOUT
                    + "The Rivera Cartel has fought the Norte Cartel since 2014. Two members of the"
                    + " organization, Luis Paredes and Pedro Ibarra, were arrested."))
        .contains(
            "Luis Paredes MEMBER_OF Rivera Cartel (member)",
            "Pedro Ibarra MEMBER_OF Rivera Cartel (member)")
        .doesNotContain("Luis Paredes MEMBER_OF Norte Cartel (member)");
    assertThat(
            claims(
                ABOUT
                    + "The Norte Cartel is one of its customers. Karim Mansur commands the Grupo"
                    + " Halcones, the group’s armed wing."))
        .contains("Grupo Halcones PART_OF Rivera Cartel (armed wing)")
        .doesNotContain("Grupo Halcones PART_OF Norte Cartel (armed wing)");
  }

  @Test
  void itsIsTheGroupNamedRightBefore() {
    assertThat(
            claims(
                "Hugo Mendieta left the Norte Cartel and took over the Rivera Cartel. He had joined"
                    + " the Lago Cartel after its founder, Luis Paredes, was captured."))
        .contains("Luis Paredes LEADS Lago Cartel (founder)");
  }

  @Test
  void aGroupIsWhereItsMembersAreAndWhereItSells() {
    assertThat(
            claims(
                "The Iron Crane Triad, a triad headquartered in Hong Kong with members in Macau,"
                    + " Thailand and Canada, smuggles heroin."))
        .contains(
            "Iron Crane Triad OPERATES_IN Hong Kong (based)",
            "Iron Crane Triad OPERATES_IN Macau",
            "Iron Crane Triad OPERATES_IN Canada");
    assertThat(claims("The Rivera Cartel has distributed cocaine by the ton in Texas and Ohio."))
        .contains("Rivera Cartel OPERATES_IN Texas", "Rivera Cartel OPERATES_IN Ohio");
    assertThat(claims("The Rivera Cartel controls organized crime in Cleveland and Youngstown."))
        .contains("Rivera Cartel OPERATES_IN Cleveland", "Rivera Cartel OPERATES_IN Youngstown");
    assertThat(claims("The Rivera Cartel is active in New York, New Jersey, Ohio and Texas."))
        .contains("Rivera Cartel OPERATES_IN New Jersey");
  }

  @Test
  void allRivalsOfAListAreRivals() {
    assertThat(
            claims(
                "The Rivera Cartel smuggles heroin. The cartel’s rivals are the Lago Cartel and the"
                    + " Norte Cartel."))
        .anyMatch(claim -> claim.contains("Lago Cartel") && claim.contains("RIVAL_OF"))
        .anyMatch(claim -> claim.contains("Norte Cartel") && claim.contains("RIVAL_OF"));
  }

  @Test
  void whoLeadsBesideOrAfterAnotherLeadsToo() {
    assertThat(
            claims(
                "The Orsini Clan is led by Franco Lupi, who has been in prison since 2009, and by"
                    + " his son, Marco Lupi."))
        .contains("Marco Lupi LEADS Orsini Clan (leader)");
    assertThat(
            claims(
                "Franco Lupi was the boss of the Orsini Clan. Lupi died in 2011 and was succeeded as"
                    + " boss by his nephew, Marco Conti."))
        .contains("Marco Conti LEADS Orsini Clan (boss)");
  }

  @Test
  void chaptersAndMilitiasAreGroupsOfTheirOwn() {
    Extraction extraction =
        Extraction.of(
            "The Rivera Boys are a street gang. The gang’s chapters include the Lowell Chapter and"
                + " the Salem Chapter. Luis Paredes is the leader of the Lowell Chapter. The gang"
                + " bought heroin from the Mong Tao Militia.");
    assertThat(extraction.names(EntityType.CRIMINAL_GROUP))
        .contains("Lowell Chapter", "Salem Chapter", "Mong Tao Militia");
    assertThat(extraction.claims()).contains("Luis Paredes LEADS Lowell Chapter (leader)");
  }

  @Test
  void thoseWhoFightForControlOfAPlaceAreThere() {
    assertThat(
            claims(
                "The Norte Cartel has fought the Rivera Cartel for control of trafficking routes in"
                    + " Cauca and Narino."))
        .contains(
            "Norte Cartel OPERATES_IN Cauca",
            "Rivera Cartel OPERATES_IN Narino",
            "Norte Cartel RIVAL_OF Rivera Cartel (fight)");
  }

  @Test
  void whoRoseAsALieutenantWasOne() {
    assertThat(
            claims(
                "Hugo Mendieta came up through the ranks as a lieutenant in the Rivera Cartel before"
                    + " 2009."))
        .contains("Hugo Mendieta MEMBER_OF Rivera Cartel (lieutenant)");
  }

  @Test
  void whomASpanishVerbBeforeItsSubjectBefalls() {
    assertThat(
            spanish(
                "En una acción coordinada fue detenido en Celaya, Guanajuato, Hugo Mendieta Robles,"
                    + " presunto jefe de plaza del Cártel Rivera. El detenido es hermano de Luis"
                    + " Mendieta Robles."))
        .contains("Hugo Mendieta Robles ARRESTED")
        .contains("Hugo Mendieta Robles KIN_OF Luis Mendieta Robles (brother)");
    assertThat(
            spanish(
                "En las últimas horas fue extraditado a los Estados Unidos Hugo Mendieta, alias"
                    + " Gordo, cabecilla del Clan del Lago."))
        .contains("Hugo Mendieta EXTRADITED Estados Unidos");
  }

  @Test
  void membersOfTheOrganizationBehindACommaArePeople() {
    assertThat(
            of("El Cártel Rivera opera en Celaya. Otros integrantes de la organización, Deysi"
                    + " Oralia Mendieta y Luis Robles, fueron condenados a 9 años de prisión.")
                .names(EntityType.PERSON))
        .contains("Deysi Oralia Mendieta", "Luis Robles");
  }

  private static List<String> claims(String text) {
    return List.copyOf(Extraction.of(text).claims());
  }

  private static List<String> spanish(String text) {
    return of(text).claims();
  }

  private static Extraction of(String text) {
    return Extraction.of(SourceDocument.of(null, null, null, "test", "es", text));
  }
}
