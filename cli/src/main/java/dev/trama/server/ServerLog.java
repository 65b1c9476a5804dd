package dev.trama.server;

import dev.trama.terminal.LibraryErrors;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The log of a server: at most two files, the older one named {@code .1}. It names commands but not
 * their arguments, which may say what is being investigated.
 */
final class ServerLog extends OutputStream {
  private final Path file;
  private final long limit;
  private OutputStream out;
  private long size;

  /**
   * @param limit bytes of one file
   */
  ServerLog(Path file, long limit) throws IOException {
    this.file = file;
    this.limit = limit;
    open();
  }

  private void open() throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    size = Files.size(file);
  }

  /** Sends everything that this process says to the log. */
  void takeOver() {
    PrintStream stream = new LibraryErrors(this);
    System.setOut(stream);
    System.setErr(stream);
  }

  /** A line with the time. */
  static void note(String what) {
    System.err.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + what);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (size > 0 && size + length > limit) {
      out.close();
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      open();
    }
    out.write(bytes, offset, length);
    size += length;
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
