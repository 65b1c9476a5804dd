package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTests {
  @TempDir Path folder;
  private TestTerminal terminal;

  @BeforeEach
  void open() {
    terminal = new TestTerminal(folder);
  }

  @Test
  void withoutArgumentsTheHelpIsPrintedAndNothingFailed() {
    assertThat(terminal.run()).isZero();
    assertThat(terminal.out()).contains("Usage: trama").contains("workspace");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void helpListsTheExitCodes() {
    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out()).contains("Exit codes:").contains("130  cancelled");
  }

  @Test
  void versionIsTheOneOfTheBuild() {
    assertThat(terminal.run("--version")).isZero();
    assertThat(terminal.out()).matches("trama \\d+\\.\\d+\\.\\d+.*\\R");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndSuggestsTheNearest() {
    assertThat(terminal.run("worspace")).isEqualTo(2);
    assertThat(terminal.err()).contains("worspace").contains("did you mean").contains("workspace");
    assertThat(terminal.err().lines()).hasSize(1);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void anUnknownOptionIsWrongUsageAndSuggestsTheNearest() {
    assertThat(terminal.run("workspace", "list", "--formt", "json")).isEqualTo(2);
    assertThat(terminal.err()).contains("--formt").contains("--format");
  }

  @Test
  void theLauncherSendsEveryCommandToTheServerThatNeedsAStore() throws Exception {
    Matcher named =
        Pattern.compile("case \\$command in\\n([a-z |\\\\\\n]+)\\) ;;")
            .matcher(Files.readString(Path.of("trama")));
    assertThat(named.find()).isTrue();
    List<String> others = List.of("extract", "workspace", "server", "shell", "completion");
    assertThat(named.group(1).split("[ |\\\\\\n]+"))
        .filteredOn(word -> !word.isEmpty())
        .containsExactlyInAnyOrderElementsOf(
            Commands.ALL.stream()
                .map(Map.Entry::getKey)
                .filter(name -> !others.contains(name))
                .toList());
  }

  @Test
  void aGroupWithoutItsCommandIsWrongUsage() {
    assertThat(terminal.run("workspace")).isEqualTo(2);
    assertThat(terminal.err().lines()).hasSize(1);
  }

  @Test
  void globalOptionsMayStandBeforeAndAfterTheCommand() {
    assertThat(terminal.run("--format", "json", "workspace", "list")).isZero();
    assertThat(terminal.run("workspace", "list", "--format", "JSON")).isZero();
  }

  @Test
  void aMadeWorkspaceIsListedAndClosedToOthers() throws Exception {
    assertThat(terminal.run("workspace", "create", "jalisco")).isZero();
    assertThat(terminal.run("workspace", "list")).isZero();
    assertThat(terminal.out()).contains("jalisco");
    Path made = folder.resolve("home/workspaces/jalisco");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void aWorkspaceCannotBeMadeTwice() {
    terminal.run("workspace", "create", "jalisco");
    assertThat(terminal.run("workspace", "create", "jalisco")).isEqualTo(1);
    assertThat(terminal.err()).contains("exists already");
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    assertThat(terminal.run("workspace", "create", "../elsewhere")).isEqualTo(2);
    assertThat(terminal.err()).contains("../elsewhere");
    assertThat(folder.resolve("home/elsewhere")).doesNotExist();
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    assertThat(terminal.run("workspace", "create", "a\u001b[2Jb\nc")).isEqualTo(2);
    assertThat(terminal.err()).doesNotContain("\u001b").contains("a[2Jb c");
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    terminal.run("workspace", "create", "..");
    assertThat(terminal.err()).doesNotContain("\tat ");
    terminal.run("workspace", "create", "..", "--verbose");
    assertThat(terminal.err()).contains("\tat ");
  }
}
