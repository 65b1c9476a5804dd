package dev.trama.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTests {
  private static final Ref ANA = person("Ana");
  private static final Ref BLAS = person("Blas");
  private static final Ref CRUZ = person("Cruz");
  private static final Ref DINA = person("Dina");

  private static Ref person(String name) {
    return new Ref(name.toLowerCase(), "Person", name);
  }

  private static Hop kin(Ref from, String kin, Ref to) {
    return new Hop(
        "KIN_OF", from, to, null, kin, null, null, null, null, null, null, null, 1, 1, 0, null);
  }

  @Test
  void everybodyStandsOnceUnderTheNearestAndInferencesAreMarked() {
    Relative tree =
        Family.tree(
            ANA,
            List.of(
                kin(BLAS, "spouse", ANA),
                kin(ANA, "wife", BLAS),
                kin(CRUZ, "brother", BLAS),
                kin(DINA, "daughter", CRUZ),
                kin(DINA, "goddaughter", ANA)));
    assertThat(tree.relatives()).extracting(r -> r.person().name()).containsExactly("Blas", "Dina");
    Relative blas = tree.relatives().get(0);
    assertThat(blas.kin()).isEqualTo("spouse");
    assertThat(blas.inferred()).isNull();
    Relative cruz = blas.relatives().get(0);
    assertThat(cruz.kin()).isEqualTo("brother");
    assertThat(cruz.inferred()).isEqualTo("brother-in-law");
    Relative dina = tree.relatives().get(1);
    assertThat(dina.kin()).isEqualTo("goddaughter");
    assertThat(dina.also()).extracting(Hop::kin).containsExactly("daughter");
  }

  @Test
  void ofTwoTermsForOneKinshipTheNarrowerIsTold() {
    Relative tree = Family.tree(BLAS, List.of(kin(ANA, "spouse", BLAS), kin(ANA, "wife", BLAS)));
    assertThat(tree.relatives())
        .singleElement()
        .satisfies(
            ana -> {
              assertThat(ana.kin()).isEqualTo("wife");
              assertThat(ana.also()).isEmpty();
            });
  }
}
