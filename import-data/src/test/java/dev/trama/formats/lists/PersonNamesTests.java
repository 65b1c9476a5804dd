package dev.trama.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUIROGA DE LA VEGA, Teodoro | Teodoro Quiroga de la Vega",
        "AL-BAHRI, Iskandar | Iskandar al-Bahri",
        "O'FARRELL-RUIZ, Mary Ann | Mary Ann O'Farrell-Ruiz",
        "ROMO, JR., Samuel | Samuel Romo Jr.",
        "DELOS PRADOS, Feliciano S., Jr. | Feliciano S. Delos Prados Jr.",
        "DE LEON, Ana | Ana de Leon",
        "EL BUHO | El Buho",
        "Bruno Salvo | Bruno Salvo",
        "MCCOY | Mccoy",
        "KIM, Il-U | Il-U Kim"
      })
  void namesInListOrderBecomeNamesInSpokenOrder(String published, String spoken) {
    assertThat(PersonNames.natural(published)).isEqualTo(spoken);
  }

  @Test
  void aNameOfNothingButCommasStaysAsItIs() {
    assertThat(PersonNames.natural(",")).isEqualTo(",");
  }
}
