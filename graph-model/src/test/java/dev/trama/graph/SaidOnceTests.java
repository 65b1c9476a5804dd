package dev.trama.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.graph.SaidOnce.Told;
import dev.trama.model.Kin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidOnceTests {
  /** A kinship of Rosa's: a term, with whom, and how many claims say so. */
  private record Tie(Kin term, String other, int claims) {}

  private static List<Tie> once(Tie... ties) {
    return SaidOnce.of(
        List.of(ties),
        tie -> tie.term == null ? null : new Told(tie.other, tie.term),
        (told, other) -> new Tie(told.term, told.other, told.claims + other.claims));
  }

  @Test
  void aSpouseWhoIsTheWifeIsToldOnceWithTheClaimsOfBoth() {
    assertThat(once(new Tie(Kin.SPOUSE, "Ramiro", 1), new Tie(Kin.WIFE, "Ramiro", 2)))
        .containsExactly(new Tie(Kin.WIFE, "Ramiro", 3));
    assertThat(once(new Tie(Kin.WIFE, "Ramiro", 2), new Tie(Kin.SPOUSE, "Ramiro", 1)))
        .containsExactly(new Tie(Kin.WIFE, "Ramiro", 3));
  }

  @Test
  void whatIsSaidFromBothEndsIsToldOnce() {
    Tie seen = new Tie(SaidOnce.term("wife", true), "Ramiro", 1);
    Tie back = new Tie(SaidOnce.term("husband", false), "Ramiro", 1);
    assertThat(once(seen, back)).containsExactly(new Tie(Kin.WIFE, "Ramiro", 2));
  }

  @Test
  void whatContradictsOrIsOfOthersStays() {
    Tie sister = new Tie(Kin.SISTER, "Ramiro", 1);
    Tie brother = new Tie(Kin.BROTHER, "Ramiro", 1);
    Tie other = new Tie(Kin.SIBLING, "Saturnino", 1);
    Tie noKin = new Tie(null, "Ramiro", 1);
    assertThat(once(sister, brother, other, noKin, noKin))
        .containsExactly(sister, brother, other, noKin, noKin);
  }
}
