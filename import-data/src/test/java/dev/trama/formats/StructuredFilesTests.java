package dev.trama.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.ListReader;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructuredFilesTests {
  @TempDir Path folder;

  @Test
  void everyFormatIsKnownByItsContentWhateverTheFileIsCalled() throws IOException {
    assertThat(reader("a", "7,\"ROMO, Elsa\",\"individual\"" + ",-0- ".repeat(9) + "\n"))
        .contains("OFAC SDN (CSV)");
    assertThat(reader("b", "<sdnList xmlns=\"u\"/>")).contains("OFAC SDN (XML)");
    assertThat(reader("c", "<?xml version=\"1.0\"?><Sanctions/>"))
        .contains("OFAC SDN (advanced XML)");
    assertThat(reader("d", "<!-- list --><CONSOLIDATED_LIST/>"))
        .contains("UN consolidated list (XML)");
    assertThat(
            reader("e", "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}"))
        .contains("FollowTheMoney (JSON lines)");
    assertThat(
            reader(
                "f",
                "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000000\"}"))
        .contains("STIX 2.1");
  }

  @Test
  void proseAndOtherTablesAreNoLists() throws IOException {
    assertThat(reader("g.xml", "Seven men were arrested, the ministry said.")).isEmpty();
    assertThat(reader("h.json", "{\"name\": \"A\"}")).isEmpty();
    assertThat(reader("i.csv", "id,name\n1,A\n")).isEmpty();
    assertThat(reader("j.html", "<!DOCTYPE html><html><body>x</body></html>")).isEmpty();
    assertThat(reader("k", "")).isEmpty();
  }

  @Test
  void theRealFilesAreKnown() {
    for (String name :
        new String[] {
          "ofac-2021-07/sdn.csv",
          "ofac-series/sdn_2022-12-28.csv.gz",
          "un-consolidated/UN_consolidated.xml",
          "ftm/yente-fixtures/zala_entities.ftm.json",
          "stix21/poisonivy.json"
        }) {
      assertThat(StructuredFiles.readerFor(SharedData.require("data/" + name)))
          .as(name)
          .isPresent();
    }
  }

  private Optional<String> reader(String name, String content) throws IOException {
    return StructuredFiles.readerFor(Files.writeString(folder.resolve(name), content))
        .map(ListReader::format);
  }
}
