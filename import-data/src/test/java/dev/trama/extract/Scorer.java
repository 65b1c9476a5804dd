package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trama.formats.GoldJson;
import dev.trama.model.Chart;
import dev.trama.read.DocumentReader;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scorer of the shared data; tests that ask it are skipped where it, or Python 3, is absent.
 */
final class Scorer {
  private Scorer() {}

  /** Charts the texts of a folder of annotated bulletins, and scores them. */
  static JsonNode score(Path gold, Path out) throws IOException, InterruptedException {
    return score(gold, charts(gold), out);
  }

  /** The texts of a folder charted, by their names without an ending. */
  static Map<String, Chart> charts(Path gold) throws IOException {
    Extractor extractor = Extractor.load();
    DocumentReader reader = new DocumentReader();
    Map<String, Chart> charts = new TreeMap<>();
    try (Stream<Path> files = Files.list(gold)) {
      for (Path text : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        charts.put(
            text.getFileName().toString().replaceFirst("[.]txt$", ""),
            extractor.extract(reader.read(text, DocumentReader.Given.NOTHING)));
      }
    }
    return charts;
  }

  /**
   * Scores charts by their asserted claims.
   *
   * @param out a folder to write them to
   * @return the figures as the scorer prints them
   */
  static JsonNode score(Path gold, Map<String, Chart> charts, Path out)
      throws IOException, InterruptedException {
    Path scorer = SharedData.require("evaluation/score.py");
    for (Map.Entry<String, Chart> chart : charts.entrySet()) {
      Files.writeString(out.resolve(chart.getKey() + ".json"), GoldJson.write(chart.getValue()));
    }
    Path result = out.resolve("score.txt");
    Process python;
    try {
      python =
          new ProcessBuilder(
                  "python3", scorer.toString(), gold.toString(), out.toString(), "--json")
              .redirectOutput(result.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: no python3 to score with");
      throw e;
    }
    assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(result);
    return new ObjectMapper()
        .readTree(printed.substring(printed.indexOf('{'), printed.lastIndexOf('}') + 1));
  }
}
