package dev.trama.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTests {
  @Test
  void entriesAreAddedRemovedChangedOrTheSame() {
    Differences differences =
        Differences.between(
            Map.of("l/1", "a", "l/2", "b", "l/3", "c"), Map.of("l/2", "b", "l/3", "d", "l/4", "e"));

    assertThat(differences.added()).containsExactly("l/4");
    assertThat(differences.removed()).containsExactly("l/1");
    assertThat(differences.changed()).containsExactly("l/3");
    assertThat(differences.unchanged()).isEqualTo(1);
  }
}
