package dev.trama.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTests {
  @Test
  void theLogNeverGrowsBeyondTwoFilesOfItsLimit(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("server.log");
    try (ServerLog log = new ServerLog(file, 1000)) {
      for (int i = 0; i < 500; i++) {
        log.write(("line " + i + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(Files.size(file)).isLessThanOrEqualTo(1000);
    assertThat(Files.size(folder.resolve("server.log.1"))).isLessThanOrEqualTo(1000);
    assertThat(Files.readString(file)).endsWith("line 499\n");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }
}
