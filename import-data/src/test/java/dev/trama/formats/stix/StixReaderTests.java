package dev.trama.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StixReaderTests {
  private static final String BUNDLE =
      """
      {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[
       {"type":"relationship","spec_version":"2.1","id":"relationship--00000000-0000-4000-8000-000000000009","relationship_type":"stepson-of","source_ref":"threat-actor--00000000-0000-4000-8000-000000000001","target_ref":"identity--00000000-0000-4000-8000-000000000002","start_time":"2020-01-02T00:00:00.000Z"},
       {"type":"threat-actor","spec_version":"2.1","id":"threat-actor--00000000-0000-4000-8000-000000000001","name":"Bruno Salvo","aliases":["Lo Zio"],"resource_level":"individual","roles":["director"],"external_references":[{"source_name":"harbour list","external_id":"H-7"}]},
       {"type":"identity","spec_version":"2.1","id":"identity--00000000-0000-4000-8000-000000000002","name":"Carla Salvo","identity_class":"individual"},
       {"type":"intrusion-set","spec_version":"2.1","id":"intrusion-set--00000000-0000-4000-8000-000000000003","name":"Banda del Porto"},
       {"type":"relationship","spec_version":"2.1","id":"relationship--00000000-0000-4000-8000-00000000000a","relationship_type":"member-of","source_ref":"threat-actor--00000000-0000-4000-8000-000000000001","target_ref":"intrusion-set--00000000-0000-4000-8000-000000000003"},
       {"type":"relationship","spec_version":"2.1","id":"relationship--00000000-0000-4000-8000-00000000000b","relationship_type":"attributed-to","source_ref":"intrusion-set--00000000-0000-4000-8000-000000000003","target_ref":"identity--00000000-0000-4000-8000-000000000002"},
       {"type":"relationship","spec_version":"2.1","id":"relationship--00000000-0000-4000-8000-00000000000c","relationship_type":"uses","source_ref":"intrusion-set--00000000-0000-4000-8000-000000000003","target_ref":"malware--00000000-0000-4000-8000-000000000004"},
       {"type":"malware","spec_version":"2.1","id":"malware--00000000-0000-4000-8000-000000000004","name":"Worm"},
       {"type":"report","spec_version":"2.1","id":"report--00000000-0000-4000-8000-000000000005","name":"On the harbour","published":"2021-03-04T00:00:00.000Z","description":"What goes on there.","object_refs":["intrusion-set--00000000-0000-4000-8000-000000000003"]}
      ]}
      """;

  private final StixReader reader = new StixReader();
  private final List<String> problems = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void actorsRelationshipsAndReportsBecomeChartsWhateverTheirOrder() throws IOException {
    List<Chart> charts = read(Files.writeString(folder.resolve("b.json"), BUNDLE));

    assertThat(charts.stream().flatMap(chart -> Charts.ties(chart).stream()))
        .containsExactly(
            "Bruno Salvo KIN_OF Carla Salvo",
            "Bruno Salvo MEMBER_OF Banda del Porto",
            "Banda del Porto LINKED_TO Carla Salvo");
    assertThat(charts.get(0).claims().get(0).qualifiers().kin()).isEqualTo("stepson");
    assertThat(charts.get(0).claims().get(0).qualifiers().since()).hasToString("2020-01-02");
    Profile actor = Charts.subject(charts.get(1));
    assertThat(actor.type()).isEqualTo(EntityType.PERSON);
    assertThat(Charts.names(actor)).containsExactly("Bruno Salvo", "Lo Zio");
    Chart report = charts.get(charts.size() - 1);
    assertThat(report.document().published()).hasToString("2021-03-04");
    assertThat(report.profiles()).extracting(Profile::name).containsExactly("Banda del Porto");
    assertThat(problems)
        .containsExactly(
            "1 of type malware have no place in the chart",
            "1 of type relationship have no place in the chart");
  }

  @Test
  void aBundleThatIsCutOffIsRefused() {
    assertThatThrownBy(
            () -> read(Files.writeString(folder.resolve("c.json"), BUNDLE.substring(0, 700))))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("c.json, line ");
  }

  @Test
  void everyObjectOfTheExampleBundlesIsReadOrReported() throws IOException {
    Path examples = SharedData.require("data/stix21");
    assertThat(accounted(examples.resolve("apt1.json"))).isEqualTo(76);
    assertThat(accounted(examples.resolve("poisonivy.json"))).isEqualTo(155);
    assertThat(accounted(examples.resolve("infrastructure.json"))).isEqualTo(10);
    assertThat(accounted(examples.resolve("interop-objectmarking-test.json"))).isEqualTo(1);

    problems.clear();
    List<Chart> apt1 = read(examples.resolve("apt1.json"));
    assertThat(apt1.stream().filter(c -> c.document().uri().startsWith("stix:threat-actor")))
        .hasSize(5)
        .allMatch(chart -> Charts.subject(chart).names().size() > 1);
    // The 7 attributions tie actors; the other 23 relationships have an indicator or tool at an
    // end.
    assertThat(apt1.stream().filter(c -> c.document().uri().startsWith("stix:relationship")))
        .hasSize(7);
  }

  private int accounted(Path file) {
    problems.clear();
    assertThat(reader.recognises(ListFile.of(file).head())).isTrue();
    int charts = read(file).size();
    int reported =
        problems.stream()
            .filter(problem -> problem.contains(" have no place"))
            .mapToInt(problem -> Integer.parseInt(problem.split(" ")[0]))
            .sum();
    return charts + reported;
  }

  private List<Chart> read(Path file) {
    try (Stream<Chart> charts =
        reader.read(file, ListOptions.defaults().withProblems(problems::add))) {
      List<Chart> all = charts.toList();
      all.forEach(Charts::assertSound);
      return all;
    }
  }
}
