package dev.trama.client;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
   * Tells this copy from others: two builds of one release do not speak to each other, since a
   * server of yesterday's build would give yesterday's answers. The launcher names the folder of
   * jars whose ages and sizes tell. (Reading the release from a resource would cost the client
   * milliseconds.)
   */
  public static String build() {
    File[] jars = new File(System.getProperty("trama.lib", "")).listFiles();
    long sum = 17;
    if (jars != null) {
      for (File jar : jars) {
        if (jar.getName().startsWith("trama-")) {
          // A sum, since folders are listed in no certain order.
          sum += (31 * jar.lastModified() + jar.length()) * (31L * jar.getName().hashCode() + 1);
        }
      }
    }
    return Long.toHexString(sum);
  }

  /** Release and build, for people. */
  public static String describe() {
    return release() + " (build " + build() + ")";
  }
}
