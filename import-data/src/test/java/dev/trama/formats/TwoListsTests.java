package dev.trama.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.resolve.Decision;
import dev.trama.resolve.Ledger;
import dev.trama.resolve.Resolver;
import dev.trama.resolve.Unresolved;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules alone on the lists of OFAC and the UN together. */
class TwoListsTests {
  @Test
  void entriesOfTwoListsAreJoinedWhereTheRulesAreSure() throws IOException {
    Path ofac = SharedData.require("data/ofac-2021-07/sdn.csv");
    Path un = SharedData.require("data/un-consolidated/UN_consolidated.xml");
    Map<String, Unresolved> byProfile = new HashMap<>();
    List<Unresolved> profiles = new ArrayList<>();
    for (Path list : List.of(ofac, un)) {
      try (Stream<Chart> charts =
          StructuredFiles.readerFor(list).orElseThrow().read(list, ListOptions.defaults())) {
        charts.forEach(chart -> profiles.addAll(Unresolved.in(chart)));
      }
    }
    profiles.forEach(p -> byProfile.put(p.profile(), p));
    Map<String, List<Decision>> entities = new TreeMap<>();
    for (Decision decision : new Resolver(List.of(), Ledger.EMPTY).resolve(profiles)) {
      entities.computeIfAbsent(decision.entity(), e -> new ArrayList<>()).add(decision);
    }
    int people = 0;
    int others = 0;
    for (List<Decision> of : entities.values()) {
      Map<String, Unresolved> entries = new LinkedHashMap<>();
      of.stream()
          .map(decision -> byProfile.get(decision.profile()))
          .filter(profile -> profile.anchor().indexOf('#') < 0)
          .forEach(profile -> entries.putIfAbsent(profile.anchor(), profile));
      if (entries.size() > 1) {
        assertThat(entries.keySet())
            .as("never two entries of one list")
            .satisfiesExactlyInAnyOrder(
                anchor -> assertThat(anchor).startsWith("ofac:sdn/"),
                anchor -> assertThat(anchor).startsWith("un:consolidated/"));
        Unresolved first = entries.values().iterator().next();
        if (first.type() == EntityType.PERSON) {
          people++;
        } else {
          others++;
        }
        System.out.println(line(entries.values(), of));
      }
    }
    System.out.println("In both lists: " + people + " people, " + others + " groups and companies");
    assertThat(people).isBetween(350, 380);
    assertThat(others).isBetween(140, 165);
  }

  private static String line(Collection<Unresolved> entries, List<Decision> decisions) {
    return entries.stream()
            .map(entry -> entry.anchor() + " " + entry.names().get(0).text())
            .collect(Collectors.joining(" = "))
        + ": "
        + decisions.stream()
            .map(Decision::why)
            .filter(why -> !why.startsWith("first of") && !why.startsWith("the same entry"))
            .findFirst()
            .orElse("");
  }
}
