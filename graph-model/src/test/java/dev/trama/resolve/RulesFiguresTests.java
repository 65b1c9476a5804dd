package dev.trama.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.names.NameFigures;
import dev.trama.resolve.Unresolved.Form;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How often the rules join labelled pairs of names that are two bearers'; they know names alone.
 */
class RulesFiguresTests {
  @Test
  void pairsOfNamesAreJoinedByThemselvesOnlyWhereTheyAreOne() throws IOException {
    List<List<String>> rows =
        NameFigures.rows(
            SharedData.require("data/er-nomenklatura/name_bench_cases.csv"),
            StandardCharsets.UTF_8);
    int joined = 0;
    int matches = 0;
    List<String> wrong = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      EntityType type =
          switch (row.get(1)) {
            case "Person" -> EntityType.PERSON;
            case "Vessel" -> EntityType.VESSEL;
            case "Organization" -> EntityType.CRIMINAL_GROUP;
            default -> EntityType.COMPANY;
          };
      boolean match = row.get(4).equals("true");
      matches += match ? 1 : 0;
      if (isJoined(type, row.get(2), row.get(3))) {
        joined++;
        if (!match) {
          wrong.add(row.get(2) + " = " + row.get(3));
        }
      }
    }
    System.out.printf(
        "Rules on name_bench: %d pairs, %d of one bearer; joined %d, wrongly %s%n",
        rows.size() - 1, matches, joined, wrong);
    assertThat(joined).isGreaterThan(20);
    assertThat(wrong.size()).isLessThanOrEqualTo(joined / 100);
  }

  private static boolean isJoined(EntityType type, String one, String other) {
    List<Decision> decisions =
        new Resolver(List.of(), Ledger.EMPTY)
            .resolve(List.of(profile("a", type, one), profile("b", type, other)));
    return decisions.get(0).entity().equals(decisions.get(1).entity());
  }

  private static Unresolved profile(String id, EntityType type, String name) {
    return new Unresolved(
        id,
        id,
        id,
        type,
        List.of(new Form(name, NameKind.FULL)),
        type == EntityType.PERSON ? Category.SUBJECT : null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
