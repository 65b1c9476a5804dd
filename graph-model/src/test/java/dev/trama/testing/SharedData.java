package dev.trama.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real notices and lists to test with. They are not part of the repository: they lie in a folder
 * named by the environment variable {@code TRAMA_SHARED}, or in {@code shared} beside the checkout.
 * A test that asks for what is absent is skipped.
 */
public final class SharedData {
  private SharedData() {}

  /** The file or folder under this relative path; skips the calling test where there is none. */
  public static Path require(String relative) {
    Path path = root().resolve(relative);
    assumeTrue(Files.exists(path), () -> "skipped: no shared data at " + path);
    return path;
  }

  private static Path root() {
    String named = System.getenv("TRAMA_SHARED");
    // Surefire runs each module in its own folder, two below what holds the checkout.
    return named != null
        ? Path.of(named)
        : Path.of("..", "..", "shared").toAbsolutePath().normalize();
  }
}
