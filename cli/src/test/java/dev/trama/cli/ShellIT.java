package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trama.cli.Installation.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Looking around in the sample bulletins, and the shell on a terminal and in a pipe. */
@Timeout(value = 600)
@ExtendWith(SharedInstallation.class)
class ShellIT {
  private static final String PROMPT = "looking> ";
  private static final String MORE = "-- space: more, q: enough --";
  private static Installation installed;

  @TempDir Path folder;

  @BeforeAll
  static void importBulletins(Installation shared) throws Exception {
    installed = shared;
    // A workspace of its own: another test looks at what the quick start prints the first time.
    installed.trama("workspace", "create", "looking");
    String bulletins = Path.of("target/distribution/bulletins").toAbsolutePath().toString();
    Result result = installed.trama("-w", "looking", "import", bulletins);
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private static Result trama(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    all[0] = "-w";
    all[1] = "looking";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Result result = installed.trama(all);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result;
  }

  @Test
  void theGraphIsLookedAroundInFromTheInstalledTool() throws Exception {
    assertThat(trama("path", "El Mencho", "Grupo Elite").out())
        .contains("with armed wing Grupo Elite", "the cartel's armed wing");
    assertThat(trama("path", "El Mencho", "Los Cuinis", "--k", "2", "--format", "json").json())
        .isNotNull();
    assertThat(
            trama("links", "CJNG", "--columns", "name", "--sort", "name", "--format", "csv").out())
        .startsWith("name\n")
        .contains("\nGrupo Elite\n");
    assertThat(trama("tree", "CJNG").out()).contains("subunits", "Grupo Elite, armed wing");
    assertThat(trama("family", "El Mencho").out())
        .contains("Juan Carlos Valencia Gonzalez: stepson");
    JsonNode family = trama("family", "El Mencho", "--format", "json").json();
    assertThat(family.at("/person/name").asText()).isEqualTo("Nemesio Ruben Oseguera-Cervantes");
    assertThat(family.at("/relatives").findValuesAsText("kin")).contains("stepson", "wife");
    assertThat(family.at("/relatives/0/relatives").isArray()).isTrue();
    assertThat(trama("show", "Menchoo").err())
        .isEqualToIgnoringNewLines(
            "trama: \"Menchoo\" is read as Nemesio Ruben Oseguera-Cervantes (Person).");
    assertThat(trama("show", "El Mencho").err()).isEmpty();
    assertThat(trama("show", "El Mencho").out())
        .containsOnlyOnce("spouse of Rosalinda Gonzalez Valencia");
    assertThat(trama("common", "El Mencho", "El Cuini", "--format", "csv").out())
        .containsPattern("link,Rosalinda Gonzalez Valencia \\(Person\\),\"?wife of Nemesio");
    assertThat(trama("cypher", "RETURN 1 AS one", "--format", "csv").out()).isEqualTo("one\n1\n");
    Result refused = installed.trama("-w", "looking", "cypher", "CREATE (n:Stray)");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err().lines()).hasSize(1);
    Path paper = folder.resolve("mencho.pdf");
    trama("export", "dossier", "El Mencho", "-o", paper.toString());
    assertThat(paper).isNotEmptyFile();
  }

  @Test
  void aHostileNameIsNobodysName() throws Exception {
    for (String name :
        new String[] {"'}) DETACH DELETE n //", "\u202e\u001b[31m", "x".repeat(10_000)}) {
      for (String command : new String[] {"links", "timeline"}) {
        Result result = installed.trama("-w", "looking", command, name);
        assertThat(result.exitCode()).as(command + result.err()).isIn(2, 3);
        assertThat(result.err()).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(result.err().length()).isLessThan(1_000);
      }
    }
  }

