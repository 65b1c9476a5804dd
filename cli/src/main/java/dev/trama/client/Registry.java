package dev.trama.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/**
 * What a workspace server says of itself in the file {@code server.registry} of its workspace.
 *
 * @param pid its process
 * @param started when that process began, in milliseconds of the epoch; a pid alone may by now be
 *     another program's
 * @param version {@link Version#describe}
 * @param socket where it listens
 * @param bolt the address of its embedded store; empty where it has none open
 * @param state how far it is
 */
public record Registry(
    long pid, long started, String version, Path socket, String bolt, State state) {

  /** How far a server is. */
  public enum State {
    STARTING,
    READY,
    STOPPING
  }

  // The kernel's idea of when it booted, from which start instants are reckoned, wanders a little.
  private static final long SAME_START_MILLIS = 2_000;

  static Path file(Path workspace) {
    return workspace.resolve("server.registry");
  }

  /** The log of the server of this workspace. */
  public static Path log(Path workspace) {
    return workspace.resolve("server.log");
  }

  /** What is registered; null where there is nothing, or nothing that can be read. */
  public static Registry read(Path workspace) throws IOException {
    Map<String, String> values = new HashMap<>();
    try {
      // Latin-1 takes any bytes, and garbage is no reason to fail.
      String text = Files.readString(file(workspace), StandardCharsets.ISO_8859_1);
      for (int at = 0, end; (end = text.indexOf('\n', at)) >= 0; at = end + 1) {
        int equals = text.indexOf('=', at);
        if (equals > 0 && equals < end) {
          values.put(text.substring(at, equals), utf8(text.substring(equals + 1, end)));
        }
      }
      return new Registry(
          Long.parseLong(values.get("pid")),
          Long.parseLong(values.get("started")),
          values.getOrDefault("version", "?"),
          Path.of(values.getOrDefault("socket", "")),
          values.getOrDefault("bolt", ""),
          State.valueOf(values.get("state")));
    } catch (NoSuchFileException | IllegalArgumentException | NullPointerException e) {
      return null;
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Puts this in place of what was registered; a reader sees the old or the new, never half. */
  public void write(Path workspace) throws IOException {
    String text =
        "pid=%d\nstarted=%d\nbuild=%s\nsocket=%s\nbolt=%s\nstate=%s\n"
            .formatted(pid, started, version, socket, bolt, state);
    Path unfinished = workspace.resolve("server.registry.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, text);
    Files.move(
        unfinished,
        file(workspace),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what is registered. */
  public static void delete(Path workspace) throws IOException {
    Files.deleteIfExists(file(workspace));
  }

  /** This with another state. */
  public Registry with(State next) {
    return new Registry(pid, started, version, socket, bolt, next);
  }

  /** Whether the process that registered itself still lives. */
  public boolean isAlive() {
    return process() != null;
  }

  /** The process, null where it is gone, also where its number went to another since. */
  public ProcessHandle process() {
    ProcessHandle process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    return process != null
            && Math.abs(startOf(process) - started) <= SAME_START_MILLIS
            && !isDefunct()
        ? process
        : null;
  }

  /** In a container whose first process buries no one, a killed server stays listed for ever. */
  private boolean isDefunct() {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }

  /** When a process began, in milliseconds of the epoch; 0 where the system does not tell. */
  public static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }
}
