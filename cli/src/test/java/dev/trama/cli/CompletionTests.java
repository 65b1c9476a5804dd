package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets who presses Tab in bash, zsh and fish. */
class CompletionTests {
  private static final String PROMPT = "ready> ";

  @TempDir Path folder;
  private TestTerminal terminal;

  @BeforeEach
  void open() throws Exception {
    terminal = new TestTerminal(folder);
    Files.writeString(folder.resolve("notice.txt"), "");
  }

  /** Begun, and what stands there after Tab. */
  private static final String[][] LINES = {
    {"tim", "timeline"},
    {"batch und", "batch undo"},
    {"path --stro", "path --strongest"},
    {"-w case ti", "-w case timeline"},
    {"links X --format ndj", "links X --format ndjson"},
    {"links X --by kin", "links X --by kin_of"},
    {"completion z", "completion zsh"},
    {"import not", "import notice.txt"},
    {"export dossier X -o not", "export dossier X -o notice.txt"},
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bash|bash --norc --noprofile -i|trama.bash",
        "zsh|zsh -i|_trama",
      })
  void tabCompletesCommandsOptionsValuesAndFiles(String shell, String command, String file)
      throws Exception {
    Path script = script(shell, file);
    // In place of the tool a function that tells what it was called with.
    String trama = "trama() { printf 'called:%s:\\n' \"$*\"; }\n";
    Files.writeString(
        folder.resolve(".zshrc"),
        "fpath=('%s' $fpath)\nautoload -U compinit && compinit -u -D\n".formatted(folder)
            + "PS1='%s'\n%s".formatted(PROMPT, trama));
    Path bash = folder.resolve("bashrc");
    Files.writeString(bash, "PS1='%s'\n%ssource '%s'\n".formatted(PROMPT, trama, script));
    String interactive = command.replace("--norc --noprofile", "--rcfile '" + bash + "'");
    ProcessBuilder builder = new ProcessBuilder().directory(folder.toFile());
    builder.environment().put("ZDOTDIR", folder.toString());
    builder.environment().put("TERM", "dumb");
    try (Typist typist = Typist.at(100, 40, interactive, builder)) {
      for (String[] line : LINES) {
        typist.until(PROMPT);
        typist.type("trama " + line[0] + "\t\r");
        String screen = typist.until(":\r\n");
        assertThat(screen).contains("called:" + line[1] + ":").doesNotContain("not found");
      }
      typist.until(PROMPT);
      typist.type("exit\r");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "fish")
  void fishOffersCommandsOptionsValuesAndFiles(String shell) throws Exception {
    Path script = script(shell, "trama.fish");
    for (String[] line : LINES) {
      String wanted = line[1].substring(line[1].lastIndexOf(' ') + 1);
      ProcessBuilder builder =
          new ProcessBuilder(
                  "fish",
                  "--no-config",
                  "-c",
                  "function trama; end; source '%s'; complete -C 'trama %s'"
                      .formatted(script, line[0]))
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.environment().put("HOME", folder.toString());
      Process fish = builder.start();
      String offered = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(fish.waitFor()).as(offered).isZero();
      assertThat(offered.lines().map(candidate -> candidate.split("\t")[0]))
          .as("trama " + line[0])
          .contains(wanted);
    }
  }

  /** The script that makes the shell complete; the test is skipped where there is no such shell. */
  private Path script(String shell, String file) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, shell))),
        "skipped: no " + shell + " here");
    assertThat(terminal.run("completion", shell)).isZero();
    return Files.writeString(folder.resolve(file), terminal.out());
  }
}
