package dev.trama.formats.senzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.formats.StructuredFiles;
import dev.trama.formats.lists.Charts;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.model.ValueKind;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenzingReaderTests {
  private static final String FIRM =
      """
      {"DATA_SOURCE":"REGISTER","RECORD_ID":"7","FEATURES":[{"RECORD_TYPE":"ORGANIZATION"},{"NAME_TYPE":"PRIMARY","NAME_ORG":"Naviera Boya SA"},{"NAME_TYPE":"SECONDARY","NAME_ORG":"Boya"},{"REL_ANCHOR_DOMAIN":"REGISTER","REL_ANCHOR_KEY":"70"}]}
      """;
  private static final String OWNER =
      """
      {"DATA_SOURCE":"REGISTER","RECORD_ID":"8","FEATURES":[{"RECORD_TYPE":"PERSON"},{"NAME_LAST":"Lima Paz","NAME_FIRST":"Rosa"},{"DATE_OF_BIRTH":"3/25/89"},{"PASSPORT_NUMBER":"AB123456","PASSPORT_COUNTRY":"PE"},{"PHONE_NUMBER":"555-0134"},{"REL_POINTER_KEY":"70","REL_POINTER_ROLE":"Owns 60%"}]}
      """;

  private final List<String> problems = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void namesValuesAndDisclosedRelationsAreRead() throws IOException {
    List<Chart> charts = read(FIRM + OWNER);
    assertThat(charts).hasSize(2);
    Profile firm = Charts.subject(charts.get(0));
    assertThat(firm.type()).isEqualTo(EntityType.COMPANY);
    assertThat(firm.names().get(1).text()).isEqualTo("Boya");
    Profile owner = Charts.subject(charts.get(1));
    assertThat(owner.name()).isEqualTo("Rosa Lima Paz");
    assertThat(Charts.values(owner, ValueKind.BIRTH_DATE)).containsExactly("1989-03-25");
    assertThat(Charts.values(owner, ValueKind.IDENTIFIER))
        .containsExactly("senzing:REGISTER/8", "passport@Peru:AB123456");
    assertThat(Charts.ties(charts.get(1))).containsExactly("Rosa Lima Paz OWNS Naviera Boya SA");
  }

  @Test
  void whatPointsNowhereOrHasNoNameIsReported() throws IOException {
    assertThat(read(OWNER + "{\"DATA_SOURCE\":\"A\",\"RECORD_ID\":\"1\",\"FEATURES\":[]}\n"))
        .hasSize(1);
    assertThat(problems)
        .hasSize(2)
        .anyMatch(problem -> problem.contains("REGISTER/8: related to 70"))
        .anyMatch(problem -> problem.endsWith("line 2: a record without a name"));
  }

  @Test
  void aRecordWithoutItsNumberNamesFileAndLine() {
    assertThatThrownBy(() -> read(FIRM + "{\"DATA_SOURCE\":\"A\"}\n"))
        .isInstanceOf(TramaException.class)
        .hasMessageContaining("records.jsonl, line 2: a record without DATA_SOURCE and RECORD_ID");
  }

  @Test
  void theDemonstrationRecordsArriveWhole() {
    int records = 0;
    for (String name : List.of("customers", "watchlist", "reference")) {
      records += read(SharedData.require("data/er-senzing/" + name + ".jsonl")).size();
    }
    assertThat(records).isEqualTo(158);
    assertThat(problems).singleElement().asString().contains("a record without a name");
  }

  private List<Chart> read(String text) throws IOException {
    return read(Files.writeString(folder.resolve("records.jsonl"), text));
  }

  private List<Chart> read(Path file) {
    ListOptions options = ListOptions.defaults().withProblems(problems::add);
    try (Stream<Chart> charts = StructuredFiles.readerFor(file).orElseThrow().read(file, options)) {
      List<Chart> all = charts.toList();
      all.forEach(Charts::assertSound);
      return all;
    }
  }
}
