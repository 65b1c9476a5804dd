package dev.trama.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which Trama this is. */
public final class Version {
  private Version() {}

  /** The release, such as {@code 0.1.0}. */
  public static String release() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The release and when this copy was built: two builds of one release do not speak to each other,
   * since a server of yesterday's build would give yesterday's answers. The launcher names the jar
   * whose age tells.
   */
  public static String ofThisCopy() {
    String jar = System.getProperty("trama.jar");
    if (jar == null) {
      return release();
    }
    try {
      return release() + " built " + Files.getLastModifiedTime(Path.of(jar)).toInstant();
    } catch (IOException e) {
      return release();
    }
  }
}
