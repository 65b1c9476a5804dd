package dev.trama.client;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Starts the server of a workspace, once: whoever holds the lock file looks again whether there is
 * a server, starts one where there is none, and lets go when it is ready.
 */
public final class Starter {
  private static final long READY_WITHIN_MILLIS = Long.getLong("trama.start", 180_000);
  private static final long LEFT_WITHIN_MILLIS = 60_000;
  private static final int LOG_LINES_SHOWN = 15;

  private final Path workspace;
  private final String launcher;
  private final Consumer<String> talk;

  /**
   * @param launcher the script that runs Trama
   * @param talk told what takes long
   */
  public Starter(Path workspace, String launcher, Consumer<String> talk) {
    this.workspace = workspace;
    this.launcher = launcher;
    this.talk = talk;
  }

  /**
   * Makes sure that a server is ready.
   *
   * @param storeless whether it need not open the store until someone asks for it
   */
  public Registry ensure(boolean storeless) throws IOException, Refusal {
    try (FileChannel file =
        FileChannel.open(
            workspace.resolve("server.lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      // Closing the file lets go of the lock.
      file.lock();
      Registry there = Registry.read(workspace);
      if (there != null && there.isAlive()) {
        return switch (there.state()) {
          case READY -> there;
          case STARTING -> awaitReady(there.process(), there.pid());
          case STOPPING -> {
            awaitEnd(there);
            yield start(storeless);
          }
        };
      }
      return start(storeless);
    }
  }

  private Registry start(boolean storeless) throws IOException, Refusal {
    Registry.delete(workspace);
    talk.accept("starting the workspace server …");
    List<String> command = new ArrayList<>(List.of(launcher, "--serve", workspace.toString()));
    if (storeless) {
      command.add("--storeless");
    }
    Path log = Registry.log(workspace);
    if (!Files.exists(log)) {
      Files.createFile(
          log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workspace.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectErrorStream(true);
    // A server outlives the command that starts it, and serves others; it keeps nobody's password.
    builder.environment().keySet().removeAll(Set.of("TRAMA_PASSWORD", "NEO4J_PASSWORD"));
    Process process = builder.start();
    return awaitReady(process.toHandle(), process.pid());
  }

  private Registry awaitReady(ProcessHandle started, long pid) throws IOException, Refusal {
    ProcessHandle process = started;
    long deadline = System.currentTimeMillis() + READY_WITHIN_MILLIS;
    while (System.currentTimeMillis() < deadline) {
      Registry now = Registry.read(workspace);
      // It may also be another one: a server whose registry was spoilt writes it anew.
      if (now != null && now.state() == Registry.State.READY && now.isAlive()) {
        return now;
      }
      boolean gone = process == null || !process.isAlive();
      if (gone && now != null && now.isAlive()) {
        // One that was started a moment earlier has the workspace.
        process = now.process();
      } else if (gone) {
        throw new Refusal(
            "the workspace server did not start; its log "
                + Registry.log(workspace)
                + " ends so:\n"
                + endOfLog());
      }
      sleep(20);
    }
    throw new Refusal(
        "the workspace server (process "
            + pid
            + ") is still starting after "
            + READY_WITHIN_MILLIS / 1000
            + " s; its log is "
            + Registry.log(workspace));
  }

  private void awaitEnd(Registry leaving) throws Refusal {
    long deadline = System.currentTimeMillis() + LEFT_WITHIN_MILLIS;
    while (leaving.isAlive()) {
      if (System.currentTimeMillis() > deadline) {
        throw ServerLink.silent(leaving, workspace);
      }
      sleep(50);
    }
  }

  private String endOfLog() throws IOException {
    Path log = Registry.log(workspace);
    if (!Files.exists(log)) {
      return "  (there is none)";
    }
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    StringBuilder end = new StringBuilder();
    for (String line : lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size())) {
      end.append("  ").append(line).append('\n');
    }
    return end.toString().stripTrailing();
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
