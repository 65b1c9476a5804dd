package dev.trama.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scores the extractor against annotated bulletins. Needs Python 3 and the scorer of the shared
 * data; skipped without them.
 */
class ScoredBulletinsTests {
  private static final List<String> LATER = List.of("fourth-", "fifth-", "sixth-");

  @Test
  void realBulletinsReachTheirFloors(@TempDir Path out) throws Exception {
    JsonNode score = Scorer.score(SharedData.require("evaluation/dev"), out);

    assertThat(score.at("/entity/f1").asDouble()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.at("/alias/recall").asDouble()).isGreaterThanOrEqualTo(0.90);
    assertThat(score.at("/relation/precision").asDouble()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.at("/relation/f1").asDouble()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void theFirstNoticeYieldsNothingFalse(@TempDir Path gold, @TempDir Path out) throws Exception {
    for (String name : List.of("seed-notice.txt", "seed-notice.json")) {
      Files.copy(SharedData.require("evaluation/dev/" + name), gold.resolve(name));
    }
    JsonNode score = Scorer.score(gold, out);

    assertThat(score.at("/entity/f1").asDouble()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.at("/relation/precision").asDouble()).isEqualTo(1);
    assertThat(score.at("/relation/f1").asDouble()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void theBulletinsWrittenToTestWithReachTheirs(@TempDir Path gold, @TempDir Path out)
      throws Exception {
    bulletins("heldback", gold, name -> LATER.stream().noneMatch(name::startsWith));
    JsonNode score = Scorer.score(gold, out);

    assertReaches(score, 0.95, 0.95, 0.90);
  }

  /** Sets of our own, by what their files' names begin with. */
  @ParameterizedTest
  @CsvSource({
    "heldback, fourth-, 0.95, 0.97, 0.83",
    "heldback, fifth-, 0.90, 0.89, 0.66",
    "heldback, sixth-, 0.96, 0.94, 0.87",
    "spanish, sexto-, 0.93, 0.87, 0.67",
    "spanish, quinto-, 0.85, 0.90, 0.46",
    "spanish, es-, 0.93, 0.94, 0.87",
  })
  void theLaterSetsReachTheirs(
      String folder,
      String prefix,
      double entities,
      double precision,
      double relations,
      @TempDir Path gold,
      @TempDir Path out)
      throws Exception {
    bulletins(folder, gold, name -> name.startsWith(prefix));
    JsonNode score = Scorer.score(gold, out);

    assertReaches(score, entities, precision, relations);
  }

  private static void assertReaches(
      JsonNode score, double entities, double precision, double relations) {
    assertThat(score.at("/entity/f1").asDouble()).isGreaterThanOrEqualTo(entities);
    assertThat(score.at("/relation/precision").asDouble()).isGreaterThanOrEqualTo(precision);
    assertThat(score.at("/relation/f1").asDouble()).isGreaterThanOrEqualTo(relations);
  }

  /** Copies the bulletins of our own that the test is about, each with its gold. */
  private static void bulletins(String folder, Path to, Predicate<String> wanted)
      throws IOException {
    List<Path> chosen;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dev/trama/extract", folder))) {
      chosen = files.filter(f -> wanted.test(f.getFileName().toString())).toList();
    }
    for (Path file : chosen) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }
}
