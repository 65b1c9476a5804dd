package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Manual pages and completion, as the build makes them and {@code trama completion} prints them.
 */
class ManualTests {
  @TempDir Path folder;
  private TestTerminal terminal;

  @BeforeEach
  void open() {
    terminal = new TestTerminal(folder);
  }

  @Test
  void everyCommandHasAPageWithItsOptionsAndExamples() throws Exception {
    ManualPages.main(new String[] {folder.toString()});
    Path pages = folder.resolve("man/man1");
    for (String command : new String[] {"ask", "path", "query-run", "batch-undo", "shell"}) {
      assertThat(pages.resolve("trama-" + command + ".1")).exists();
    }
    assertThat(Files.readString(pages.resolve("trama-path.1")))
        .contains(".TH \"TRAMA-PATH\" 1", ".SH OPTIONS", ".B \\-\\-k N", ".SH EXAMPLES")
        .doesNotContain("${DEFAULT");
    try (Stream<Path> all = Files.list(pages)) {
      for (Path page : all.toList()) {
        assertThat(Files.readString(page))
            .doesNotContainPattern("(?m)^[.'](?!TH |SH |TP$|B |nf$|fi$)");
      }
    }
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
    assertThat(terminal.run("completion", "bash")).isZero();
    Path script = Files.writeString(folder.resolve("trama.bash"), terminal.out());
    assertThat(completed(script, "trama tim")).contains("timeline");
    assertThat(completed(script, "trama path --st")).contains("--strongest");
  }

  private String completed(Path script, String line) throws Exception {
    String words = line.replace(" ", "' '");
    Process bash =
        new ProcessBuilder(
                "/bin/bash",
                "--norc",
                "-c",
                "source '%s'; COMP_WORDS=('%s'); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s';"
                        .formatted(script, words, line)
                    + " _complete_trama; printf '%s\\n' \"${COMPREPLY[@]}\"")
            .redirectErrorStream(true)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return out;
  }

  @Test
  void fishKnowsCommandsTheirOwnCommandsAndValues() {
    assertThat(terminal.run("completion", "fish")).isZero();
    assertThat(terminal.out())
        .contains(
            "complete -c trama -n '__fish_use_subcommand' -a timeline",
            "-n '__fish_seen_subcommand_from batch; and not __fish_seen_subcommand_from",
            "-l format -x -a 'table tree json ndjson csv markdown'",
            "-l strongest -d");
    assertThat(terminal.run("completion", "zsh")).isZero();
    assertThat(terminal.out()).startsWith("#compdef trama\n");
    assertThat(terminal.run("completion", "tcsh")).isEqualTo(2);
  }
}
