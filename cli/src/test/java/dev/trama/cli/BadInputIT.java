package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.cli.Installation.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever it is given, Trama says in one line what is wrong and where, and leaves nothing half.
 */
@Timeout(value = 300)
@ExtendWith(SharedInstallation.class)
class BadInputIT {
  @TempDir Path inputs;
  private Installation installed;

  @BeforeEach
  void use(Installation shared) {
    installed = shared;
  }

  /** Runs a command that must be refused with one line that holds these words. */
  private void refused(int exitCode, String[] command, String... words) throws Exception {
    Result result = installed.trama(command);
    assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("trama: ").contains(words).doesNotContain("\tat ");
    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err().replace("\n", "")).as("no control characters").matches("\\P{Cc}*");
    assertThat(result.err().length()).isLessThan(1000);
  }

  private static String[] command(String... words) {
    return words;
  }

  @Test
  void anInputThatIsNoBulletinIsNamedAsTheUserWroteIt() throws Exception {
    Path folder = Files.createDirectory(installed.folder().resolve("bad inputs"));
    Files.createFile(folder.resolve("empty.txt"));
    Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, -1, 0, 7, 'E', 'L', 'F', 0});
    Files.writeString(folder.resolve("huge.txt"), "The leader. ".repeat(4_400_000));
    Files.createDirectory(folder.resolve("nothing in it"));
    String before = installed.trama("batch", "list").out();

    refused(4, command("import", "bad inputs/missing.txt"), "No such file: bad inputs/missing.txt");
    refused(4, command("import", "bad inputs/empty.txt"), "bad inputs/empty.txt is empty");
    refused(4, command("import", "bad inputs/binary.txt"), "bad inputs/binary.txt is neither");
    refused(4, command("import", "bad inputs/huge.txt"), "bad inputs/huge.txt is larger than");
    refused(3, command("import", "bad inputs/nothing in it"), "no file in the folder bad inputs");
    refused(4, command("extract", "bad inputs/missing.txt"), "No such file: bad inputs/missing");
    refused(4, command("import", "x".repeat(10_000)), "Cannot read xxx", "name too long");
    refused(4, command("import", "no\u001b[2J\nfile"), "No such file: no[2J file");
    assertThat(installed.trama("batch", "list").out()).as("nothing written").isEqualTo(before);
  }

  @Test
  void theOthersGoOnWhereOneInputIsBad() throws Exception {
    Path good = Files.writeString(inputs.resolve("good.txt"), "Delfina Escalona was arrested.\n");
    Path empty = Files.createDirectory(inputs.resolve("empty"));
    Result result = installed.trama("import", "missing", empty.toString(), good.toString());
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.err())
        .contains("No such file: missing", "no file in the folder " + empty, "1 new, 2 failed");
    String batch = result.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
    assertThat(installed.trama("batch", "undo", batch).exitCode()).isZero();
  }

  @Test
  void brokenTextAndPagesCutShortAreReadAsFarAsTheyGo() throws Exception {
    Path broken = inputs.resolve("broken.txt");
    String text =
        "Eusebio Galindo, also known as “El Roto,” is the leader of the Cartel de Tepic.\n";
    byte[] bytes = (text + "Caf?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    Files.write(broken, bytes);
    Path cut =
        Files.writeString(
            inputs.resolve("cut.html"),
            "<html><body><article><p>Horacio Olmedo is the leader of the Cartel de Durango.</p>"
                + "<p>He was bo<a href=\"x");
    Result result = installed.trama("import", broken.toString(), cut.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(installed.trama("ask", "leader of Cartel de Tepic").out())
        .contains("Eusebio Galindo");
    assertThat(installed.trama("ask", "leader of Cartel de Durango").out())
        .contains("Horacio Olmedo");
    String batch = result.err().replaceAll("(?s).*\\(batch ([^,)]+).*", "$1");
    assertThat(installed.trama("batch", "undo", batch).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|frobnicators of CJNG|frobnicators",
        "2|leader of \"CJNG|never closed",
        "3|leader of Nobody Atall|Nobody Atall",
        "3|leader of \"O'Neil') RETURN 1 //\"|O'Neil') RETURN 1 //",
      })
  void aQuestionThatCannotBeAnsweredSaysWhy(int exitCode, String phrase, String word)
      throws Exception {
    refused(exitCode, command("ask", phrase), word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[2Jb\u0007\nc", "'\"; MATCH (n) DETACH DELETE n //", "LONG"})
  void hostileNamesAreNobody(String name) throws Exception {
    String hostile = name.equals("LONG") ? "x".repeat(10_000) : name;
    refused(3, command("find", hostile), "nobody and nothing");
    refused(3, command("show", hostile), "nobody and nothing");
  }

  @Test
  void aStackTraceIsShownToThoseWhoAskForIt() throws Exception {
    Result result = installed.trama("--verbose", "show", "Nobody Atall");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).startsWith("trama: ").contains("\tat dev.trama.");
  }

  @Test
  void unknownCommandsOptionsAndWorkspacesAreWrongUsage() throws Exception {
    refused(2, command("improt", "x"), "improt", "did you mean", "import");
    refused(2, command("frobnicate", "x"), "there is no command \"frobnicate\"", "trama --help");
    refused(
        2, command("server", "frobnicate"), "there is no command \"frobnicate\"", "trama server");
    refused(2, command("server", "stop", "now"), "\"now\" is one word too many");
    refused(2, command("-w", "default", "quickstart"), "of its own", "leave out --workspace");
    refused(2, command("ask", "--expain", "x"), "--expain", "did you mean --explain");
    refused(2, command("-w", "nowhere", "batch", "list"), "nowhere", "workspace create nowhere");
    refused(3, command("batch", "undo", "1999-01-01-1"), "1999-01-01-1");
  }

  @Test
  void aDatabaseThatRefusesOrDoesNotAnswerIsUnreachable() throws Exception {
    assertThat(installed.trama("server", "start").exitCode()).isZero();
    String bolt = installed.registry("default").bolt();
    Process wrong = withPassword("wrong", "--uri", bolt, "ask", "leaders of CJNG");
    Result refused = Installation.finish(wrong);
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
    assertThat(refused.err()).contains(bolt, "refuses").doesNotContain("wrong", "\tat ");
    assertThat(refused.err().lines()).hasSize(1);

    Process silent = withPassword("any", "--uri", "bolt://127.0.0.1:1", "ask", "leaders of CJNG");
    Result unanswered = Installation.finish(silent);
    assertThat(unanswered.exitCode()).as(unanswered.err()).isEqualTo(5);
    assertThat(unanswered.err()).contains("bolt://127.0.0.1:1 does not answer");
    assertThat(unanswered.err().lines()).hasSize(1);
  }

  private Process withPassword(String password, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = installed.launcher().toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder = installed.builder(command);
    builder.environment().put("TRAMA_PASSWORD", password);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
