package dev.trama.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinTests {
  @ParameterizedTest
  @CsvSource({
    "BROTHER, WIFE, BROTHER_IN_LAW",
    "WIFE, BROTHER, SISTER_IN_LAW",
    "MOTHER, HUSBAND, MOTHER_IN_LAW",
    "HUSBAND, DAUGHTER, SON_IN_LAW",
    "SON, DAUGHTER, GRANDSON",
    "CHILD, SON, GRANDCHILD",
    "BROTHER, MOTHER, UNCLE",
    "DAUGHTER, HALF_BROTHER, NIECE",
    "SON, UNCLE, COUSIN",
    "FATHER, MOTHER, GRANDFATHER"
  })
  void kinshipOverAnotherFollows(Kin one, Kin other, Kin both) {
    assertThat(one.of(other)).contains(both);
  }

  @Test
  void whatMayBeOtherwiseDoesNotFollow() {
    assertThat(Kin.SON.of(Kin.WIFE)).as("or a stepson").isEmpty();
    assertThat(Kin.WIFE.of(Kin.FATHER)).as("or a stepmother").isEmpty();
    assertThat(Kin.SON.of(Kin.STEPSON)).isEmpty();
    assertThat(Kin.BROTHER.of(Kin.COUSIN)).isEmpty();
  }
}
