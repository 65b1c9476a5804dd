package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Constructions met in releases that the rules had not been written for. */
class UnseenConstructionsTests {
  private static final String KNOWN =
      "Pedro Ibarra, 45, Luis Paredes, 40, Karim Mansur, 33, and Hugo Mendieta, 28, are mentioned"
          + " here. The Rivera Cartel, the Bravo Clan and the Delta Cartel are drug trafficking"
          + " organizations.\n\n";

  @Test
  void theItemsOfAListMayEachBeAParagraphThatTellsMore() {
    assertThat(
            claims(
                "Designated today by the Department of the Treasury are:\n\n"
                    + "• Antonio Robles. Antonio Robles has led the Bravo Clan since 2003. He was"
                    + " arrested in 2009.\n\n"
                    + "• Pascual Robles and Rafael Robles. The Robles brothers are the regents of"
                    + " the Bravo Clan.\n\n"
                    + "• Lucio Camargo. An accountant by profession, Camargo has invested money.\n"))
        .contains(
            "Antonio Robles SANCTIONED Department of the Treasury",
            "Pascual Robles SANCTIONED Department of the Treasury",
            "Rafael Robles SANCTIONED Department of the Treasury",
            "Lucio Camargo SANCTIONED Department of the Treasury");
  }

  @Test
  void whoEnteredPleasOfGuiltyIsListedByLine() {
    assertThat(
            claims(
                "The following entered pleas of guilty:\n\n"
                    + "Pedro Ibarra – 51, Detroit – former treasurer. Ibarra sold heroin.\n\n"
                    + "Luis Paredes – 63, Flint, Michigan – enforcer.\n"))
        .contains("Pedro Ibarra CONVICTED", "Luis Paredes CONVICTED");
  }

  @Test
  void theOthersWereArrestedByThoseWhoMadeTheArrests() {
    assertThat(
            claims(
                "The Colombian National Police arrested Pedro Ibarra and two of his lieutenants."
                    + " Among those arrested is Luis Paredes. Also arrested was Hugo Mendieta."))
        .contains(
            "Luis Paredes ARRESTED Colombian National Police",
            "Hugo Mendieta ARRESTED Colombian National Police");
  }

  @Test
  void aListGoesOnBehindEachRelativeClause() {
    assertThat(
            claims(
                "Pedro Ibarra, who is in custody in Spain, Luis Paredes, who is at large, and Hugo"
                    + " Mendieta were indicted in the District of Nevada."))
        .contains(
            "Pedro Ibarra CHARGED District of Nevada",
            "Luis Paredes CHARGED District of Nevada",
            "Hugo Mendieta CHARGED District of Nevada");
  }

  @Test
  void whoeverRunsTheOperationsOfAGroupLeadsIt() {
    assertThat(
            claims(
                "The operations of the Rivera Cartel are run day to day by Pedro Ibarra and Luis"
                    + " Paredes. The Bravo Clan is led from hiding by Karim Mansur."))
        .contains(
            "Pedro Ibarra LEADS Rivera Cartel (leader)",
            "Luis Paredes LEADS Rivera Cartel (leader)",
            "Karim Mansur LEADS Bravo Clan (leader)");
  }

  @Test
  void whatSomebodyIsSaidToDoIsTold() {
    assertThat(claims("Pedro Ibarra is said to have run the Bravo Clan since 2017."))
        .contains("Pedro Ibarra LEADS Bravo Clan (leader)");
  }

  @Test
  void groupsOpposeAndServeOthers() {
    assertThat(
            claims(
                "The Rivera Cartel is opposed by the Delta Cartel. The Rivera Cartel works for the"
                    + " Bravo Clan, which is at odds with the Delta Cartel."))
        .contains(
            "Delta Cartel RIVAL_OF Rivera Cartel (oppose)",
            "Rivera Cartel SUPPORTS Bravo Clan (work for)");
  }

  @Test
  void whoRoseWithinAGroupOrBelongedToASquadOfItBelongsToIt() {
    assertThat(
            claims(
                "Pedro Ibarra rose within the Rivera Cartel under his uncle. Luis Paredes belonged"
                    + " to a squad of the Bravo Clan."))
        .contains(
            "Pedro Ibarra MEMBER_OF Rivera Cartel (member)",
            "Luis Paredes MEMBER_OF Bravo Clan (belong)");
  }

  @Test
  void thoseDesignatedAreTheMembersThatWereCounted() {
    assertThat(
            claims(
                "The Department of the Treasury announced the designation of two members of the"
                    + " Rivera Cartel. Treasury designated Pedro Ibarra and Luis Paredes."))
        .contains(
            "Pedro Ibarra MEMBER_OF Rivera Cartel (member)",
            "Luis Paredes MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void aGroupIncludesOthersAndOperatesUnderItsLeader() {
    assertThat(
            claims(
                "The Rivera Cartel includes the Bravo Clan and the Delta Cartel. The Bravo Clan,"
                    + " operating under the leadership of Karim Mansur, sold cocaine."))
        .contains(
            "Bravo Clan PART_OF Rivera Cartel (part)",
            "Delta Cartel PART_OF Rivera Cartel (part)",
            "Karim Mansur LEADS Bravo Clan (leader)");
  }

  @Test
  void aSonFromAFirstMarriageIsASon() {
    assertThat(claims("Pedro Ibarra’s son from his first marriage, Hugo Mendieta, was arrested."))
        .contains("Hugo Mendieta KIN_OF Pedro Ibarra (son)");
  }

  private static List<String> claims(String text) {
    return Extraction.of(KNOWN + text).claims();
  }
}
