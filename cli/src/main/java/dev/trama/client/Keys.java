package dev.trama.client;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;

/**
 * Single keys of the terminal this process reads from. The terminal is made to hand on each key at
 * once, and is as it was again before anybody hears of the key.
 */
public final class Keys {
  private static volatile String before;

  private Keys() {}

  /** The next key, as the terminal codes it; nothing where none will come. */
  public static byte[] read() throws IOException {
    try {
      before = stty("-g");
      stty("-icanon", "-echo", "min", "1");
      int key = new FileInputStream(FileDescriptor.in).read();
      return key < 0 ? new byte[0] : new byte[] {(byte) key};
    } finally {
      restore();
    }
  }

  /** Gives the terminal back as it was, if a key was being waited for. */
  static void restore() {
    String saved = before;
    before = null;
    if (saved != null) {
      try {
        stty(saved);
      } catch (IOException e) {
        // The terminal is gone, and with it whoever would mind.
      }
    }
  }

  private static String stty(String... settings) throws IOException {
    String[] command = new String[settings.length + 1];
    command[0] = "stty";
    System.arraycopy(settings, 0, command, 1, settings.length);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor() != 0) {
        throw new IOException("stty does not know the terminal");
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
