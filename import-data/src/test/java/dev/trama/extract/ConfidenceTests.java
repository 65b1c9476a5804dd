package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.ClaimState;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How sure the claims of each confidence are, measured on all annotated bulletins: a claim is right
 * where the gold has it, wrong where it has not, and not counted where the gold leaves it open.
 * Leaves its table in {@code target/confidence.txt}.
 */
class ConfidenceTests {
  private static final double WANTED = 0.95;

  /** A band of fewer claims proves nothing by a ratio; one wrong claim would be a tenth of it. */
  private static final int FEW = 20;

  private static final Path OWN = Path.of("src/test/resources/dev/trama/extract");

  @Test
  void whatIsAssertedIsRightNineteenTimesInTwenty(@TempDir Path work) throws Exception {
    SortedMap<String, Tally> bands = new TreeMap<>();
    Tally asserted = new Tally(0, 0);
    List<Path> folders =
        List.of(
            SharedData.require("evaluation/dev"), OWN.resolve("heldback"), OWN.resolve("spanish"));
    for (Path gold : folders) {
      Map<String, Chart> charts = Scorer.charts(gold);
      asserted = asserted.plus(tally(gold, charts, c -> c.state() == ClaimState.ASSERTED, work));
      List<String> found =
          charts.values().stream()
              .flatMap(chart -> chart.claims().stream())
              .map(ConfidenceTests::band)
              .distinct()
              .toList();
      for (String band : found) {
        Tally more = tally(gold, charts, claim -> band(claim).equals(band), work);
        bands.merge(band, more, Tally::plus);
      }
    }
    String table =
        bands.entrySet().stream()
            .map(band -> band.getKey() + ": " + band.getValue())
            .collect(Collectors.joining("\n", "all asserted: " + asserted + "\n", "\n"));
    Files.writeString(Path.of("target/confidence.txt"), table);

    assertThat(asserted.ratio()).as(table).isGreaterThanOrEqualTo(WANTED);
    assertThat(bands)
        .as(table)
        .allSatisfy(
            (band, tally) -> {
              if (band.endsWith("asserted") && tally.measured() >= FEW) {
                assertThat(tally.ratio()).as(band).isGreaterThanOrEqualTo(WANTED);
              }
            });
  }

  private static String band(Claim claim) {
    return String.format(
        Locale.ROOT, "%.2f %s", claim.confidence(), claim.state().name().toLowerCase(Locale.ROOT));
  }

  private static Tally tally(
      Path gold, Map<String, Chart> charts, Predicate<Claim> wanted, Path work)
      throws IOException, InterruptedException {
    Map<String, Chart> chosen = new LinkedHashMap<>();
    charts.forEach(
        (name, chart) ->
            chosen.put(
                name,
                new Chart(
                    chart.document(),
                    chart.profiles(),
                    chart.claims().stream()
                        .filter(wanted)
                        .map(claim -> claim.withState(ClaimState.ASSERTED))
                        .toList())));
    JsonNode relation =
        Scorer.score(gold, chosen, Files.createTempDirectory(work, "charts")).get("relation");
    return new Tally(relation.path("tp").asInt(), relation.path("fp").asInt());
  }

  private record Tally(int right, int wrong) {
    Tally plus(Tally other) {
      return new Tally(right + other.right, wrong + other.wrong);
    }

    int measured() {
      return right + wrong;
    }

    double ratio() {
      return measured() == 0 ? 1 : (double) right / measured();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d right of %d (%.3f)", right, measured(), ratio());
    }
  }
}
