package dev.trama.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTests {
  @Test
  void aTownLiesInWhatItsNameSaysAndInTheCountryOfThat() {
    assertThat(Places.around(List.of("Zapopan, Jalisco")))
        .containsExactlyInAnyOrder("jalisco", "mexico");
    assertThat(Places.around(List.of("Nuevo León", "N.L."))).containsExactly("mexico");
    assertThat(Places.around(List.of("Europe"))).isEmpty();
  }
}
