package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trama.cli.Installation.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  void onATerminalNamesAreCompletedRowsExplainedAndLinesGoOn() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    Process process =
        installed
            .builder(
                "/usr/bin/script",
                "-qec",
                "stty cols 100 rows 50; '" + installed.launcher() + "' -w looking shell",
                "/dev/null")
            .redirectErrorStream(true)
            .start();
    try (Typist typist = new Typist(process)) {
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
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Files.readString(installed.workspace("looking").resolve("shell.history")))
        .contains("armed wings of CJNG");
  }

  /** Types on a terminal, and waits for what it shows. */
  private static final class Typist implements AutoCloseable {
    private final Process process;
    private final InputStream screen;
    private String shown = "";

    Typist(Process process) {
      this.process = process;
      this.screen = process.getInputStream();
    }

    void type(String text) throws IOException {
      process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    }

    /** What stands on the screen until this, which must come. */
    String until(String expected) throws IOException {
      byte[] block = new byte[8192];
      while (!shown.contains(expected)) {
        int read = screen.read(block);
        assertThat(read).as("the shell ended; on the screen: " + shown).isPositive();
        shown += new String(block, 0, read, StandardCharsets.UTF_8);
      }
      int end = shown.indexOf(expected) + expected.length();
      String before = shown.substring(0, end);
      shown = shown.substring(end);
      return before;
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
