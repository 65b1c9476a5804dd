package dev.trama.formats.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.formats.lists.Differences;
import dev.trama.formats.lists.ListOptions;
import dev.trama.model.Chart;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfacSeriesTests {
  @Test
  void eachVersionDiffersFromTheOneBeforeAsCounted() throws IOException {
    Path counts = SharedData.require("data/ofac-series/series_counts.csv");
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, String> before = null;
    for (String row : Files.readAllLines(counts).subList(1, 6)) {
      String[] columns = row.split(",", -1);
      Path file = counts.resolveSibling("sdn_" + columns[0] + ".csv.gz");
      Map<String, String> version;
      try (Stream<Chart> charts = new OfacCsvReader().read(file, ListOptions.defaults())) {
        version = Differences.version(charts);
      }
      assertThat(version.size()).isEqualTo(Integer.parseInt(columns[2]));
      if (before != null) {
        Differences differences = Differences.between(before, version);
        expected.add(columns[0] + " +" + columns[5] + " -" + columns[6] + " ~" + columns[7]);
        found.add(
            columns[0]
                + (" +" + differences.added().size())
                + (" -" + differences.removed().size())
                + (" ~" + differences.changed().size()));
      }
      before = version;
    }
    assertThat(found).isEqualTo(expected);
  }
}
