package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trama.cli.Installation.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up: said so, nothing lost, and with room again work goes on. */
@Timeout(value = 300)
class FullDiskIT {
  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("small disk"));
    int mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())
            .start()
            .waitFor();
    assumeTrue(mounted == 0, "skipped: only root may mount a small disk to fill");
  }

  @AfterEach
  void unmount() throws Exception {
    new ProcessBuilder("umount", disk.toString()).start().waitFor();
  }

  @Test
  void isSaidAndRecoveredFrom() throws Exception {
    Path notice = Files.writeString(folder.resolve("one.txt"), notice("Aurelio Huerta"));
    Path other = Files.writeString(folder.resolve("two.txt"), notice("Ismael Farfán"));
    try (Installation installed = new Installation(folder)) {
      installed.environment.put("TRAMA_HOME", disk.toString());
      try {
        Result first = installed.trama("import", notice.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        fill();
        for (int i = 0; i < 2; i++) {
          Result full = installed.trama("import", other.toString());
          assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
          assertThat(full.err())
              .contains("the disk is full", disk.resolve("workspaces/default").toString())
              .doesNotContain("\tat ");
          assertThat(full.err().lines()).hasSize(1);
        }
        Files.delete(disk.resolve("filler"));
        importsAndAnswers(installed, other);
      } finally {
        Files.deleteIfExists(disk.resolve("filler"));
        installed.trama("server", "stop");
      }
    }
  }

  @Test
  void theServerCanBeStoppedAllTheSame() throws Exception {
    Path notice = Files.writeString(folder.resolve("one.txt"), notice("Aurelio Huerta"));
    Path other = Files.writeString(folder.resolve("two.txt"), notice("Ismael Farfán"));
    try (Installation installed = new Installation(folder)) {
      installed.environment.put("TRAMA_HOME", disk.toString());
      try {
        assertThat(installed.trama("import", notice.toString()).exitCode()).isZero();
        fill();
        assertThat(installed.trama("import", other.toString()).exitCode()).isEqualTo(1);
        Result stopped = installed.trama("server", "stop");
        assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(1);
        assertThat(stopped.err())
            .contains("left without closing its store, because the disk is full")
            .contains(disk.resolve("workspaces/default").toString())
            .doesNotContain("\tat ");
        assertThat(stopped.err().lines()).hasSize(1);
        assertThat(installed.trama("server", "status").exitCode()).isEqualTo(3);

        Files.delete(disk.resolve("filler"));
        importsAndAnswers(installed, other);
      } finally {
        Files.deleteIfExists(disk.resolve("filler"));
        installed.trama("server", "stop");
      }
    }
  }

  private static void importsAndAnswers(Installation installed, Path notice) throws Exception {
    Result again = installed.trama("import", notice.toString());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(installed.trama("ask", "leaders of Cartel de Naples").out())
        .contains("Aurelio Huerta", "Ismael Farfán");
  }

  private static String notice(String leader) {
    return leader + " is a leader of the Cartel de Naples.\n";
  }

  private void fill() throws IOException {
    try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
      while (true) {
        filler.write(new byte[4096]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("space");
    }
  }
}
