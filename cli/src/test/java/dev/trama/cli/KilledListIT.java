package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.cli.Installation.Result;
import dev.trama.graph.Batch;
import dev.trama.graph.Graph;
import dev.trama.graph.GraphDump;
import dev.trama.graph.Row;
import dev.trama.server.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lists whose import is killed, or given twice at once: nothing is half there, nothing doubled. */
@Timeout(value = 600)
class KilledListIT {
  private static final int ENTRIES = 2_500;

  @TempDir Path folder;

  @Test
  void allWaysToTakeInAListEndWithTheSameGraph() throws Exception {
    try (Installation installed = new Installation(folder)) {
      Files.writeString(folder.resolve("sdn.csv"), list());
      List<Row> inBulk = inBulk(installed);
      assertThat(inBulk).hasSizeGreaterThan(4 * ENTRIES);
      assertThat(goneOnWith(installed)).isEqualTo(inBulk);
      assertThat(twiceAtOnce(installed)).isEqualTo(inBulk);
    }
  }

  /** Killed while the new store is being made: nothing has changed, and all goes well again. */
  private static List<Row> inBulk(Installation installed) throws Exception {
    start(installed, "bulk");
    Path made = installed.workspace("bulk").resolve("store.new").resolve("data");
    Process client = installed.start("-w", "bulk", "import", "--bulk", "sdn.csv");
    kill(installed, "bulk", client, () -> Files.exists(made));
    assertThat(installed.trama("-w", "bulk", "batch", "list").exitCode()).isEqualTo(3);

    Result again = installed.trama("-w", "bulk", "import", "--bulk", "sdn.csv");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(installed.workspace("bulk").resolve("store.new")).doesNotExist();
    assertOneBatch(installed, "bulk");
    return dump(installed, "bulk");
  }

  /** Killed once some entries are written: the same command goes on with the rest. */
  private static List<Row> goneOnWith(Installation installed) throws Exception {
    start(installed, "killed");
    Process client = installed.start("-w", "killed", "import", "sdn.csv");
    try (Graph graph = installed.graph("killed")) {
      kill(
          installed,
          "killed",
          client,
          () -> graph.batches().list().stream().mapToLong(Batch::documents).sum() > 0);
    }
    Result again = installed.trama("-w", "killed", "import", "sdn.csv");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.err()).contains("known already").contains(", gone on with)");
    assertOneBatch(installed, "killed");
    return dump(installed, "killed");
  }

  private static List<Row> twiceAtOnce(Installation installed) throws Exception {
    start(installed, "twice");
    Process one = installed.start("-w", "twice", "import", "sdn.csv");
    Process other = installed.start("-w", "twice", "import", "sdn.csv");
    for (Process each : List.of(one, other)) {
      Result done = Installation.finish(each);
      assertThat(done.exitCode()).as(done.err()).isZero();
    }
    return dump(installed, "twice");
  }

  private static void start(Installation installed, String workspace) throws Exception {
    installed.trama("workspace", "create", workspace);
    Result started = installed.trama("server", "start", "-w", workspace);
    assertThat(started.exitCode()).as(started.err()).isZero();
  }

  private static void kill(
      Installation installed, String workspace, Process client, Callable<Boolean> when)
      throws Exception {
    long server = installed.registry(workspace).pid();
    while (!when.call()) {
      assertThat(client.isAlive()).isTrue();
      Thread.sleep(5);
    }
    Signals.send("KILL", server);
    Result killed = Installation.finish(client);
    assertThat(killed.exitCode()).isEqualTo(1);
    assertThat(killed.err()).contains("the workspace server went away").doesNotContain("\tat ");
  }

  private static void assertOneBatch(Installation installed, String workspace) throws Exception {
    assertThat(installed.trama("-w", workspace, "batch", "list", "--format", "json").json())
        .hasSize(1)
        .allSatisfy(batch -> assertThat(batch.get("state").asText()).isEqualTo("done"))
        .allSatisfy(batch -> assertThat(batch.get("documents").asInt()).isEqualTo(ENTRIES));
  }

  private static List<Row> dump(Installation installed, String workspace) throws Exception {
    try (Graph graph = installed.graph(workspace)) {
      return GraphDump.of(graph);
    }
  }

  /** Everybody is linked to whoever stands before. */
  private static String list() {
    StringBuilder list = new StringBuilder();
    for (int i = 1; i <= ENTRIES; i++) {
      String linked = i == 1 ? "" : "; Linked To: " + name(i - 1) + ".";
      list.append(i)
          .append(",\"")
          .append(name(i))
          .append("\",individual,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 19")
          .append(50 + i % 50)
          .append(linked)
          .append("\"\n");
    }
    return list.toString();
  }

  private static String name(int number) {
    StringBuilder surname = new StringBuilder("VEGA");
    for (int rest = number; rest > 0; rest /= 20) {
      surname.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append('a');
    }
    return surname.toString().toUpperCase(Locale.ROOT) + " MORA, Ana";
  }
}
