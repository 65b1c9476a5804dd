package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trama.cli.Installation.Result;
import dev.trama.imports.BulletinGenerator;
import dev.trama.server.Signals;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How commands behave on a terminal, in a pipe, and under Ctrl-C. */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class TerminalIT {
  private static final String ESCAPE = "\u001b";

  @TempDir Path inputs;
  private Installation installed;

  @BeforeEach
  void use(Installation shared) {
    installed = shared;
  }

  /** Runs a shell command on a terminal of 80 columns, and returns what stands on it. */
  private String onTerminal(String command) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    Process process =
        installed
            .builder("/usr/bin/script", "-qec", "stty cols 80 rows 24; " + command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    return Installation.finish(process).out();
  }

  /** The same, and types something once that prompt stands there. */
  private String typing(String prompt, String keys, String command) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    Process process =
        installed
            .builder("/usr/bin/script", "-qec", "trap : INT; " + command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    StringBuilder seen = new StringBuilder();
    InputStream screen = process.getInputStream();
    while (!seen.toString().endsWith(prompt)) {
      int next = screen.read();
      assertThat(next).as(seen.toString()).isNotNegative();
      seen.append((char) next);
    }
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    seen.append(new String(screen.readAllBytes(), StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return seen.toString();
  }

  private String launcher() {
    return "'" + installed.launcher() + "'";
  }

  @Test
  void tablesFitTheTerminalAndColourIsLeftOutWhereAsked() throws Exception {
    Path notice =
        Files.writeString(
            inputs.resolve("wide.txt"),
            "Graciela Sarmiento Ibáñez, also known as “La Contadora,” is a leader of the Cartel de"
                + " Mazatlán Nuevo and a member of the Cartel de Rotterdam Antiguo.\n");
    Result imported = installed.trama("import", notice.toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    String command = launcher() + " find 'Graciela Sarmiento'";
    String plain = onTerminal("NO_COLOR=1 " + command);
    assertThat(plain).contains("Graciela").doesNotContain(ESCAPE);
    assertThat(plain.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    assertThat(onTerminal(command + " | cat")).contains("Graciela").doesNotContain(ESCAPE);
    installed.trama("batch", "undo", imported.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1"));
  }

  @Test
  void aPasswordIsAskedForAndNotShown() throws Exception {
    assertThat(installed.trama("server", "start").exitCode()).isZero();
    String bolt = installed.registry("default").bolt();
    String secret = Files.readString(installed.workspace("default").resolve("store/password"));
    String seen =
        typing(
            "Password of neo4j: ",
            secret.strip() + "\n",
            launcher() + " --uri " + bolt + " find 'Xerxes Quillfeather'; echo code=$?");
    assertThat(seen)
        .contains("nobody and nothing here is named like", "code=3")
        .doesNotContain(secret.strip());
  }

  @Test
  void ctrlCAtThePasswordPromptEndsTheCommandAndLeavesTheTerminalAsItWas() throws Exception {
    assertThat(installed.trama("server", "start").exitCode()).isZero();
    String bolt = installed.registry("default").bolt();
    String find = launcher() + " --uri " + bolt + " --user analyst find 'Xerxes Quillfeather'";
    String seen = typing("Password of analyst: ", "\u0003", find + "; echo code=$?; stty -a");
    assertThat(seen).contains("code=130").contains(" echo ").doesNotContain("no password");
    assertThat(installed.trama("server", "status").exitCode()).isZero();
  }

  @Test
  void cypherWritesOnlyAfterAYes() throws Exception {
    String write = "cypher --write 'CREATE (:Stray)'";
    String count = "MATCH (s:Stray) RETURN count(s) AS strays";
    String no = typing("[y/N] ", "n\n", launcher() + " " + write + "; echo code=$?");
    assertThat(no).contains("cannot be undone", "Nothing was run", "code=2");
    Result unasked = installed.trama("cypher", "--write", "CREATE (:Stray)");
    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("--yes where nobody can be asked");
    assertThat(installed.trama("cypher", count, "--format", "csv").out()).isEqualTo("strays\n0\n");
    String yes = typing("[y/N] ", "y\n", launcher() + " " + write + "; echo code=$?");
    assertThat(yes).contains("nodes +1", "code=0");
    Result deleted = installed.trama("cypher", "--write", "--yes", "MATCH (s:Stray) DELETE s");
    assertThat(deleted.err()).contains("nodes +0 -1");
  }

  @Test
  void aReaderThatHadEnoughIsNoFailure() throws Exception {
    Process process =
        installed
            .builder("/bin/bash", "-c", launcher() + " --help | head -1; echo ${PIPESTATUS[0]}")
            .start();
    Result result = Installation.finish(process);
    assertThat(result.out()).startsWith("Usage: trama").endsWith("\n0\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void ctrlCLeavesAnImportThatCanBeGoneOnWithAndTheServer() throws Exception {
    Path folder = Files.createDirectory(inputs.resolve("many"));
    BulletinGenerator generator = new BulletinGenerator(11);
    for (int i = 0; i < 600; i++) {
      Files.writeString(folder.resolve("%03d.txt".formatted(i)), generator.bulletin(i));
    }
    assertThat(installed.trama("server", "start").exitCode()).isZero();
    long server = installed.registry("default").pid();
    String before = installed.trama("batch", "list").out();

    Process process = installed.start("import", folder.toString());
    String now = before;
    while (now.equals(before)) {
      assertThat(process.isAlive()).isTrue();
      now = installed.trama("batch", "list").out();
    }
    Signals.send("INT", process.pid());
    Result result = Installation.finish(process);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(130);
    assertThat(result.err()).contains("the same command goes on from there");
    assertThat(installed.registry("default").pid()).isEqualTo(server);

    String batch = result.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
    Result undone = installed.trama("batch", "undo", batch);
    assertThat(undone.exitCode()).as(undone.err()).isZero();
    assertThat(installed.trama("batch", "list").out()).contains("undone");
  }
}
