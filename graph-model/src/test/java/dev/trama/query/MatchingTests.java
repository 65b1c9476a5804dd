package dev.trama.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.names.NameKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTests {
  @ParameterizedTest
  @CsvSource({
    "Cartel de Jalisco Nueva Generacion, EXACT",
    "Cártel Jalisco Nueva Generación, EXACT",
    "cartel jalisco nueva-generacion, EXACT",
    "CJNG, EXACT",
    "C.J.N.G., EXACT",
    "Jalisco Nueva Generacion, PART",
    "Cartel Jalisco Nueva Generasion, SPELT",
    "Nueva Generacion Jalisco, SPELT",
    "Cartel Jalisco Nueva Gen, SPELT",
    "CJNE, LIKE",
    "Cartel de Sinaloa, LIKE"
  })
  void matchesAGroup(String asked, String tier) {
    assertTier(asked, tier, "CriminalGroup", "Cartel de Jalisco Nueva Generacion", "CJNG");
  }

  @ParameterizedTest
  @CsvSource({
    "Nemesio Rubén Oseguera Cervantes, EXACT",
    "El Mencho, EXACT",
    "mencho, EXACT",
    "Nemesio Oseguera Cervantes, PART",
    "Oseguera, PART",
    "Nemesio Ruben Oseguera Cervantez, SPELT",
    "Oseguera Cervantes Nemesio, SPELT",
    "Antonio Oseguera Cervantes, LIKE"
  })
  void matchesAPerson(String asked, String tier) {
    assertTier(asked, tier, "Person", "Nemesio Ruben Oseguera-Cervantes", "El Mencho");
  }

  @ParameterizedTest
  @CsvSource({"Valencia Gonzalez, PART", "Gonzalez Valencia, SPELT", "Valencia Gonzales, SPELT"})
  void aSurnameUsedAloneIsNoNameOfItsOwn(String asked, String tier) {
    assertTier(asked, tier, "Person", "Juan Carlos Valencia Gonzalez", "Valencia Gonzalez");
  }

  /** The first name is the main one; the others are no full names. */
  private static void assertTier(String asked, String tier, String type, String... names) {
    Set<String> keys = List.of(names).stream().map(NameKey::of).collect(Collectors.toSet());
    Set<String> firm = Set.of(NameKey.of(names[0]));
    Candidate candidate =
        new Candidate(new Ref("id", type, names[0]), List.of(names), keys, firm, 1, "");
    Matching matching = Matching.of(Asked.of(asked), candidate, Matching.SUGGESTED);
    assertThat(matching == null ? "LIKE" : matching.tier().name()).isEqualTo(tier);
  }
}
