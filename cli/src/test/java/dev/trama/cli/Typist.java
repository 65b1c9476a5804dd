package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Types on a terminal of its own, and waits for what it shows. */
final class Typist implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final InputStream screen;
  private String shown = "";

  private Typist(Process process) {
    this.process = process;
    this.screen = process.getInputStream();
  }

  /**
   * Runs a command on a terminal of this size; the test is skipped where none can be had.
   *
   * @param builder its folder and environment; the command is set
   */
  static Typist at(int columns, int rows, String command, ProcessBuilder builder)
      throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: no script(1) here");
    String sized = "stty cols %d rows %d; %s".formatted(columns, rows, command);
    return new Typist(
        builder
            .command("/usr/bin/script", "-qec", sized, "/dev/null")
            .redirectErrorStream(true)
            .start());
  }

  void type(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** What stands on the screen until this, which must come. */
  String until(String expected) throws IOException {
    byte[] block = new byte[8192];
    CompletableFuture<Process> watch = new CompletableFuture<>();
    watch.completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS);
    // Nothing else ends the reading where nothing comes.
    watch.thenAccept(Process::destroyForcibly);
    while (!shown.contains(expected)) {
      int read = screen.read(block);
      assertThat(read).as("waited for: " + expected + "; on the screen: " + shown).isPositive();
      shown += new String(block, 0, read, StandardCharsets.UTF_8);
    }
    watch.cancel(false);
    int end = shown.indexOf(expected) + expected.length();
    String before = shown.substring(0, end);
    shown = shown.substring(end);
    return before;
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
