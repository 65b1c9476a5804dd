package dev.trama.terminal;

import dev.trama.client.Editor;
import dev.trama.client.Keys;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command reads, writes and stands. A command resolves paths with {@link #resolve} and asks
 * {@link #env}, never the JVM's own folder and environment: in the workspace server those belong to
 * the server.
 */
public final class Terminal {
  /** Columns assumed where the terminal does not say, or output is no terminal. */
  public static final int DEFAULT_WIDTH = 80;

  /**
   * What is known about the three streams.
   *
   * @param width columns
   */
  public record Facts(
      int width, boolean inIsTerminal, boolean outIsTerminal, boolean errIsTerminal) {
    /** No stream is a terminal. */
    public static final Facts NONE = new Facts(DEFAULT_WIDTH, false, false, false);
  }

  /** Asks for a password without showing what is typed. */
  @FunctionalInterface
  public interface PasswordPrompt {
    /** What was typed, or null where nobody can be asked. */
    char[] ask(String prompt);
  }

  /** Hands on single keys of a terminal. */
  @FunctionalInterface
  public interface KeyReader {
    /** The next key as the terminal codes it; below 0 where none will come. */
    int read();
  }

  /** Lets the user edit a file. */
  @FunctionalInterface
  public interface FileEditor {
    /** Opens the user's editor and waits; false where it did not end well. */
    boolean edit(Path file);
  }

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Facts facts;
  private final Path folder;
  private final Map<String, String> environment;
  private final PasswordPrompt passwordPrompt;
  private final KeyReader keys;
  private final FileEditor editor;
  private final Cancellation cancellation = new Cancellation();
  private volatile boolean readerGone;

  /**
   * @param folder the user's working folder, absolute
   */
  public Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Facts facts,
      Path folder,
      Map<String, String> environment,
      PasswordPrompt passwordPrompt) {
    this(in, out, err, facts, folder, environment, passwordPrompt, null, file -> false);
  }

  /**
   * @param folder the user's working folder, absolute
   * @param keys asked for keys where standard input is a terminal; null lets whole lines be typed
   * @param editor asked to edit where standard input and output are terminals
   */
  public Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Facts facts,
      Path folder,
      Map<String, String> environment,
      PasswordPrompt passwordPrompt,
      KeyReader keys,
      FileEditor editor) {
    this.in = in;
    this.out = new PrintStream(new Watched(out), false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.facts = facts;
    this.folder = folder.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
    this.passwordPrompt = passwordPrompt;
    this.keys = keys;
    this.editor = editor;
  }

  /** The terminal of this very process; its facts come from the launcher as system properties. */
  public static Terminal ofProcess() {
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new Facts(
            Integer.getInteger("trama.width", DEFAULT_WIDTH),
            isTerminal("in"),
            isTerminal("out"),
            isTerminal("err")),
        Path.of(""),
        System.getenv(),
        prompt -> System.console() == null ? null : System.console().readPassword("%s", prompt),
        Terminal::keyOfProcess,
        Terminal::editedInProcess);
  }

  private static boolean editedInProcess(Path file) {
    try {
      return Editor.open(file.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private static int keyOfProcess() {
    try {
      byte[] pressed = Keys.read();
      return pressed.length == 0 ? -1 : pressed[0] & 0xff;
    } catch (IOException e) {
      return -1;
    }
  }

  private static boolean isTerminal(String stream) {
    return System.getProperty("trama.tty", "").contains(stream);
  }

  /** Standard input: data. */
  public InputStream in() {
    return in;
  }

  /** Standard output, for data alone. UTF-8, flushed when the command ends. */
  public PrintStream out() {
    return out;
  }

  /** Standard error, for talk. UTF-8. */
  public PrintStream err() {
    return err;
  }

  /** Columns of the terminal. */
  public int width() {
    return facts.width();
  }

  public boolean inIsTerminal() {
    return facts.inIsTerminal();
  }

  public boolean outIsTerminal() {
    return facts.outIsTerminal();
  }

  public boolean errIsTerminal() {
    return facts.errIsTerminal();
  }

  /** Whether output may be coloured: on a terminal that can, unless {@code NO_COLOR} is set. */
  public boolean color() {
    return outIsTerminal()
        && env("NO_COLOR").isEmpty()
        && !env("TERM").filter("dumb"::equals).isPresent();
  }

  /**
   * Whether trees may be drawn with lines: unless the locale names another encoding than UTF-8.
   * Where there is no locale at all, as in containers, UTF-8 is what terminals speak today.
   */
  public boolean drawsLines() {
    return env("LC_ALL")
        .or(() -> env("LC_CTYPE"))
        .or(() -> env("LANG"))
        .map(locale -> locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
        .orElse(true);
  }

  /** The user's working folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** A path as the user wrote it, made absolute against the user's working folder. */
  public Path resolve(String path) {
    return folder.resolve(path).normalize();
  }

  /** A variable of the user's environment; empty where unset or blank. */
  public Optional<String> env(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  public Map<String, String> environment() {
    return environment;
  }

  public Cancellation cancellation() {
    return cancellation;
  }

  /**
   * The next key the user presses on a terminal; elsewhere the next character that ends no line.
   * Below 0 where none will come.
   */
  public int readKey() {
    if (inIsTerminal() && keys != null) {
      return keys.read();
    }
    try {
      int key = in.read();
      while (key == '\n' || key == '\r') {
        key = in.read();
      }
      return key;
    } catch (IOException e) {
      return -1;
    }
  }

  /** Whether {@link #edit} can be asked for. */
  public boolean canEdit() {
    return inIsTerminal() && outIsTerminal();
  }

  /** Opens the user's editor on a file and waits; false where it did not end well. */
  public boolean edit(Path file) {
    return canEdit() && editor.edit(file);
  }

  /** Asks the user for a password; empty where there is nobody to ask. */
  public Optional<char[]> askPassword(String prompt) {
    return Optional.ofNullable(passwordPrompt.ask(prompt));
  }

  /** Whether what reads standard output went away ({@code trama … | head -1}). */
  public boolean readerGone() {
    return readerGone;
  }

  /** Notes that nobody reads any more, and asks the command to stop instead of talking on. */
  private final class Watched extends OutputStream {
    private final OutputStream target;

    Watched(OutputStream target) {
      this.target = new java.io.BufferedOutputStream(target, 8192);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        gone();
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        target.flush();
      } catch (IOException e) {
        gone();
        throw e;
      }
    }

    private void gone() {
      readerGone = true;
      cancellation.request();
    }
  }
}
