package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import org.junit.jupiter.api.Test;

/** Places that no list knows, told by the words around them. */
class PlaceMentionsTests {
  @Test
  void whatStandsInAListOfPlacesIsAPlace() {
    assertThat(
            Extraction.of("The clique operated in Lynn, Chelsea and Revere from 2011 on.")
                .names(EntityType.LOCATION))
        .contains("Lynn", "Chelsea", "Revere");
    assertThat(
            Extraction.of("He ran laboratories in Tumaco and Barbadillo. He was arrested in 2011.")
                .names(EntityType.LOCATION))
        .contains("Tumaco", "Barbadillo");
  }

  @Test
  void whoFollowsAPlaceInANewClauseIsNoPlace() {
    Extraction extraction =
        Extraction.of(
            "Jaime Leon Quelvo Tarnix, 51, was arrested in Queens. Besides the charges in"
                + " Brooklyn, Quelvo Tarnix has been indicted in the Southern District of Florida.");
    assertThat(extraction.names(EntityType.LOCATION)).doesNotContain("Quelvo Tarnix");
    assertThat(extraction.profile("Quelvo Tarnix").name()).isEqualTo("Jaime Leon Quelvo Tarnix");
  }

  @Test
  void quartersAreNamedBeforeTheirKind() {
    assertThat(
            Extraction.of("The brothers rule the Forlanella and Marcato quarters of Naples.")
                .names(EntityType.LOCATION))
        .contains("Forlanella", "Marcato", "Naples");
  }

  @Test
  void townsWhoseLastWordIsASurnameTooArePlaces() {
    Extraction extraction =
        Extraction.of(
            "Pedro Ibarra, 45, of East Los Angeles, and Karim Mansur, 40, of Tremont Heights, were"
                + " charged. A third man was arrested in Corley Park in April.");
    assertThat(extraction.names(EntityType.LOCATION))
        .contains("East Los Angeles", "Tremont Heights", "Corley Park")
        .doesNotContain("April", "Los Angeles");
    assertThat(extraction.names(EntityType.PERSON))
        .containsExactlyInAnyOrder("Pedro Ibarra", "Karim Mansur");
  }

  @Test
  void foreignFormsAreWrittenSmallAndNumbersBeginNames() {
    assertThat(
            Extraction.of(
                    "Pedro Ibarra was a pilot of Adrija Cargo sh.p.k. of Tirana and secretly"
                        + " controlled Seven Star Wiring, Inc., a contractor in Queens.")
                .names(EntityType.COMPANY))
        .containsExactlyInAnyOrder("Adrija Cargo sh.p.k.", "Seven Star Wiring, Inc.");
  }
}
