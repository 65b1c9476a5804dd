package dev.trama.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {
  @ParameterizedTest
  @CsvSource({
    "Cártel de Jalisco Nueva Generación, CARTEL JALISCO NUEVA-GENERACION",
    "The Gulf Cartel, gulf cartel",
    "Los Zetas, Zetas",
    "U.S., US",
    "Rubén  Oseguera–Cervantes, ruben oseguera cervantes",
    "Drug Enforcement Administration (DEA), drug enforcement administration dea",
    "Peña Nieto, Peña Nieto"
  })
  void namesThatReadAlikeHaveOneKey(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Gonzalez, Gonzales", "Juan Perez, Juan Perez Lopez", "La Familia, La Linea"})
  void namesThatDifferKeepApart(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void aNameOfSmallWordsAloneKeepsThem() {
    assertThat(NameKey.of("El Del")).isEqualTo("el del");
  }

  @Test
  void theKeyHoldsNothingThatAQueryLanguageReads() {
    assertThat(NameKey.of("a\" OR keys:* ~[x TO z] \\ b\u0000\n(+c)"))
        .isEqualTo("a or keys x to z b c");
    assertThat(NameKey.of("«…»")).isEmpty();
    assertThat(NameKey.of("Эль Менчо")).isEqualTo("эль менчо");
  }
}
