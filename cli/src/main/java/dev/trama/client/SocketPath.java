package dev.trama.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Where the server of a workspace listens. */
public final class SocketPath {
  /**
   * What every system takes: macOS has room for 104 bytes, Linux for 108, a closing zero included.
   */
  private static final int LONGEST = 100;

  private SocketPath() {}

  /**
   * A path in the workspace folder or, where that is too long for a socket, in a folder of the user
   * alone under {@code XDG_RUNTIME_DIR} or the folder for temporary files.
   *
   * @throws IOException where that folder belongs to someone else, or lets others in
   */
  public static Path of(Path workspace, Map<String, String> environment) throws IOException {
    Path near = workspace.resolve("server.socket");
    if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return near;
    }
    String runtime = environment.get("XDG_RUNTIME_DIR");
    Path folder =
        runtime != null && runtime.startsWith("/") && Files.isWritable(Path.of(runtime))
            ? Path.of(runtime, "trama")
            : Path.of("/tmp", "trama-" + System.getProperty("user.name"));
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Home.createPrivate(folder);
    }
    requirePrivate(folder, workspace);
    return folder.resolve(shortName(workspace));
  }

  private static void requirePrivate(Path folder, Path workspace) throws IOException {
    Set<PosixFilePermission> others =
        EnumSet.complementOf(
            EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE));
    others.retainAll(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS));
    boolean ours =
        Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(workspace));
    if (!ours || !others.isEmpty()) {
      throw new IOException(
          "the folder for the server's socket is not closed to others: " + folder);
    }
  }

  private static String shortName(Path workspace) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(workspace.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12) + ".socket";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
