package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTests {
  @Test
  void accentsCaseHyphensAndDoubleBlanksDoNotMatter() {
    assertThat(NameKey.of("  José  PÉREZ-Gómez ")).isEqualTo("jose perez gomez");
    assertThat(NameKey.of("Jose\u0301 Perez\u2010Gomez")).isEqualTo("jose perez gomez");
  }

  @Test
  void apostrophesJoinAndALeadingTheIsDropped() {
    assertThat(NameKey.of("O'Higgins")).isEqualTo(NameKey.of("O’Higgins")).isEqualTo("ohiggins");
    assertThat(NameKey.of("The Northern Brothers")).isEqualTo("northern brothers");
    assertThat(NameKey.of("Theodora Brothers")).isEqualTo("theodora brothers");
  }

  @Test
  void theOrderOfTheWordsIsPartOfTheKey() {
    assertThat(NameKey.of("Pedro Ramos")).isNotEqualTo(NameKey.of("Ramos Pedro"));
  }

  @Test
  void otherAlphabetsAreWrittenInLatinLetters() {
    assertThat(NameKey.of("Дмитрий Орлов")).isEqualTo("dmitriy orlov");
    assertThat(NameKey.of("Νίκος")).isEqualTo("nikos");
    assertThat(NameKey.of("ŁÓDŹ Straße")).isEqualTo("lodz strasse");
  }

  @Test
  void aNameWithoutLettersHasAnEmptyKey() {
    assertThat(NameKey.of(" -- ?! ")).isEmpty();
    assertThat(NameKey.of("")).isEmpty();
  }

  @Test
  void controlAndInvisibleCharactersNeverReachTheKey() {
    assertThat(NameKey.of("Pe\u0000dro\u200b \u001b[31mRamos")).doesNotContain("\u001b", "\u0000");
    assertThat(NameKey.of("Pe\u200bdro")).isEqualTo("pedro");
  }

  @Test
  void surnameFirstBecomesNatural() {
    assertThat(NameKey.natural("QUIROGA LUNA, Braulio")).isEqualTo("Braulio Quiroga Luna");
    assertThat(NameKey.natural("QUIROGA-LUNA, Braulio, Jr.")).isEqualTo("Braulio Quiroga-Luna Jr.");
    assertThat(NameKey.natural("Braulio Quiroga, Jr.")).isEqualTo("Braulio Quiroga Jr.");
    assertThat(NameKey.natural("Braulio Quiroga")).isEqualTo("Braulio Quiroga");
    assertThat(NameKey.natural("QUIROGA,")).isEqualTo("Quiroga");
    assertThat(NameKey.natural(",")).isEmpty();
  }
}
