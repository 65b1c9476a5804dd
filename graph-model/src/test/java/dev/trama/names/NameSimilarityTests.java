package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NameSimilarityTests {
  private static NameMatch people(String a, String b) {
    return NameSimilarity.compare(a, b, EntityType.PERSON);
  }

  private static NameMatch companies(String a, String b) {
    return NameSimilarity.compare(a, b, EntityType.COMPANY);
  }

  private static Agreement how(NameMatch match, String left) {
    return match.features().stream()
        .filter(f -> f.left().equals(left))
        .findFirst()
        .orElseThrow()
        .how();
  }

  @Nested
  class People {
    @Test
    void onlyTheSameWordsInTheSameOrderScoreOne() {
      assertThat(people("Braulio Quiroga Luna", "BRAULIO QUIROGA-LUNA").score()).isEqualTo(1);
      assertThat(people("Braulio Quiroga Luna", "QUIROGA LUNA, Braulio").score()).isEqualTo(1);
      assertThat(people("Braulio Quiroga Luna", "Braulio Quiroga").score()).isLessThan(1);
      assertThat(people("Braulio Quiroga", "Quiroga Braulio").score()).isBetween(0.9, 0.999);
    }

    @Test
    void spanishSpellingsOfOneSoundAgree() {
      NameMatch match = people("Ximena Velazquez Llanos", "Jimena Belasques Yanos");
      assertThat(match.score()).isGreaterThan(0.9).isLessThan(1);
      assertThat(how(match, "velazquez")).isEqualTo(Agreement.SOUND);
      assertThat(how(match, "llanos")).isEqualTo(Agreement.SOUND);
      assertThat(how(people("Hortensia Quintero", "Ortencia Kintero"), "hortensia"))
          .isEqualTo(Agreement.SOUND);
    }

    @Test
    void theMaternalSurnameMayBeMissingAndSaysSo() {
      NameMatch match = people("QUIROGA LUNA, Braulio", "QUIROGA, Braulio");
      assertThat(match.score()).isBetween(0.85, 0.99);
      assertThat(how(match, "luna")).isEqualTo(Agreement.MISSING_SURNAME);
    }

    @Test
    void anotherSurnameOrAnotherGivenNameIsAnotherPerson() {
      assertThat(people("Braulio Quiroga Luna", "Braulio Quiroga Peralta").score()).isLessThan(0.6);
      assertThat(people("Braulio Quiroga Luna", "Fabian Quiroga Luna").score()).isLessThan(0.6);
      assertThat(people("Khalid Nasser al-Tamimi", "Khalid Nasser al-Dosari").score())
          .isLessThan(0.6);
    }

    @Test
    void aSurnameAloneNeverIdentifies() {
      NameMatch match = people("Quiroga", "Braulio Quiroga Luna");
      assertThat(match.identifying()).isFalse();
      assertThat(match.score()).isLessThan(0.7);
    }

    @Test
    void aShortFormAloneOrWithAnInitialNeverIdentifies() {
      assertThat(people("Pepe", "Jose Quiroga").identifying()).isFalse();
      assertThat(people("Pepe Q.", "Jose Quiroga").identifying()).isFalse();
      assertThat(people("B. Q.", "Braulio Quiroga").identifying()).isFalse();
    }

    @Test
    void aShortFormWithTheSurnameDoes() {
      NameMatch match = people("Pepe Quiroga", "Jose Quiroga");
      assertThat(match.identifying()).isTrue();
      assertThat(match.score()).isGreaterThan(0.7);
      assertThat(how(match, "pepe")).isEqualTo(Agreement.SHORT_FORM);
    }

    @Test
    void particlesAndTitlesHardlyCount() {
      assertThat(people("Maria de la Cruz Peralta", "Maria Cruz Peralta").score()).isEqualTo(1);
      assertThat(people("Haji Zalmay Durrani", "Zalmay Durrani").score()).isGreaterThan(0.95);
    }

    @Test
    void arabicNamesAgreeAcrossTransliterations() {
      assertThat(people("Mohamed Abd al-Aziz Nasser", "Muhammad Abdulaziz Naser").score())
          .isGreaterThan(0.85);
      assertThat(people("Saif al-Din Karimi", "Saifuddin Karimi").score()).isEqualTo(1);
    }

    @Test
    void joinedAndSplitNamesAgree() {
      assertThat(people("Roman Don Juan", "Roman Donjuan").score()).isEqualTo(1);
      assertThat(people("BraulioQuiroga", "Braulio Quiroga").score()).isEqualTo(1);
    }

    @Test
    void equalCommonNamesShareLessEvidenceThanRareOnes() {
      NameMatch common = people("Jose Garcia Lopez", "Jose Garcia Lopez");
      NameMatch rare = people("Braulio Quiroga Zubiri", "Braulio Quiroga Zubiri");
      assertThat(common.score()).isEqualTo(rare.score());
      assertThat(common.evidence()).isLessThan(rare.evidence() / 2);
    }

    @Test
    void comparingIsSymmetric() {
      String[] names = {"QUIROGA LUNA, Braulio", "Braulio Kiroga", "Abd al-Aziz Luna", "B. Luna"};
      for (String a : names) {
        for (String b : names) {
          assertThat(people(a, b).score())
              .isCloseTo(people(b, a).score(), org.assertj.core.data.Offset.offset(1e-9));
        }
      }
    }

    @Test
    void nothingAndNoiseCompareToZero() {
      assertThat(people("", "Braulio Quiroga").score()).isZero();
      assertThat(people("?!", "--").score()).isZero();
      assertThat(people("x ".repeat(100_000), "y ".repeat(100_000)).score()).isLessThan(0.5);
    }
  }

  @Nested
  class Organizations {
    @Test
    void legalFormsHardlyCount() {
      assertThat(companies("Transportes Quiroga, S.A. de C.V.", "Transportes Quiroga").score())
          .isGreaterThan(0.9);
      assertThat(
              companies(
                      "Transportes Quiroga S.A. de C.V.",
                      "Transportes Quiroga, Sociedad Anonima de Capital Variable")
                  .score())
          .isEqualTo(1);
    }

    @Test
    void genericWordsDoNotMakeTwoFirmsOne() {
      assertThat(
              companies("Transportes Quiroga Internacional", "Transportes Peralta Internacional")
                  .score())
          .isLessThan(0.5);
    }

    @Test
    void genericWordsOrOneOfSeveralWordsDoNotIdentify() {
      assertThat(companies("Banco Nacional", "Banco Nacional Internacional").identifying())
          .isFalse();
      assertThat(companies("Quiroga S.A.", "Quiroga Maderas Finas").identifying()).isFalse();
      assertThat(companies("Grupo Quiroga", "Quiroga S.A. de C.V.").identifying()).isTrue();
      assertThat(companies("Maderas Quiroga Holding", "Maderas Quiroga Ltd").identifying())
          .isTrue();
    }

    @Test
    void anAcronymAloneIsWeak() {
      NameMatch match =
          NameSimilarity.compare("FLB", "Frente Libre Braulista", EntityType.CRIMINAL_GROUP);
      assertThat(match.features()).extracting(NameFeature::how).containsExactly(Agreement.ACRONYM);
      assertThat(match.score()).isLessThan(0.7);
      assertThat(match.identifying()).isFalse();
    }
  }

  @Test
  void theExplanationNamesEachPart() {
    assertThat(people("Braulio Quiroga Luna", "Braulio Kiroga").explanation())
        .isEqualTo("braulio: equal; quiroga ~ kiroga: sounds alike 0.97; luna: missing");
  }
}
