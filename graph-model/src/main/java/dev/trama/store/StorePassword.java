package dev.trama.store;

import static dev.trama.model.TramaException.Kind.FAILED;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;

/** The password of a store, in a file that is never readable by anybody but its owner. */
final class StorePassword {
  private static final int BYTES = 24;

  private final Path file;

  private StorePassword(Path file) {
    this.file = file;
  }

  static StorePassword in(Path folder) {
    return new StorePassword(folder.resolve("password"));
  }

  Path file() {
    return file;
  }

  /** Makes a password and hands it to the store, unless the file shows that this has been done. */
  void ensure(Consumer<String> setter) {
    if (Files.exists(file)) {
      return;
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path unset = file.resolveSibling("password.new");
    try {
      Files.deleteIfExists(unset);
      Files.createFile(unset, ownerOnly());
      Files.writeString(unset, secret + "\n");
      setter.accept(secret);
      // Only now: a process killed before this line leaves no file, and the next opening begins
      // anew.
      Files.move(unset, file, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new TramaException(FAILED, "Cannot write the password of the store: " + file, e);
    }
  }

  String read() {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new TramaException(FAILED, "Cannot read the password of the store: " + file, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
