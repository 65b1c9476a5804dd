package dev.trama.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EditDistanceTests {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  @Test
  void swapsAndConfusedLettersCostLessThanOthers() {
    assertThat(EditDistance.similarity("zubiri", "zubiri", 0)).isEqualTo(1);
    assertThat(EditDistance.similarity("zubiri", "zbuiri", 0)).isCloseTo(1 - 0.8 / 6, EXACT);
    assertThat(EditDistance.similarity("zubiri", "zupiri", 0)).isCloseTo(1 - 0.6 / 6, EXACT);
    assertThat(EditDistance.similarity("zubiri", "zutiri", 0)).isCloseTo(1 - 1.0 / 6, EXACT);
    assertThat(EditDistance.similarity("zubiri", "zubri", 0)).isCloseTo(1 - 0.75 / 6, EXACT);
  }

  @Test
  void aLimitChangesNoSimilarityAboveIt() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      String a = word(random);
      String b = word(random);
      double whole = EditDistance.similarity(a, b, 0);
      double limited = EditDistance.similarity(a, b, 0.5);
      assertThat(limited).as("%s %s", a, b).isCloseTo(whole < 0.5 ? 0 : whole, EXACT);
      assertThat(EditDistance.similarity(b, a, 0.5)).as("%s %s", b, a).isCloseTo(limited, EXACT);
    }
  }

  @Test
  void textsOfAnyLengthAndAlphabetCompare() {
    assertThat(EditDistance.similarity("", "", 0.5)).isEqualTo(1);
    assertThat(EditDistance.similarity("", "zubiri", 0.5)).isZero();
    assertThat(EditDistance.similarity("贝拉克", "贝拉", 0.5)).isCloseTo(1 - 1.0 / 3, EXACT);
    assertThat(EditDistance.similarity("ab".repeat(400), "ab".repeat(401), 0.5)).isGreaterThan(0.9);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      word.append("abdptxo".charAt(random.nextInt(7)));
    }
    return word.toString();
  }
}
