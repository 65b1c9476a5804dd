package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick start, and what the sample bulletins must and must not yield. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class SamplesIT {
  private static Installation installed;
  private static Installation.Result quickstart;

  /** Both streams in one, as on a terminal. */
  private static String screen;

  @BeforeAll
  static void quickstart(Installation shared) throws Exception {
    installed = shared;
    Path both = installed.folder().resolve("screen");
    Process process =
        installed
            .builder(installed.launcher().toString(), "quickstart")
            .redirectErrorStream(true)
            .redirectOutput(both.toFile())
            .start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    screen = Files.readString(both);
    quickstart = new Installation.Result(exitCode, screen, "");
  }

  private static List<String> names(String question) throws Exception {
    Installation.Result asked =
        installed.trama("-w", "quickstart", "ask", question, "--format", "json");
    assertThat(asked.exitCode()).as(asked.err()).isZero();
    JsonNode answers = asked.json().get("answers");
    return StreamSupport.stream(answers.spliterator(), false)
        .map(answer -> answer.get("name").asText())
        .toList();
  }

  @Test
  void theQuickStartShowsEachCommandBeforeItsAnswer() {
    assertThat(quickstart.exitCode()).as(screen).isZero();
    assertThat(screen)
        .containsSubsequence(
            "$ trama -w quickstart import",
            "3 new",
            "$ trama -w quickstart ask \"stepson of leader of CJNG\"",
            "Juan Carlos Valencia Gonzalez",
            "$ trama -w quickstart ask \"armed wings of CJNG\"",
            "Grupo Elite");
  }

  @Test
  void theReadmeShowsWhatTheQuickStartPrints() throws Exception {
    String readme = Files.readString(Path.of("../README.md"));
    int from = readme.indexOf("$ cli/trama -w quickstart ask");
    String shown = readme.substring(from, readme.indexOf("…\n", from));
    assertThat(unfolded(screen)).contains(unfolded(shown));
  }

  /** The words alone: widths differ, and who calls Trama from another folder sees another path. */
  private static String unfolded(String text) {
    return text.replaceAll("\\S*trama -w", "trama -w").replaceAll("[│├└─\\s]+", " ").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stepson of leader of CJNG|Juan Carlos Valencia Gonzalez",
        "stepson of leader of Cártel Jalisco Nueva Generación|Juan Carlos Valencia Gonzalez",
        "armed wings of CJNG|Grupo Elite",
        "leaders of Grupo Elite|Juan Carlos Valencia Gonzalez",
        "leader of Los Cuinis|Abigael Gonzalez Valencia",
      })
  void theSamplesAnswer(String question, String name) throws Exception {
    assertThat(names(question)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tips@example.org", "press@example.org", "+1-202-555-0117", "HTML5", "Share this"})
  void pageFurnitureAndTipLinesAreNobody(String text) throws Exception {
    assertThat(installed.trama("-w", "quickstart", "find", text).exitCode())
        .isEqualTo(ExitCodes.NOTHING_FOUND);
  }

  @Test
  void theSecretaryIsNoSuspect() throws Exception {
    JsonNode secretary =
        installed.trama("-w", "quickstart", "show", "Sandoval Gonzalez", "--format", "json").json();
    assertThat(secretary.get("category").asText()).isEqualTo("OFFICIAL");
    assertThat(secretary.get("links").toString()).doesNotContain("CriminalGroup");
  }
}
