package dev.trama.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTests {
  @Test
  void periodsThatMeetAreOne() {
    assertThat(Periods.joined(List.of("2021-08-18/2022-03-31", "2022-03-31/")))
        .containsExactly("2021-08-18/");
    assertThat(Periods.joined(List.of("2022-01-01/2022-02-01", "2021-08-18/2022-03-31")))
        .containsExactly("2021-08-18/2022-03-31");
    assertThat(Periods.joined(List.of("2021-08-18/", "2022-03-31/2022-04-01")))
        .containsExactly("2021-08-18/");
  }

  @Test
  void aGapStays() {
    assertThat(Periods.joined(List.of("2022-06-28/", "2021-08/2022-03-31")))
        .containsExactly("2021-08/2022-03-31", "2022-06-28/");
  }
}
