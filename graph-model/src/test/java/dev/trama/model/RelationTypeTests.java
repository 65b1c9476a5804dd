package dev.trama.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Kin.Gender;
import dev.trama.model.RelationWord.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationTypeTests {
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KIN_OF")
  void everyRelationCanBeAskedForInBothLanguages(RelationType type) {
    assertThat(type.words())
        .extracting(RelationWord::language)
        .contains(Language.ENGLISH, Language.SPANISH);
  }

  @Test
  void everyKinTermThatTellsAGenderHasSpanishWords() {
    assertThat(Arrays.stream(Kin.values()).filter(kin -> kin.gender() != Gender.ANY))
        .allSatisfy(kin -> assertThat(kin.words(Language.SPANISH)).isNotEmpty());
  }
}
