package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of so many accused at once, and whom it is said of. */
class RosterTests {
  private static final String INTRODUCED =
      " Pedro Ibarra, 31, of Miami, sold heroin. Karim Mansur, 42, kept the weapons of the gang."
          + " Luis Paredes shot and killed Hugo Mendieta, 17. Luis Paredes, 37, is in custody."
          + " Sara Robles, United States Attorney for the Southern District of Florida, announced"
          + " the charges.";

  @Test
  void theMembersWhoWereChargedAreThoseIntroducedWithAnAge() {
    assertThat(
            Extraction.of(
                    "Three alleged members of the Rivera Cartel have been charged with racketeering"
                        + " in a federal indictment."
                        + INTRODUCED)
                .claims())
        .contains(
            "Pedro Ibarra CHARGED Southern District of Florida",
            "Karim Mansur CHARGED Southern District of Florida",
            "Luis Paredes CHARGED Southern District of Florida",
            "Pedro Ibarra MEMBER_OF Rivera Cartel (member)",
            "Karim Mansur MEMBER_OF Rivera Cartel (member)")
        .doesNotContain(
            "Hugo Mendieta CHARGED Southern District of Florida",
            "Hugo Mendieta MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void anIndictmentAgainstNationalsSaysWhoseTheyAre() {
    assertThat(
            Extraction.of(
                    "A grand jury returned an indictment against three Mexican nationals who are"
                        + " alleged members of the Rivera Cartel. They live in Mexico."
                        + INTRODUCED)
                .claims())
        .contains(
            "Pedro Ibarra NATIONAL_OF Mexico",
            "Karim Mansur CHARGED Southern District of Florida",
            "Luis Paredes MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void membersAndAssociatesLeaveOpenWhichOfTheTwoSomebodyIs() {
    assertThat(
            Extraction.of(
                    "Three members and associates of the Rivera Cartel have been charged."
                        + INTRODUCED)
                .claims())
        .contains("Pedro Ibarra CHARGED Southern District of Florida")
        .doesNotContain("Pedro Ibarra MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void whoIsNotAllegedToBelongIsChargedAllTheSame() {
    assertThat(
            Extraction.of(
                    "Three alleged members of the Rivera Cartel have been charged."
                        + INTRODUCED
                        + " Karim Mansur is not alleged to be a member of the cartel.")
                .claims())
        .contains(
            "Karim Mansur CHARGED Southern District of Florida",
            "Pedro Ibarra MEMBER_OF Rivera Cartel (member)")
        .doesNotContain("Karim Mansur MEMBER_OF Rivera Cartel (member)");
  }

  @Test
  void moreWithAnAgeThanWereCountedTellNothing() {
    assertThat(
            Extraction.of(
                    "Two members of the Rivera Cartel were charged. It was a long investigation."
                        + " Nobody was hurt."
                        + INTRODUCED)
                .claims())
        .doesNotContain("Karim Mansur MEMBER_OF Rivera Cartel (member)");
  }
}
