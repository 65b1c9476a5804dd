package dev.trama.formats.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.EntityType;
import dev.trama.model.Profile;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of July 2021: 8,976 entries, 11,910 aliases, 13,837 addresses. */
class OfacListTests {
  private static final int COUNT = 8976;

  @Test
  void everyEntryAliasAndAddressArrives() {
    Path file = SharedData.require("data/ofac-2021-07/sdn.csv");
    List<String> problems = new ArrayList<>();
    Set<String> uris = new HashSet<>();
    Set<String> hashes = new HashSet<>();
    Map<EntityType, Integer> types = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    try (Stream<Chart> charts =
        new OfacCsvReader().read(file, ListOptions.defaults().withProblems(problems::add))) {
      charts.forEach(
          chart -> {
            Charts.assertSound(chart);
            uris.add(chart.document().uri());
            hashes.add(chart.document().sha256());
            types.merge(Charts.subject(chart).type(), 1, Integer::sum);
            chart
                .document()
                .text()
                .lines()
                .forEach(line -> lines.merge(line.split(": ", 2)[0], 1, Integer::sum));
            assertThat(chart.document().published()).hasToString("2021-07");
          });
    }
    assertThat(uris.size()).isEqualTo(COUNT);
    assertThat(hashes.size()).isEqualTo(COUNT);
    assertThat(types)
        .containsEntry(EntityType.PERSON, 4620)
        .containsEntry(EntityType.VESSEL, 406)
        .containsEntry(EntityType.AIRCRAFT, 277);
    assertThat(types.get(EntityType.COMPANY) + types.get(EntityType.CRIMINAL_GROUP))
        .isEqualTo(3673);
    assertThat(lines)
        .containsEntry("aka", 11523)
        .containsEntry("fka", 369)
        .containsEntry("nka", 18)
        .containsEntry("Linked To", 3408);
    // The other 2,397 of the 13,837 address rows hold null marks only.
    assertThat(lines).containsEntry("Address", 11440);
    // 7 clauses name no entry; nothing else is wrong with the list.
    assertThat(problems).hasSize(7).allMatch(problem -> problem.contains(": linked to "));
  }

  @Test
  void relationsInTheRemarksAgreeWithOfacsOwn() throws IOException {
    Path file = SharedData.require("data/ofac-2021-07/sdn.csv");
    Path gold = SharedData.require("data/ofac-relations-2021/relations.csv");
    Set<String> left =
        lines(SharedData.require("data/ofac-relations-2021/left_list.csv"))
            .collect(Collectors.toSet());
    Set<String> expected =
        lines(gold)
            .map(line -> line.split(","))
            .map(columns -> columns[1] + " " + columns[2])
            .collect(Collectors.toSet());
    Set<String> found = new HashSet<>();
    try (Stream<Chart> charts = new OfacCsvReader().read(file, ListOptions.defaults())) {
      charts.forEach(chart -> found.addAll(links(chart)));
    }
    Set<String> right = new HashSet<>(found);
    right.retainAll(expected);
    long judged =
        found.stream()
            .map(pair -> pair.split(" "))
            .filter(pair -> !left.contains(pair[0]) && !left.contains(pair[1]))
            .count();
    System.out.printf(
        "OFAC relations: %d of %d found, precision %.4f%n",
        right.size(), expected.size(), (double) right.size() / judged);
    assertThat(expected.size()).isEqualTo(3155);
    assertThat(right.size()).isEqualTo(3132);
    assertThat((double) right.size() / judged).isGreaterThanOrEqualTo(0.997);
  }

  /** "from to" of each tie whose both ends are known, by entry number. */
  private static Set<String> links(Chart chart) {
    Map<String, String> numbers = new HashMap<>();
    for (Profile profile : chart.profiles()) {
      Charts.values(profile, ValueKind.IDENTIFIER).stream()
          .filter(id -> id.startsWith("ofac:sdn/"))
          .forEach(id -> numbers.put(profile.id(), id.substring("ofac:sdn/".length())));
    }
    Set<String> links = new HashSet<>();
    for (Claim claim : chart.claims()) {
      if (claim.type() == RelationType.LINKED_TO && numbers.containsKey(claim.to())) {
        links.add(numbers.get(claim.from()) + " " + numbers.get(claim.to()));
      }
    }
    return links;
  }

  private static Stream<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1);
  }
}
