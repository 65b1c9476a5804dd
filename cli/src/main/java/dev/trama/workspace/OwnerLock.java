package dev.trama.workspace;

import dev.trama.client.Registry;
import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;

/**
 * The right to the store of a workspace, held by one process: its server, or a command without one.
 */
final class OwnerLock implements AutoCloseable {
  private final FileChannel file;

  private OwnerLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the right.
   *
   * @param patience how long to wait for one who is about to leave
   * @throws TramaException where another process has it
   */
  static OwnerLock take(Workspace workspace, Duration patience) {
    Path path = workspace.folder().resolve("owner.lock");
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      FileChannel file =
          FileChannel.open(
              path,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      while (!locked(file)) {
        if (System.nanoTime() - deadline > 0) {
          file.close();
          throw new TramaException(TramaException.Kind.FAILED, whoHasIt(workspace, path));
        }
        Thread.sleep(50);
      }
      file.truncate(0);
      file.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new OwnerLock(file);
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot lock " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing here interrupts threads", e);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String whoHasIt(Workspace workspace, Path path) throws IOException {
    Registry server = Registry.read(workspace.folder());
    return server != null && server.isAlive()
        ? "workspace \""
            + workspace.name()
            + "\" belongs to its server (process "
            + server.pid()
            + ") now; leave out --no-server, or end the server with: trama server stop -w "
            + workspace.name()
        : "workspace \""
            + workspace.name()
            + "\" is in use by another process: "
            + Files.readString(path);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot let go of the lock: " + e.getMessage(), e);
    }
  }
}
