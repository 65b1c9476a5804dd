package dev.trama.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.client.Registry;
import dev.trama.server.ClientSandbox.Result;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thin client and server as processes, with commands that need no store. */
@Timeout(value = 180)
class WorkspaceServerIT {
  @TempDir Path folder;
  private ClientSandbox sandbox;

  @BeforeEach
  void open() throws Exception {
    sandbox = new ClientSandbox(folder.resolve("home of an analyst"));
  }

  @AfterEach
  void close() throws Exception {
    sandbox.close();
  }

  private long pid() throws Exception {
    Result result = sandbox.run("pid");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    return Long.parseLong(result.out().strip());
  }

  @Test
  void twoClientsAtOnceStartOneServer() throws Exception {
    Process one = sandbox.start("pid");
    Process two = sandbox.start("pid");
    String first = ClientSandbox.finish(one).out();
    assertThat(ClientSandbox.finish(two).out()).isEqualTo(first).isNotBlank();
    assertThat(sandbox.log().lines().filter(line -> line.contains(" starts, process"))).hasSize(1);
  }

  @Test
  void argumentsOutputErrorsAndExitCodePassThrough() throws Exception {
    assertThat(sandbox.run("echo", "a b", "", "ñandú", "-w", "default").out())
        .isEqualTo("echo|a b||ñandú|-w|default\n");
    Result complaint = sandbox.run("complain");
    assertThat(complaint.err()).isEqualTo("complaint\n");
    assertThat(complaint.exitCode()).isEqualTo(4);
    assertThat(sandbox.run("where").out()).isEqualTo(Path.of("").toAbsolutePath() + " 80\n");
  }

