package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
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
  void smallWordsAndDotsOfAcronymsDoNotMatter() {
    assertThat(NameKey.of("Los Hermanos de la Sierra")).isEqualTo(NameKey.of("Hermanos Sierra"));
    assertThat(NameKey.of("U.S. Office")).isEqualTo("us office");
    assertThat(NameKey.of("Col.Ramos")).isEqualTo("col ramos");
    assertThat(NameKey.of("De la")).isEqualTo("de la");
  }

  @Test
  void surnameFirstIsReadInSpokenOrder() {
    assertThat(personKey("QUIROGA LUNA, Braulio")).isEqualTo("braulio quiroga luna");
    assertThat(personKey("Braulio Quiroga, Jr.")).isEqualTo("braulio quiroga jr");
    assertThat(personKey("QUIROGA,")).isEqualTo("quiroga");
    assertThat(personKey(",")).isEmpty();
  }

  private static String personKey(String name) {
    return ParsedName.of(name, EntityType.PERSON).key();
  }
}
