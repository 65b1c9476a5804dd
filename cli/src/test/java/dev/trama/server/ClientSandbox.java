package dev.trama.server;

import dev.trama.client.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the thin client as a process against scripted servers, in a home of its own. Closing it ends
 * the server that was started.
 */
final class ClientSandbox implements AutoCloseable {
  record Result(int exitCode, String out, String err) {}

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private final Path home;
  private final Path workspace;
  private final Path launcher;
  final Map<String, String> environment = new HashMap<>();
  final List<String> clientOptions = new ArrayList<>();

  ClientSandbox(Path home) throws IOException {
    this.home = home;
    this.workspace = home.resolve("workspaces/default");
    Files.createDirectories(
        workspace,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    this.launcher = home.resolve("launcher");
    launcherRuns(
        "trap '' INT HUP TSTP\nshift\nexec '"
            + JAVA
            + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m -cp '"
            + System.getProperty("java.class.path")
            + "' dev.trama.server.ScriptedServer \"$@\"");
  }

  void launcherRuns(String script) throws IOException {
    Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }

  Path workspace() {
    return workspace;
  }

  Registry registry() throws IOException {
    return Registry.read(workspace);
  }

  String log() throws IOException {
    return Files.readString(Registry.log(workspace));
  }

  void settings(String text) throws IOException {
    Files.writeString(workspace.resolve("workspace.properties"), text);
  }

  /** A client process, running. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
    command.addAll(clientOptions);
    command.add("-Dtrama.launcher=" + launcher);
    command.add("-Dtrama.patience=3000");
    command.addAll(List.of("-cp", "target/classes", "dev.trama.client.ThinClient"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAMA_"));
    builder.environment().put("TRAMA_HOME", home.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  Result run(String... arguments) throws Exception {
    return finish(start(arguments));
  }

  static Result finish(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the client did not end; so far: " + out + err);
    }
    return new Result(process.exitValue(), out, err);
  }

  /** Waits for a server to be gone. */
  static void awaitEnd(long pid) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("process " + pid + " is still there");
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    Registry server = registry();
    ProcessHandle process = server == null ? null : server.process();
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }
}
