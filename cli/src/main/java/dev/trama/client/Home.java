package dev.trama.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Where workspaces lie, and how they may be named. */
public final class Home {
  /** The workspace of those who name none. */
  public static final String DEFAULT_WORKSPACE = "default";

  /** The workspace of {@code trama quickstart}, and the name of that command. */
  public static final String QUICKSTART_WORKSPACE = "quickstart";

  private static final int LONGEST_NAME = 64;

  private Home() {}

  /**
   * The folder that holds everything Trama stores: {@code TRAMA_HOME}, else {@code trama} in the
   * XDG data folder.
   *
   * @param environment the user's
   * @param folder what a relative {@code TRAMA_HOME} is relative to
   */
  public static Path of(Map<String, String> environment, Path folder) {
    String named = environment.get("TRAMA_HOME");
    if (named != null && !named.isBlank()) {
      return folder.resolve(named).toAbsolutePath().normalize();
    }
    String data = environment.get("XDG_DATA_HOME");
    Path parent =
        data != null && data.startsWith("/")
            ? Path.of(data)
            : Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")))
                .resolve(".local/share");
    return parent.resolve("trama");
  }

  /** The folder of a workspace, whether it exists or not. */
  public static Path workspace(Path home, String name) {
    return home.resolve("workspaces").resolve(name);
  }

  /**
   * Whether a workspace may have this name: it becomes a folder, so no separators, no dot first.
   */
  public static boolean isValidName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!plain && (i == 0 || "._-".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** What a name may look like, in words for the user. */
  public static String nameRule() {
    return "letters, digits, '.', '_' and '-', at most 64, a letter or digit first";
  }

  /** What is said of a workspace that does not exist. */
  public static String noWorkspace(Path home, String name) {
    return "no workspace \""
        + name
        + "\" in "
        + home
        + "; trama workspace list shows those there are, trama workspace create "
        + name
        + " makes it";
  }

  /** Makes a folder and its missing parents, closed to everyone but the owner from the start. */
  public static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
