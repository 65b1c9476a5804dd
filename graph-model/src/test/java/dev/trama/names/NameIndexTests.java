package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.names.NameIndex.Entry;
import dev.trama.names.NameIndex.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTests {
  private final NameIndex index =
      NameIndex.of(
          EntityType.PERSON,
          List.of(
              new Entry("a", "QUIROGA LUNA, Braulio"),
              new Entry("a", "El Tuerto de Zubiri"),
              new Entry("b", "QUIROGA PERALTA, Fabian"),
              new Entry("c", "Khalid Abd al-Aziz Nasser"),
              new Entry("d", "LUNA, Braulia")));

  private List<String> ids(String query) {
    return index.find(query, 3).stream().map(Hit::id).toList();
  }

  @Test
  void misspellingsAndOtherOrderFindTheName() {
    assertThat(ids("Braulio Kiroga")).startsWith("a");
    assertThat(ids("fabian quirogga peralta")).startsWith("b");
    assertThat(ids("Abdulaziz Khaled Naser")).startsWith("c");
  }

  @Test
  void anIdWithManyNamesIsFoundOnceUnderItsBestName() {
    assertThat(index.find("tuerto de zubiri", 3))
        .first()
        .satisfies(
            hit -> {
              assertThat(hit.id()).isEqualTo("a");
              assertThat(hit.name()).isEqualTo("El Tuerto de Zubiri");
            });
    assertThat(ids("Braulio Quiroga Luna")).doesNotHaveDuplicates();
  }

  @Test
  void unwantedEntriesAreLeftOut() {
    assertThat(index.find("Braulio Quiroga Luna", 3, entry -> !entry.id().equals("a")))
        .isNotEmpty()
        .noneMatch(hit -> hit.id().equals("a"));
  }

  @Test
  void nothingAlikeFindsNothing() {
    assertThat(ids("wxyzq")).isEmpty();
    assertThat(ids("")).isEmpty();
    assertThat(NameIndex.of(EntityType.PERSON, List.of()).find("Braulio", 3)).isEmpty();
  }
}
