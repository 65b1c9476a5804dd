package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BlockingKeysTests {
  private static Set<String> person(String name) {
    return BlockingKeys.of(ParsedName.of(name, EntityType.PERSON));
  }

  private static void assertTogether(String a, String b) {
    assertThat(person(a)).as("%s and %s", a, b).containsAnyElementsOf(person(b));
  }

  @Test
  void spellingsOfOneNameShareAKey() {
    assertTogether("Jose Gonzalez", "Josse Gonsales");
    assertTogether("Pedro Vallejo Garcia", "Pedro Bayejo Garcia");
    assertTogether("Ximena Hernandez", "Jimena Ernandes");
    assertTogether("Mohammed Hassan", "Muhamad Hasan");
    assertTogether("Abd al-Karim Ali", "Abdulkareem Aly");
    assertTogether("Sergei Ivanov", "Serguey Ivanow");
    assertTogether("Сергей Иванов", "Sergei Ivanov");
  }

  @Test
  void theOrderOfTheWordsDoesNotMatter() {
    assertThat(pairs("GARCIA LOPEZ, Jose")).isEqualTo(pairs("Lopez Jose Garcia")).hasSize(3);
  }

  private static Set<String> pairs(String name) {
    return person(name).stream().filter(key -> key.startsWith("2:")).collect(Collectors.toSet());
  }

  @Test
  void aDroppedSurnameAndAShortFormStillShareAKey() {
    assertTogether("Jose Garcia Lopez", "Pepe Garcia");
    assertTogether("Francisco Perez", "Paco Perez Ramos");
  }

  @Test
  void aCommonNameAloneIsNoKey() {
    assertThat(person("Jose Garcia")).doesNotContainAnyElementsOf(person("Maria Garcia"));
  }

  @Test
  void aLongNameHasNoMoreKeysThanTheLimit() {
    String hostile = "Beto Lalo Memo Chava Paco Nacho Pepe Quique ".repeat(1000);
    assertThat(person(hostile)).hasSizeBetween(10, BlockingKeys.MOST);
  }

  @Test
  void aNameWithoutLettersHasNoKeys() {
    assertThat(person("--")).isEmpty();
  }
}
