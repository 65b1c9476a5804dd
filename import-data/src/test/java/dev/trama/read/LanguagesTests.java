package dev.trama.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The leader of the gang was arrested in Texas and is awaiting trial for the murder.",
        "es | El líder de la banda fue detenido en la ciudad y las autoridades buscan a su hermano.",
        "pt | O líder da quadrilha foi preso em São Paulo e o irmão dele não foi encontrado.",
        "fr | Le chef du gang a été arrêté dans la nuit par la police et son frère est en fuite.",
        "it | Il capo della cosca è stato arrestato dai carabinieri nel corso di una operazione.",
        "de | Der Anführer der Bande wurde von der Polizei in der Nacht festgenommen und ist in Haft.",
        "nl | De leider van de bende werd door de politie aangehouden en zijn broer is op de vlucht.",
        "ru | Лидер банды был задержан полицией",
        "ar | ألقت الشرطة القبض على زعيم العصابة",
        "zh | 警方逮捕了该团伙的头目"
      })
  void theCommonestWordsTellTheLanguage(String code, String text) {
    assertThat(Languages.of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"CJNG", "12345", "Juan Perez Lopez"})
  void whatTellsNothingIsOfNoLanguage(String text) {
    assertThat(Languages.of(text)).isNull();
  }
}
