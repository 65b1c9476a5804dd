package dev.trama.client;

import java.io.IOException;
import java.util.Map;

/** The user's own editor: VISUAL, EDITOR or vi, which may bring options along. */
public final class Editor {
  private Editor() {}

  /** Opens it on a file, on this process's terminal; false where it did not end well. */
  public static boolean open(String file) throws IOException {
    Map<String, String> environment = System.getenv();
    String editor = environment.getOrDefault("VISUAL", "");
    if (editor.isBlank()) {
      editor = environment.getOrDefault("EDITOR", "");
    }
    Process process =
        new ProcessBuilder("sh", "-c", (editor.isBlank() ? "vi" : editor) + " \"$1\"", "sh", file)
            .inheritIO()
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
