package dev.trama.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * For {@link System#err}, where libraries complain; commands talk to {@link Terminal#err}. Java 25
 * warns there, without a switch, of each of the old time zones that Neo4j makes a list of.
 */
public final class LibraryErrors extends PrintStream {
  private static final String OLD_TIME_ZONE = "WARNING: Use of the three-letter time zone ID";

  public LibraryErrors(OutputStream target) {
    super(target, true, StandardCharsets.UTF_8);
  }

  @Override
  public PrintStream printf(String format, Object... args) {
    return format.startsWith(OLD_TIME_ZONE) ? this : super.printf(format, args);
  }
}
