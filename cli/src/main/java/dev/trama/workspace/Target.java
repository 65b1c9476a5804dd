package dev.trama.workspace;

import dev.trama.graph.Connection;
import dev.trama.model.TramaException;
import dev.trama.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which graph a command talks to: the embedded store of its workspace, or a Neo4j elsewhere. */
public final class Target {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final String uri;
  private final String user;
  private final String database;
  private final Optional<Path> passwordFile;
  private final Terminal terminal;

  private Target(
      String uri, String user, String database, Optional<Path> passwordFile, Terminal terminal) {
    this.uri = uri;
    this.user = user;
    this.database = database;
    this.passwordFile = passwordFile;
    this.terminal = terminal;
  }

  /**
   * Decides: options before environment before the workspace's settings before the default, which
   * is the embedded store.
   */
  public static Target of(
      Optional<String> uriOption,
      Optional<String> userOption,
      Terminal terminal,
      Workspace workspace) {
    WorkspaceSettings settings = workspace.settings();
    String uri =
        uriOption.or(() -> terminal.env("TRAMA_URI")).or(() -> settings.get("uri")).orElse(null);
    String user =
        userOption
            .or(() -> terminal.env("TRAMA_USER"))
            .or(() -> settings.get("user"))
            .orElse("neo4j");
    String database =
        terminal.env("TRAMA_DATABASE").or(() -> settings.get("database")).orElse(null);
    Optional<Path> passwordFile =
        terminal
            .env("TRAMA_PASSWORD_FILE")
            .map(terminal::resolve)
            .or(() -> settings.get("password.file").map(workspace.folder()::resolve));
    return new Target(uri, user, database, passwordFile, terminal);
  }

  boolean isEmbedded() {
    return uri == null;
  }

  /** What tells two graphs elsewhere apart. */
  String key() {
    return uri + ' ' + user + ' ' + database;
  }

  /** The password, where it can be had without asking anybody. */
  Optional<String> givenPassword() {
    return terminal
        .env("TRAMA_PASSWORD")
        .or(() -> terminal.env("NEO4J_PASSWORD"))
        .or(() -> passwordFile.map(Target::read));
  }

  private static String read(Path file) {
    try {
      Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
      open.retainAll(Files.getPosixFilePermissions(file));
      if (!open.isEmpty()) {
        throw new TramaException(
            TramaException.Kind.FAILED,
            "the password file " + file + " is open to others; close it with: chmod 600 " + file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot read the password file " + file, e);
    }
  }

  Connection connection(String password) {
    return Connection.to(uri, user, () -> password, database);
  }

  String ask() {
    Optional<char[]> typed = terminal.askPassword("Password of " + user + ": ");
    terminal.cancellation().throwIfRequested();
    return typed
        .map(String::new)
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.UNREACHABLE,
                    "no password for "
                        + user
                        + ": set TRAMA_PASSWORD or NEO4J_PASSWORD, or name a file that only you can"
                        + " read in TRAMA_PASSWORD_FILE"));
  }
}
