package dev.trama.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateRangeTests {
  @Test
  void aRangeAndASingleDateAreReadBackAsWritten() {
    assertThat(DateRange.parse("1981/1983").orElseThrow()).hasToString("1981/1983");
    assertThat(DateRange.parse("1962-03/1963-02").orElseThrow()).hasToString("1962-03/1963-02");
    assertThat(DateRange.parse("1951~").orElseThrow()).hasToString("1951~");
  }

  @Test
  void whatEndsBeforeItStartsOrHasNoYearIsNoRange() {
    assertThat(DateRange.parse("1983/1981")).isEmpty();
    assertThat(DateRange.parse("--12-01/--12-03")).isEmpty();
    assertThat(DateRange.parse("soon")).isEmpty();
  }
}