  @Test
  void standardInputPassesThroughUnchanged() throws Exception {
    byte[] input = new byte[300_000];
    new Random(1).nextBytes(input);
    Process client = sandbox.start("cat");
    Thread feeder =
        new Thread(
            () -> {
              try (var stdin = client.getOutputStream()) {
                stdin.write(input);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    feeder.start();
    assertThat(client.getInputStream().readAllBytes()).isEqualTo(input);
    assertThat(client.waitFor()).isZero();
  }

  @Test
  void secretsReachTheCommandButNotTheServersEnvironment() throws Exception {
    sandbox.environment.put("TRAMA_PASSWORD", "open sesame");
    assertThat(sandbox.run("env", "TRAMA_PASSWORD").out()).isEqualTo("open sesame\n");
    assertThat(sandbox.run("own-env", "TRAMA_PASSWORD").out()).isEqualTo("null\n");
    assertThat(sandbox.log()).doesNotContain("sesame");
  }

  @Test
  void garbageInTheRegistryIsNoObstacle() throws Exception {
    Files.write(sandbox.workspace().resolve("server.registry"), new byte[] {0, -1, '=', '\n', 7});
    long first = pid();
    Files.writeString(sandbox.workspace().resolve("server.registry"), "pid=many\n\u0000");
    assertThat(pid()).as("the living server writes its registry anew").isEqualTo(first);
  }

  @Test
  void afterAServerWasKilledTheNextCommandStartsAnother() throws Exception {
    long killed = pid();
    Signals.send("KILL", killed);
    ClientSandbox.awaitEnd(killed);
    assertThat(sandbox.workspace().resolve("server.socket")).exists();
    assertThat(pid()).isNotEqualTo(killed);
  }

  @Test
  void aClientWhoseServerIsKilledSaysSo() throws Exception {
    Process client = sandbox.start("wait");
    new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine();
    Signals.send("KILL", sandbox.registry().pid());
    Result result = ClientSandbox.finish(client);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the workspace server went away");
  }

  @Test
  void aRegistryOfAnotherProcessWithTheSameNumberIsStale() throws Exception {
    ProcessHandle self = ProcessHandle.current();
    new Registry(
            self.pid(),
            Registry.startOf(self) - 60_000,
            "0.1.0",
            sandbox.workspace().resolve("server.socket"),
            "",
            Registry.State.READY)
        .write(sandbox.workspace());
    assertThat(pid()).isNotEqualTo(self.pid());
  }

  @Test
  void aStaleSocketIsReplaced() throws Exception {
    Files.writeString(sandbox.workspace().resolve("server.socket"), "");
    assertThat(pid()).isPositive();
  }

  @Test
  void ctrlCCancelsTheCommandAndLeavesTheServer() throws Exception {
    Process client = sandbox.start("wait");
    assertThat(new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine())
        .isEqualTo("waiting");
    long server = sandbox.registry().pid();
    // A terminal sends it to the whole process group, to which the server belongs at first.
    Signals.send("INT", server);
    Signals.send("INT", client.pid());
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isEqualTo(130);
    assertThat(sandbox.log()).contains("the waiting command was cancelled");
    assertThat(pid()).isEqualTo(server);
  }

  @Test
  void ctrlCEndsACommandThatWaitsForInput() throws Exception {
    pid();
    Process client = sandbox.start("cat");
    awaitLog("served", client);
    Signals.send("INT", client.pid());
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isEqualTo(130);
  }

  /** The status over the socket tells when the command has arrived. */
  private void awaitLog(String word, Process client) throws Exception {
    ServerControl control =
        new ServerControl(dev.trama.workspace.Workspaces.at(sandbox.workspace()));
    for (int i = 0; i < 500; i++) {
      String status = control.status(sandbox.registry()).orElse("");
      if (status.contains("running 1") && status.contains(word)) {
        return;
      }
      assertThat(client.isAlive()).isTrue();
      Thread.sleep(20);
    }
    throw new AssertionError("the command did not arrive");
  }

  @Test
  void aReaderThatHadEnoughEndsTheCommandQuietly() throws Exception {
    Process client = sandbox.start("flood");
    try (var out = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      assertThat(out.readLine()).isEqualTo("a line of a very long answer");
    }
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isZero();
    assertThat(client.getErrorStream().readAllBytes()).isEmpty();
    for (int i = 0; i < 250 && !sandbox.log().contains("the flood was cancelled"); i++) {
      Thread.sleep(20);
    }
    assertThat(sandbox.log()).contains("the flood was cancelled");
  }

  @Test
  void anErrorOfTheJvmEndsTheCommandAlone() throws Exception {
    Result result = sandbox.run("overflow");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("trama: unexpected failure: StackOverflowError\n");
    assertThat(pid()).isPositive();
  }

  @Test
  void aServerWithoutWorkLeaves() throws Exception {
    sandbox.settings("server.idle = 0.02\n");
    long server = pid();
    ClientSandbox.awaitEnd(server);
    assertThat(sandbox.registry()).isNull();
    assertThat(sandbox.workspace().resolve("server.socket")).doesNotExist();
    assertThat(sandbox.log()).endsWith("left\n");
  }

  @Test
  void termEndsTheServerInOrderAndItsCommandsToo() throws Exception {
    Process client = sandbox.start("wait");
    new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine();
    long server = sandbox.registry().pid();
    Signals.send("TERM", server);
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(client.exitValue()).isEqualTo(130);
    ClientSandbox.awaitEnd(server);
    assertThat(sandbox.registry()).isNull();
    assertThat(sandbox.log()).contains("the waiting command was cancelled").endsWith("left\n");
  }

  @Test
  void aSilentServerIsNamedAndNotKilled() throws Exception {
    long server = pid();
    Signals.send("STOP", server);
    try {
      Result result = sandbox.run("pid");
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("does not answer").contains("server.log");
      assertThat(result.err()).contains(Long.toString(server)).doesNotContain("\tat ");
    } finally {
      Signals.send("CONT", server);
    }
    assertThat(pid()).isEqualTo(server);
  }

  @Test
  void aServerOfAnotherBuildIsExplainedAndNotFought() throws Exception {
    long server = pid();
    Path otherLib = Files.createDirectory(folder.resolve("lib"));
    Files.writeString(otherLib.resolve("trama-client.jar"), "another build");
    sandbox.clientOptions.add("-Dtrama.lib=" + otherLib);
    Result result = sandbox.run("pid");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("trama server stop").contains(Long.toString(server));
    sandbox.clientOptions.clear();
    assertThat(pid()).isEqualTo(server);
  }

  @Test
  void aFailedStartShowsTheEndOfTheLog() throws Exception {
    sandbox.launcherRuns("echo first of all; echo no space left on the disk >&2; exit 1");
    Result result = sandbox.run("pid");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("did not start")
        .contains(sandbox.workspace().resolve("server.log").toString())
        .contains("no space left on the disk");
  }

  @Test
  void anUnknownWorkspaceStartsNothing() throws Exception {
    Result result = sandbox.run("pid", "-w", "nowhere");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("nowhere").contains("trama workspace create nowhere");
    assertThat(sandbox.registry()).isNull();
  }

  @Test
  void aPathTooLongForASocketGetsOneElsewhere() throws Exception {
    Path runtime =
        Files.createDirectory(
            folder.resolve("run"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try (ClientSandbox deep =
        new ClientSandbox(folder.resolve("a very long name ".repeat(6) + "/" + "x".repeat(60)))) {
      deep.environment.put("XDG_RUNTIME_DIR", runtime.toString());
      assertThat(deep.run("pid").exitCode()).isZero();
      Path socket = deep.registry().socket();
      assertThat(socket).startsWithRaw(runtime).exists();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void whatTheServerWritesIsClosedToOthers() throws Exception {
    pid();
    for (String name :
        new String[] {"server.registry", "server.log", "server.lock", "owner.lock"}) {
      Path file = sandbox.workspace().resolve(name);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(name)
          .isEqualTo("rw-------");
    }
  }
}
