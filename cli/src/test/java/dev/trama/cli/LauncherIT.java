package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.cli.Installation.Result;
import dev.trama.client.Registry;
import dev.trama.server.Signals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged tool as a user runs it: launcher, client, server and store. */
@Timeout(value = 600)
class LauncherIT {
  @TempDir Path folder;
  private Installation installed;

  @BeforeEach
  void install() throws IOException {
    installed = new Installation(folder);
  }

  @AfterEach
  void stopServers() throws IOException {
    installed.close();
  }

  private Path workspace() {
    return installed.workspace("default");
  }

  private Registry registry() throws IOException {
    return installed.registry("default");
  }

  private Result trama(String... arguments) throws Exception {
    return installed.trama(arguments);
  }

  @Test
  void helpVersionAndWrongUsageNeedNoServer() throws Exception {
    assertThat(trama("--version").out()).startsWith("trama ");
    assertThat(trama().out()).contains("Usage: trama");
    Result help = trama("workspace", "--help");
    assertThat(help.out()).contains("create", "delete");
    assertThat(help.err()).as("the JVM keeps its warnings to itself").isEmpty();
    assertThat(trama("workspace", "--hlep").exitCode()).isEqualTo(2);
    Result unknown = trama("fnd", "Nobody");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("fnd", "find").hasLineCount(1);
    assertThat(installed.home()).doesNotExist();
  }

  @Test
  void aServerIsStartedDescribedKilledStartedAgainAndStopped() throws Exception {
    assertThat(trama("server", "status").exitCode()).isEqualTo(3);
    Result started = trama("server", "start");
    assertThat(started.exitCode()).as(started.err()).isZero();
    Registry first = registry();
    assertThat(first.bolt()).startsWith("bolt://127.0.0.1:");
    assertThat(trama("server", "start").err()).contains("already runs");

    Result status = trama("server", "status", "--format", "csv");
    assertThat(status.exitCode()).isZero();
    assertThat(status.out()).contains("state,ready").contains("process," + first.pid());
    assertThat(trama("workspace", "info").out())
        .contains(first.bolt())
        .contains("cypher-shell")
        .contains(workspace().resolve("store/password").toString());

    // A wrong use of a command that needs the store is told by the server, through the client.
    Result wrong = trama("find", "--no-such-option");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--no-such-option").hasLineCount(1);

    Signals.send("KILL", first.pid());
    Result recovered = trama("find", "Nobody");
    assertThat(recovered.exitCode()).as(recovered.err()).isEqualTo(3);
    assertThat(registry().pid()).isNotEqualTo(first.pid());

    assertThat(trama("server", "stop").err()).contains("the server left");
    assertThat(registry()).isNull();
    assertThat(trama("server", "status").exitCode()).isEqualTo(3);
    assertThat(trama("workspace", "delete", "default", "--yes").exitCode()).isZero();
    assertThat(workspace()).doesNotExist();
  }

  @Test
  void twoCommandsStartOneServerWhichGarbageAndAStaleSocketDoNotHinderAndWhichLeavesWhenIdle()
      throws Exception {
    Process one = installed.start("find", "Nobody");
    Process other = installed.start("find", "Nobody");
    assertThat(Installation.finish(one).exitCode()).isEqualTo(3);
    assertThat(Installation.finish(other).exitCode()).isEqualTo(3);
    long server = registry().pid();
    assertThat(log().split(" starts, process ")).as("one start").hasSize(2);

    // Before the garbage: it may have a second server started, which waits for the first to go.
    Files.writeString(workspace().resolve("workspace.properties"), "server.idle = 0.05\n");
    Files.writeString(workspace().resolve("server.registry"), "\u0000pid=\u0001\n=\nstate");
    findsNobody();
    assertThat(registry().pid()).isEqualTo(server);

    Signals.send("KILL", server);
    assertThat(workspace().resolve("server.socket")).as("left behind").exists();
    findsNobody();
    for (int i = 0; i < 600 && registry() != null; i++) {
      Thread.sleep(100);
    }
    assertThat(registry()).as("left when idle; its log: %s", log()).isNull();
    assertThat(log()).endsWith("left\n");
  }

  private void findsNobody() throws Exception {
    Result found = trama("find", "Nobody");
    assertThat(found.exitCode()).as("%s; its log: %s", found.err(), log()).isEqualTo(3);
  }

  private String log() throws IOException {
    return Files.readString(Registry.log(workspace()));
  }

  @Test
  void aNeo4jElsewhereIsUsedWithoutOpeningAStore() throws Exception {
    Result started = trama("--uri", "bolt://127.0.0.1:1", "find", "--no-such-option");
    assertThat(started.exitCode()).as(started.err()).isEqualTo(2);
    assertThat(registry().bolt()).isEmpty();
    assertThat(workspace().resolve("store")).doesNotExist();
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk11/bin")).getParent();
    Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(old.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    ProcessBuilder builder = new ProcessBuilder(installed.launcher().toString(), "--version");
    builder.environment().put("TRAMA_JAVA_HOME", old.toString());
    Process process = builder.start();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("no Java 17 or newer")
        .contains(old.toString());
  }
}
