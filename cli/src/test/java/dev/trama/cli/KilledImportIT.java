package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.cli.Installation.Result;
import dev.trama.graph.Batch;
import dev.trama.graph.Graph;
import dev.trama.graph.GraphDump;
import dev.trama.graph.Row;
import dev.trama.imports.BulletinGenerator;
import dev.trama.server.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed in the middle of an import: what it began is gone on with, and comes out whole.
 */
@Timeout(value = 300)
class KilledImportIT {
  private static final int BULLETINS = 300;

  @TempDir Path folder;

  @Test
  void theSameCommandGoesOnAndTheGraphIsAsIfNothingHadHappened() throws Exception {
    try (Installation installed = new Installation(folder)) {
      BulletinGenerator generator = new BulletinGenerator(7);
      Path bulletins = Files.createDirectory(folder.resolve("bulletins"));
      for (int i = 0; i < BULLETINS; i++) {
        Files.writeString(bulletins.resolve("%03d.txt".formatted(i)), generator.bulletin(i));
      }
      for (String name : List.of("killed", "whole")) {
        installed.trama("workspace", "create", name);
        Result started = installed.trama("server", "start", "-w", name);
        assertThat(started.exitCode()).as(started.err()).isZero();
      }

      assertThat(installed.trama("-w", "killed", "batch", "list").exitCode()).isEqualTo(3);
      killDuring(installed.start("-w", "killed", "import", "bulletins"), installed);
      Result again = installed.trama("-w", "killed", "import", "bulletins");
      assertThat(again.exitCode()).as(again.err()).isZero();
      assertThat(again.err()).contains("known already").contains(", gone on with)");

      Result whole = installed.trama("-w", "whole", "import", "bulletins");
      assertThat(whole.err()).contains(BULLETINS + " new");
      assertThat(dump(installed, "killed")).isEqualTo(dump(installed, "whole"));
      assertThat(installed.trama("-w", "killed", "batch", "list", "--format", "json").json())
          .hasSize(1)
          .allSatisfy(batch -> assertThat(batch.get("state").asText()).isEqualTo("done"))
          .allSatisfy(batch -> assertThat(batch.get("documents").asInt()).isEqualTo(BULLETINS));
    }
  }

  /** Kills the server once some documents are written, and others are not. */
  private static void killDuring(Process client, Installation installed) throws Exception {
    long server = installed.registry("killed").pid();
    try (Graph graph = installed.graph("killed")) {
      while (graph.batches().list().stream().mapToLong(Batch::documents).sum() == 0) {
        assertThat(client.isAlive()).isTrue();
        Thread.sleep(20);
      }
      Signals.send("KILL", server);
    }
    Result killed = Installation.finish(client);
    assertThat(killed.exitCode()).isEqualTo(1);
    assertThat(killed.err()).contains("the workspace server went away").doesNotContain("\tat ");
  }

  private static List<Row> dump(Installation installed, String workspace) throws Exception {
    try (Graph graph = installed.graph(workspace)) {
      return GraphDump.of(graph);
    }
  }
}
