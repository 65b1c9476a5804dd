package dev.trama.cli;

import dev.trama.client.Editor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** The terminal of a shell: output comes a screen at a time. */
final class ShellScreen implements ShellRunner.Screen {
  private static final String MORE = "-- space: more, q: enough --";

  private static final char CTRL_C = 3;

  private final Terminal terminal;
  private final LineReader reader;
  private int lines;

  ShellScreen(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /** A command begins: its output starts on a fresh screen. */
  void begin() {
    lines = 0;
  }

  @Override
  public boolean out(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n'
          && ++lines >= terminal.getSize().getRows() - 1
          && i + 1 < text.length()) {
        terminal.writer().print(text.substring(start, i + 1));
        start = i + 1;
        if (!goesOn()) {
          return false;
        }
        lines = 0;
      }
    }
    terminal.writer().print(text.substring(start));
    terminal.flush();
    return true;
  }

  @Override
  public boolean edit(String file) {
    try {
      return Editor.open(file);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean goesOn() {
    terminal.writer().print(MORE);
    terminal.flush();
    String key = key();
    terminal.writer().print("\r" + " ".repeat(MORE.length()) + "\r");
    terminal.flush();
    return !key.isEmpty() && !key.equalsIgnoreCase("q") && key.charAt(0) != CTRL_C;
  }

  @Override
  public String key() {
    Attributes cooked = terminal.enterRawMode();
    try {
      int key = terminal.reader().read();
      return key < 0 ? "" : Character.toString(key);
    } catch (IOException e) {
      return "";
    } finally {
      terminal.setAttributes(cooked);
    }
  }

  @Override
  public void err(byte[] bytes) {
    terminal.writer().print(new String(bytes, StandardCharsets.UTF_8));
    terminal.flush();
  }

  @Override
  public String line() {
    try {
      return reader.readLine("") + "\n";
    } catch (EndOfFileException | UserInterruptException e) {
      return "";
    }
  }

  @Override
  public String password(String prompt) {
    try {
      return reader.readLine(prompt, '*');
    } catch (EndOfFileException | UserInterruptException e) {
      return null;
    }
  }

  @Override
  public int width() {
    return terminal.getSize().getColumns() > 0 ? terminal.getSize().getColumns() : 80;
  }
}
