package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.cli.Installation.Result;
import dev.trama.graph.Graph;
import dev.trama.model.Chart;
import dev.trama.model.ClaimState;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.testing.ChartBuilder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deciding on proposed claims, from scripts and key by key. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class ReviewIT {
  private Installation installed;
  private String batch;

  @BeforeEach
  void bring(Installation shared) throws Exception {
    installed = shared;
    assertThat(installed.trama("server", "start").exitCode()).isZero();
    try (Graph graph = installed.graph("default")) {
      batch = graph.batches().start("test", "ana");
      graph.charts().write(notice(), batch);
      graph.batches().finish(batch);
    }
  }

  @AfterEach
  void takeBack() throws Exception {
    JsonNode decisions = installed.trama("review", "decisions", "--format", "json").json();
    for (JsonNode decision : decisions) {
      installed.trama("review", "undo", decision.get("id").asText());
    }
    assertThat(installed.trama("batch", "undo", batch).exitCode()).isZero();
  }

  private JsonNode waiting() throws Exception {
    return installed.trama("review", "list", "--format", "json").json();
  }

  @Test
  void scriptsListAcceptAndReject() throws Exception {
    JsonNode waiting = waiting();
    assertThat(waiting).hasSize(2);
    assertThat(waiting.get(0).get("claim").asText())
        .isEqualTo("Gumersindo Rojas Prieto: member of Banda de Tecate");
    assertThat(installed.trama("ask", "members of Banda de Tecate").out())
        .doesNotContain("Gumersindo");
    assertThat(installed.trama("show", "Gumersindo Rojas Prieto").out())
        .contains("proposed, waiting for review", "(proposed, confidence");

    assertThat(installed.trama("why", "Gumersindo Rojas Prieto", "member", "Banda de Tecate").out())
        .startsWith("proposed, waiting for review")
        .contains("is perhaps of the Banda");

    String first = waiting.get(0).get("id").asText();
    Result accepted = installed.trama("review", "accept", first, "--note", "seen");
    assertThat(accepted.err()).isEqualTo("trama: accepted 1 claim; 1 wait\n");
    assertThat(installed.trama("ask", "members of Banda de Tecate").out()).contains("Gumersindo");
    String second = waiting.get(1).get("id").asText();
    assertThat(installed.trama("review", "reject", second).exitCode()).isZero();
    assertThat(installed.trama("review", "list").exitCode()).isEqualTo(3);
    assertThat(installed.trama("review", "decisions", "--format", "csv").out())
        .contains("accepted,Gumersindo", "seen")
        .contains("rejected,Fulgencio");

    assertThat(installed.trama("review", "accept", "nosuchclaim").exitCode()).isEqualTo(3);
    Result nowhere = installed.trama("review");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("needs a terminal");
  }

  @Test
  void keysDecideOnATerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    Process process =
        installed
            .builder(
                "/usr/bin/script",
                "-qec",
                "stty cols 80 rows 24; '" + installed.launcher() + "' review",
                "/dev/null")
            .redirectErrorStream(true)
            .start();
    // Accepted, undone, rejected, skipped: no line key is needed.
    StringBuilder screen = new StringBuilder();
    try (OutputStream keys = process.getOutputStream()) {
      String[] steps = {"(1 of 2)|a", "(2 of 2)|u", "(1 of 2)|r", "(2 of 2)|s"};
      for (String step : steps) {
        await(process, screen, step.split("\\|")[0]);
        keys.write(step.split("\\|")[1].getBytes(StandardCharsets.US_ASCII));
        keys.flush();
      }
      await(process, screen, "0 accepted, 1 rejected; 1 wait");
    }
    assertThat(process.waitFor()).isZero();
    assertThat(screen).contains("»Gumersindo Rojas is perhaps of the Banda de Tecate.«");
    assertThat(waiting()).hasSize(1);
  }

  /** Reads what is printed until these words have come since the last call. */
  static void await(Process process, StringBuilder screen, String words) throws Exception {
    int from = screen.length();
    while (screen.indexOf(words, from) < 0) {
      int c = process.getInputStream().read();
      assertThat(c).as("the end, after: " + screen).isNotNegative();
      screen.append((char) c);
      if (screen.length() > 5 && (c & 0x80) != 0) {
        // A letter of several bytes: the words awaited are plain, those compared are decoded below.
        decode(screen, process, c);
      }
    }
  }

  private static void decode(StringBuilder screen, Process process, int first) throws Exception {
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    byte[] bytes = new byte[length];
    bytes[0] = (byte) first;
    for (int i = 1; i < length; i++) {
      bytes[i] = (byte) process.getInputStream().read();
    }
    screen.setLength(screen.length() - 1);
    screen.append(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Chart notice() {
    return new ChartBuilder("Banda de Tecate", "file:tecate")
        .person("Gumersindo Rojas Prieto")
        .person("Fulgencio Ibarra Prieto")
        .group("Banda de Tecate")
        .claim(
            RelationType.MEMBER_OF,
            "Gumersindo Rojas Prieto",
            "Banda de Tecate",
            "Gumersindo Rojas is perhaps of the Banda de Tecate.",
            Qualifiers.NONE,
            ClaimState.PROPOSED)
        .claim(
            RelationType.LEADS,
            "Fulgencio Ibarra Prieto",
            "Banda de Tecate",
            "Fulgencio Ibarra perhaps leads it.",
            Qualifiers.NONE,
            ClaimState.PROPOSED)
        .chart();
  }
}