  @Test
  void aWatchedQuestionTellsWhatAnImportBrought() throws Exception {
    Path notice =
        Files.writeString(
            folder.resolve("watched.txt"),
            "Herminia Landa Quesada is a leader of the Cartel de Orizaba Nuevo.\n");
    trama("query", "save", "watched", "anyone within 1 link of \"Cartel de Orizaba Nuevo\"");
    String first = trama("import", notice.toString()).err();
    trama("query", "watch", "watched");
    Path other =
        Files.writeString(
            folder.resolve("other.txt"),
            "Prudencio Ibarra Solano is a leader of the Cartel de Orizaba Nuevo.\n");
    String second = trama("import", other.toString()).err();
    assertThat(second).contains("new in watched: Prudencio Ibarra Solano");
    trama("query", "remove", "watched");
    for (String said : new String[] {second, first}) {
      trama("batch", "undo", said.replaceAll("(?s).*\\(batch ([^,)]+).*", "$1"));
    }
  }

  @Test
  void aPipeIsAShellToo() throws Exception {
    Result result =
        installed.tramaReading(
            "# a remark\narmed wings of CJNG\n\\why 1\nwho leads \"Grupo Elite\" --format csv\n\\q\nnot read\n",
            "-w",
            "looking",
            "shell");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .containsSubsequence(
            "Grupo Elite  CriminalGroup",
            "└─",
            "the cartel's armed wing",
            "name,type,how\n",
            "Juan Carlos Valencia Gonzalez,Person");
  }

  @Test
  void onASmallTerminalAScreenAtATimeIsShownAndHistoryOutlivesTheShell() throws Exception {
    String third = trama("links", "CJNG", "--format", "json").json().at("/ways/2/to/name").asText();
    try (Typist typist = shell(80, 10)) {
      typist.until(PROMPT);
      typist.type("links CJNG\r");
      assertThat(typist.until(MORE).lines().count()).isLessThanOrEqualTo(12);
      typist.type(" ");
      typist.until(MORE);
      typist.type("q");
      typist.until(PROMPT);
      typist.type("links CJNG --limit 3 --columns name\r");
      typist.until(PROMPT);
      typist.type("\\why 3\r");
      assertThat(typist.until(PROMPT)).contains(third, "\u201c");
      typist.type("members of \"CJNG\rmore\"\r");
      assertThat(typist.until(PROMPT)).contains("... ").contains("CJNG more");
      typist.type("tags\u0003");
      typist.until(PROMPT);
      typist.type("\u0004");
      assertThat(typist.exitCode()).isZero();
    }
    try (Typist typist = shell(80, 50)) {
      typist.until(PROMPT);
      // Ctrl-R looks in what was typed before.
      typist.type("\u0012--limit 3");
      typist.until("links CJNG");
      typist.type("\r");
      typist.until(third);
      typist.until(PROMPT);
      typist.type("\\q\r");
      assertThat(typist.exitCode()).isZero();
    }
  }

  private static Typist shell(int columns, int rows) throws Exception {
    String command = "'" + installed.launcher() + "' -w looking shell";
    return Typist.at(columns, rows, command, installed.builder());
  }

  @Test
  void onATerminalNamesAreCompletedRowsExplainedAndLinesGoOn() throws Exception {
    try (Typist typist = shell(100, 50)) {
      typist.until(PROMPT);
      typist.type("armed wings of CJNG\r");
      assertThat(typist.until(PROMPT)).contains("Grupo Elite");
      typist.type("\\why 1\r");
      assertThat(typist.until(PROMPT)).contains("the cartel's armed wing");
      typist.type("tree \"Grupo El\t");
      typist.until("\"Grupo Elite\"");
      typist.type("\r");
      assertThat(typist.until(PROMPT)).contains("leaders");
      typist.type("links CJNG --form\t");
      typist.until("at ");
      typist.type("ndjson \\\r");
      typist.until("...");
      typist.type("--limit 1\r");
      assertThat(typist.until(PROMPT)).contains("{\"from\"");
      typist.type("\\q\r");
      assertThat(typist.exitCode()).isZero();
    }
    assertThat(Files.readString(installed.workspace("looking").resolve("shell.history")))
        .contains("armed wings of CJNG");
  }
}
