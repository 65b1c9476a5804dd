package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages, as the build makes them. */
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
  void thePagesAreSetWithoutAWarning() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "skipped: no groff here");
    ManualPages.main(new String[] {folder.toString()});
    List<String> command = new ArrayList<>(List.of("groff", "-man", "-ww", "-z", "-Tutf8"));
    try (Stream<Path> all = Files.list(folder.resolve("man/man1"))) {
      all.map(Path::toString).sorted().forEach(command::add);
    }
    Process groff = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(groff.waitFor()).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void aShellThatIsNotKnownIsWrongUsage() {
    assertThat(terminal.run("completion", "tcsh")).isEqualTo(2);
  }
}
