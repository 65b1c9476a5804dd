package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trama.cli.Installation.Result;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Judging who is who as a user does. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class ResolveIT {
  private static final String LIST =
      """
      {"id": "zq1", "schema": "Person", "properties": {"name": ["Quirino Zabaleta Ordaz"], "birthDate": ["1971-02-03"]}}
      {"id": "zq2", "schema": "Person", "properties": {"name": ["Quirino Savaleta"], "birthDate": ["1971-02-03"]}}
      """;

  @TempDir Path inputs;
  private Installation installed;

  @BeforeEach
  void use(Installation shared) {
    installed = shared;
  }

  @Test
  void singleKeysJudgeOnATerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    Path list = Files.writeString(inputs.resolve("people.json"), LIST.replace("zq", "zt"));
    Result imported = trama("import", list.toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    String batch = imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
    try {
      Process process =
          installed
              .builder(
                  "/usr/bin/script",
                  "-qec",
                  "stty cols 90 rows 30; '" + installed.launcher() + "' resolve --limit 1",
                  "/dev/null")
              .redirectErrorStream(true)
              .start();
      StringBuilder screen = new StringBuilder();
      try (OutputStream keys = process.getOutputStream()) {
        // A key that means nothing, then unsure: no line key is needed.
        ReviewIT.await(process, screen, "quit? ");
        keys.write('x');
        keys.flush();
        ReviewIT.await(process, screen, "s, d, u, k, z or q");
        ReviewIT.await(process, screen, "quit? ");
        keys.write('u');
        keys.flush();
        ReviewIT.await(process, screen, "1 judgement made");
      }
      assertThat(process.waitFor()).isZero();
      assertThat(screen)
          .contains("Pair 1 of 1", "Quirino Zabaleta Ordaz", "Quirino Savaleta", "ftm:zt1")
          .contains("birth date the same day: 1971-02-03");
      assertThat(trama("resolve", "ledger", "--format", "csv").out()).contains("unsure");
    } finally {
      String number =
          trama("resolve", "ledger", "--format", "csv").out().split("\n")[1].split(",")[0];
      trama("resolve", "undo", number);
      trama("batch", "undo", batch);
    }
  }

  @Test
  void aPairIsJudgedByAKeyAndTheJudgementTakenBack() throws Exception {
    Path list = Files.writeString(inputs.resolve("people.json"), LIST);
    Result imported = trama("import", list.toString(), "--format", "ndjson");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.json().get("new").asText()).isEqualTo("2");
    assertThat(imported.json().get("removed").asText()).isEqualTo("0");
    assertThat(trama("find", "Quirino Savaleta", "--type", "company").exitCode())
        .isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(trama("find", "Quirino Savaleta", "--type", "Person").out()).contains("Savaleta");
    assertThat(trama("find", "Quirino Savaleta", "--type", "saint").err())
        .contains("--type saint", "person", "company");
    String batch = imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
    try {
      Result candidates = trama("resolve", "list", "--format", "csv");
      assertThat(candidates.out()).contains("Quirino Zabaleta Ordaz", "Quirino Savaleta");
      Result looped = installed.tramaReading("x\nsq", "resolve", "--limit", "1");
      assertThat(looped.exitCode()).isZero();
      assertThat(looped.out())
          .contains("ftm:zq1", "ftm:zq2", "birth date the same day: 1971-02-03");
      assertThat(looped.err()).contains("s, d, u, k, z or q", "1 judgement made");
      assertThat(trama("resolve", "list").err()).contains("nobody who may be the same");
      Result each =
          installed.tramaReading(
              "\uFEFFQuirino Savaleta\n\nNobody Of This Name\nquirino zabaleta ordaz",
              "find",
              "--each",
              "-",
              "--limit",
              "1");
      assertThat(each.exitCode()).isZero();
      assertThat(each.out().lines())
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .startsWith("{\"query\":\"Quirino Savaleta\",\"found\":[{\"id\":"),
              line ->
                  assertThat(line).isEqualTo("{\"query\":\"Nobody Of This Name\",\"found\":[]}"),
              line -> assertThat(line).contains("\"name\":\"Quirino Zabaleta Ordaz\""));
      assertThat(shown("Quirino Savaleta")).isEqualTo(shown("Quirino Zabaleta Ordaz"));

      Result ledger = trama("resolve", "export");
      assertThat(ledger.out()).contains("ftm:zq1\"", "ftm:zq2\"", ",\"positive\",");
      assertThat(trama("split", "Quirino Savaleta").exitCode()).isZero();
      assertThat(shown("Quirino Savaleta")).isNotEqualTo(shown("Quirino Zabaleta Ordaz"));
      Result taken = installed.tramaReading(ledger.out(), "resolve", "import", "-");
      assertThat(taken.err()).contains("1 new, 0 known already, 0 refused");
      assertThat(shown("Quirino Savaleta")).isEqualTo(shown("Quirino Zabaleta Ordaz"));
      Result again = trama("merge", "ftm:zq1", "ftm:zq2");
      assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
      assertThat(again.err()).contains("the same entity");
      String number =
          trama("resolve", "ledger", "--format", "csv").out().split("\n")[1].split(",")[0];
      assertThat(trama("resolve", "undo", number).exitCode()).isZero();
      Result different =
          trama("resolve", "different", "ftm:zq1", "ftm:zq2", "--why", "another father");
      assertThat(different.exitCode()).as(different.err()).isZero();
      assertThat(trama("merge", "ftm:zq1", "ftm:zq2").err())
          .contains("says that they are different");
      assertThat(trama("resolve", "ledger", "--format", "json").out())
          .contains("\"verdict\" : \"different\"", "another father");
      number = trama("resolve", "ledger", "--format", "csv").out().split("\n")[1].split(",")[0];
      trama("resolve", "undo", number);
    } finally {
      trama("batch", "undo", batch);
    }
  }

  private String shown(String name) throws Exception {
    Result found = trama("show", name, "--format", "json");
    assertThat(found.exitCode()).as(found.err()).isZero();
    return found.out();
  }

  private Result trama(String... arguments) throws Exception {
    return installed.trama(arguments);
  }
}
