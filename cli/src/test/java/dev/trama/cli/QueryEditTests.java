package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a terminal, a saved question is edited in the user's editor. */
class QueryEditTests {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Terminal.FileEditor editor, String... args) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            err,
            new Terminal.Facts(80, true, true, true),
            folder,
            Map.of("TRAMA_HOME", folder.toString()),
            prompt -> null,
            null,
            editor);
    return Main.run(terminal, args);
  }

  private static boolean writing(Path file, String text) {
    try {
      Files.writeString(file, text);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String list() {
    assertThat(run(file -> false, "query", "list", "--format", "csv")).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatTheEditorLeavesIsTheQuestionFromThenOn() {
    assertThat(run(file -> false, "query", "save", "bosses", "leaders of CJNG")).isZero();
    assertThat(run(file -> writing(file, "# mine\nmembers of\nCJNG\n"), "query", "edit", "bosses"))
        .isZero();
    assertThat(list()).contains("bosses,members of CJNG,,");
  }

  @Test
  void whatIsLeftEmptyOrByAnEditorThatFailsIsAsItWas() {
    assertThat(run(file -> false, "query", "save", "bosses", "leaders of CJNG")).isZero();
    assertThat(run(file -> writing(file, "\n"), "query", "edit", "bosses")).isEqualTo(2);
    assertThat(run(file -> false, "query", "edit", "bosses")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("VISUAL");
    assertThat(list()).contains("bosses,leaders of CJNG,,");
  }
}
