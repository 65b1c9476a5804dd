package dev.trama.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.EntityType;
import dev.trama.resolve.Comparison.Feature;
import dev.trama.resolve.Comparison.Side;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTests {
  @Test
  void evidenceAddsUpWithoutABound() {
    Comparison names = Comparison.of(side("Quirino Zabaleta Ordaz"), side("Quirino Savaleta"));
    Comparison born =
        Comparison.of(
            side("Quirino Zabaleta Ordaz", "1971-02-03"), side("Quirino Savaleta", "1971-02-03"));
    Comparison numbered =
        Comparison.of(
            side("Quirino Zabaleta Ordaz", "1971-02-03", "curp:ZAOQ710203HJC"),
            side("Quirino Savaleta", "1971-02-03", "curp:ZAOQ710203HJC"));
    assertThat(names.points()).isLessThan(born.points() - 3);
    assertThat(born.points()).isLessThan(numbered.points() - 3);
    assertThat(names.score()).isLessThan(born.score());
    assertThat(numbered.score()).isLessThan(1).isGreaterThan(0.99);
  }

  @Test
  void aContradictionSpeaksAgainst() {
    Comparison contradicted =
        Comparison.of(
            side("Quirino Zabaleta Ordaz", "1971-02-03"),
            side("Quirino Zabaleta Ordaz", "1988-05-01"));
    assertThat(contradicted.features())
        .extracting(Feature::what)
        .containsExactly("name", "birth date");
    assertThat(contradicted.features().get(1).points()).isNegative();
    assertThat(contradicted.explanation())
        .contains("birth date differs: 1971-02-03 and 1988-05-01");
    assertThat(contradicted.score())
        .isLessThan(
            Comparison.of(side("Quirino Zabaleta Ordaz"), side("Quirino Zabaleta Ordaz")).score());
  }

  @Test
  void aNicknameOrAnAcronymAloneIsNearlyNothing() {
    assertThat(Comparison.of(side("El Faro"), side("Aurelio Faro Montes")).score()).isLessThan(0.1);
  }

  @Test
  void twoEntriesOfOneListAreHardlyOne() {
    Comparison two =
        Comparison.of(
            side("Quirino Zabaleta Ordaz", "1971-02-03", "ofac:sdn/1"),
            side("Quirino Zabaleta Ordaz", "1971-02-03", "ofac:sdn/2"));
    assertThat(two.features()).extracting(Feature::what).contains("list");
  }

  @Test
  void aPhoneInCommonSpeaksForOneHoweverItIsWritten() {
    Comparison two =
        Comparison.of(
            reached("Quirino Zabaleta", "+52 (871) 555-0134"),
            reached("Quirino Savaleta", "871 555 0134"));
    assertThat(two.features()).extracting(Feature::what).contains("contact");
    assertThat(
            Comparison.of(
                    reached("Quirino Zabaleta", "Q. <q.zabaleta@example.org>"),
                    reached("Quirino Savaleta", "q.savaleta@example.org"))
                .features())
        .extracting(Feature::what)
        .doesNotContain("contact");
  }

  @Test
  void dayAndMonthSwappedAreNoOtherBirthDate() {
    Comparison two =
        Comparison.of(
            side("Quirino Zabaleta", "1971-02-03"), side("Quirino Zabaleta", "1971-03-02"));
    assertThat(two.explanation()).contains("day and month swapped");
  }

  private static Side reached(String name, String contact) {
    return side(name, Set.of(), Set.of(), Set.of(contact));
  }

  private static Side side(String name) {
    return side(name, Set.of(), Set.of(), Set.of());
  }

  private static Side side(String name, String born) {
    return side(name, Set.of(born), Set.of(), Set.of());
  }

  private static Side side(String name, String born, String identifier) {
    return side(name, Set.of(born), Set.of(identifier), Set.of());
  }

  private static Side side(
      String name, Set<String> born, Set<String> identifiers, Set<String> contacts) {
    return new Side(
        EntityType.PERSON,
        List.of(name),
        born,
        Set.of(),
        identifiers,
        Set.of(),
        contacts,
        Set.of());
  }
}
