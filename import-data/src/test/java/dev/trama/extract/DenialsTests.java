package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody denies, or nobody says, is no claim; what is told beside it is. */
class DenialsTests {
  @Test
  void aNegationReachesThroughTheVerbOfSaying() {
    nothingIsClaimed(
        "Pedro Ibarra is not alleged to be a member of the Rivera Cartel.",
        "Pedro Ibarra was never believed to be a leader of the Rivera Cartel.",
        "Pedro Ibarra is not known to have worked for the Rivera Cartel.",
        "Pedro Ibarra has not been identified as a member of the Rivera Cartel.",
        "Authorities do not believe that Pedro Ibarra is a lieutenant of the Rivera Cartel.",
        "The indictment does not allege that Pedro Ibarra was a member of the Rivera Cartel.",
        "It is not alleged that Pedro Ibarra is the brother of Luis Paredes.",
        "Pedro Ibarra was falsely described as a member of the Rivera Cartel.");
  }

  @Test
  void whatIsDeniedOrHasNoEvidenceIsNotClaimed() {
    nothingIsClaimed(
        "Pedro Ibarra denies being a member of the Rivera Cartel.",
        "Pedro Ibarra denied that he led the Rivera Cartel.",
        "Pedro Ibarra's lawyer denied that his client was a member of the Rivera Cartel.",
        "There is no evidence that Pedro Ibarra is a member of the Rivera Cartel.",
        "Prosecutors found no evidence that Pedro Ibarra worked for the Rivera Cartel.",
        "Prosecutors failed to prove that Pedro Ibarra worked for the Rivera Cartel.");
  }

  @Test
  void whatSomebodyWasAcquittedOfIsNotClaimed() {
    nothingIsClaimed(
        "Pedro Ibarra was acquitted of leading the Rivera Cartel.",
        "Pedro Ibarra was cleared of charges that he was a member of the Rivera Cartel.");
    assertThat(
            claims(
                "Pedro Ibarra, 45, was acquitted of supplying cocaine to the Rivera Cartel, but Luis"
                    + " Paredes, a member of the Rivera Cartel, was convicted."))
        .containsExactlyInAnyOrder(
            "Luis Paredes MEMBER_OF Rivera Cartel (member)", "Luis Paredes CONVICTED");
  }

  @Test
  void whatNobodyIsOrDoesIsNotClaimed() {
    nothingIsClaimed(
        "Pedro Ibarra was never a member of the Rivera Cartel.",
        "Pedro Ibarra does not lead the Rivera Cartel.",
        "Pedro Ibarra was neither a member nor an associate of the Rivera Cartel.",
        "Neither Pedro Ibarra nor Luis Paredes is a member of the Rivera Cartel.",
        "No one has alleged that Pedro Ibarra is a member of the Rivera Cartel.");
  }

  @Test
  void whatIsToldBesideADenialHolds() {
    assertThat(
            claims(
                "Pedro Ibarra, who is not accused of leading the Rivera Cartel, was charged in the"
                    + " Southern District of Florida."))
        .containsExactly("Pedro Ibarra CHARGED Southern District of Florida");
    assertThat(
            claims(
                "Pedro Ibarra, not a member of the Rivera Cartel, was arrested by the FBI in Miami."))
        .containsExactly("Pedro Ibarra ARRESTED FBI");
    assertThat(
            claims("He is not suspected of killing Luis Paredes, a leader of the Rivera Cartel."))
        .containsExactly("Luis Paredes LEADS Rivera Cartel (leader)");
    assertThat(
            claims(
                "Pedro Ibarra did not know that Luis Paredes was a member of the Rivera Cartel."))
        .containsExactly("Luis Paredes MEMBER_OF Rivera Cartel (member)");
  }

  private static List<String> claims(String text) {
    return Extraction.of(text).claims();
  }

  private static void nothingIsClaimed(String... texts) {
    for (String text : texts) {
      assertThat(claims(text)).as(text).isEmpty();
    }
  }
}
