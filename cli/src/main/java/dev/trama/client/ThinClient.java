package dev.trama.client;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code trama} as it is mostly run: hands the command to the workspace server, starting one where
 * there is none, and copies back what it prints.
 */
public final class ThinClient {
  private static final Set<String> PASSED_ON =
      Set.of(
          "NEO4J_PASSWORD",
          "NO_COLOR",
          "TERM",
          "COLUMNS",
          "LANG",
          "LC_ALL",
          "LC_CTYPE",
          "USER",
          "HOME",
          "XDG_DATA_HOME");
  private static final long CANCEL_WITHIN_MILLIS = 3_000;
  private static final int INPUT_BLOCK = 32 << 10;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private final String terminals = System.getProperty("trama.tty", "");
  private volatile Wire wire;
  private boolean ended;
  private volatile boolean stopping;

  private ThinClient() {}

  /** Runs one command; facts about the terminal come from the launcher as system properties. */
  public static void main(String[] args) {
    ThinClient client = new ThinClient();
    // The JVM ends with 130 by itself after Ctrl-C; the hook only tells the server. Here and on the
    // way to the first answer there are no lambdas: the first one costs 20 ms.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread("cancel") {
              @Override
              public void run() {
                client.cancel();
              }
            });
    int exitCode;
    try {
      exitCode = client.run(args);
    } catch (Refusal e) {
      client.say(e.getMessage());
      exitCode = e.exitCode();
    } catch (IOException e) {
      client.say("the workspace server went away: " + e.getMessage());
      exitCode = 1;
    }
    client.end(exitCode);
  }

  private int run(String[] args) throws IOException, Refusal {
    Map<String, String> environment = System.getenv();
    Choice choice = Choice.of(args, environment);
    Path workspace = choice.folder(Home.of(environment, Path.of("")));
    String build = Version.build();
    byte[] request =
        new RunRequest(
                Arrays.asList(args),
                Path.of("").toAbsolutePath().toString(),
                Integer.getInteger("trama.width", 80),
                terminals,
                passedOn(environment))
            .encode();
    Registry server = Registry.read(workspace);
    long patience = System.currentTimeMillis() + ServerLink.PATIENCE_MILLIS;
    while (true) {
      Wire line =
          server != null && server.state() == Registry.State.READY
              ? ServerLink.call(server.socket())
              : null;
      if (line != null) {
        String other = greet(line, build, request, server, workspace);
        if (other != null) {
          if (!other.equals(build)) {
            throw otherBuild(server, choice.name());
          }
          wire = line;
          return converse(line);
        }
        line.close();
      }
      // A process that is being killed lives on for a moment, deaf; one that is leaving hangs up.
      if (server != null && server.isAlive()) {
        if (System.currentTimeMillis() > patience) {
          throw ServerLink.silent(server, workspace);
        }
        Starter.sleep(50);
      }
      server =
          new Starter(
                  workspace,
                  System.getProperty("trama.launcher"),
                  terminals.contains("err") ? this::say : text -> {})
              .ensure(choice.elsewhere());
    }
  }

  private static String greet(
      Wire line, String build, byte[] request, Registry server, Path workspace) throws Refusal {
    try {
      line.send(Frame.HELLO, build);
      line.send(Frame.RUN, request);
    } catch (IOException e) {
      return null;
    }
    return ServerLink.greeting(line, server, workspace);
  }

  private static Refusal otherBuild(Registry server, String name) {
    return new Refusal(
        "the server of workspace \""
            + name
            + "\" (process "
            + server.pid()
            + ") is Trama "
            + server.version()
            + ", this is "
            + Version.describe()
            + "; once its work is done, end it with: trama server stop -w "
            + name);
  }

  /** What a command may know of the user's environment. */
  public static Map<String, String> passedOn(Map<String, String> environment) {
    Map<String, String> passed = new HashMap<>();
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      if (name.startsWith("TRAMA_") || PASSED_ON.contains(name)) {
        passed.put(name, variable.getValue());
      }
    }
    return passed;
  }

  private int converse(Wire line) throws IOException {
    for (Frame frame = line.receive(); frame != null; frame = line.receive()) {
      switch (frame.kind()) {
        case Frame.OUT -> {
          try {
            out.write(frame.body());
          } catch (IOException e) {
            // The reader had enough, as head has. Hanging up tells the server.
            return 0;
          }
        }
        case Frame.ERR -> err.write(frame.body());
        case Frame.WANT_INPUT -> inBackground(() -> sendInput(line));
        case Frame.WANT_KEY -> inBackground(() -> line.send(Frame.INPUT, Keys.read()));
        case Frame.WANT_EDITOR -> {
          String file = new String(frame.body(), StandardCharsets.UTF_8);
          inBackground(() -> line.send(Frame.INPUT, new byte[] {(byte) edited(file)}));
        }
        case Frame.WANT_PASSWORD -> {
          String prompt = new String(frame.body(), StandardCharsets.UTF_8);
          inBackground(() -> sendPassword(line, prompt));
        }
        case Frame.EXIT -> {
          return frame.body()[0] & 0xff;
        }
        default -> throw new IOException("it sent a message of unknown kind " + frame.kind());
      }
    }
    throw new IOException(
        "it hung up in the middle of the command; what was written is as the log tells");
  }

  /** In a thread of its own: output and Ctrl-C go on while the user thinks. */
  private static void inBackground(Sending sending) {
    Thread thread =
        new Thread(
            () -> {
              try {
                sending.send();
              } catch (IOException e) {
                // The server is gone; the thread that reads from it says so.
              }
            },
            "input");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Sending {
    void send() throws IOException;
  }

  private static void sendInput(Wire line) throws IOException {
    byte[] block = new byte[INPUT_BLOCK];
    int read = new FileInputStream(FileDescriptor.in).read(block);
    line.send(Frame.INPUT, block, 0, Math.max(0, read));
  }

  private static int edited(String file) {
    try {
      return Editor.open(file) ? 1 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static void sendPassword(Wire line, String prompt) throws IOException {
    java.io.Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s", prompt);
    if (typed == null) {
      line.send(Frame.PASSWORD, new byte[0]);
    } else {
      line.send(Frame.PASSWORD, "\u0001" + new String(typed));
      Arrays.fill(typed, ' ');
    }
  }

  /** Ctrl-C: tells the server, and gives the command a moment to end in order. */
  private void cancel() {
    stopping = true;
    Keys.restore();
    Wire line = wire;
    if (line == null) {
      return;
    }
    try {
      line.send(Frame.CANCEL, new byte[0]);
      long deadline = System.currentTimeMillis() + CANCEL_WITHIN_MILLIS;
      synchronized (this) {
        for (long left = CANCEL_WITHIN_MILLIS; !ended && left > 0; ) {
          wait(left);
          left = deadline - System.currentTimeMillis();
        }
      }
    } catch (IOException | InterruptedException e) {
      // Hanging up, which comes next, cancels as well.
    }
  }

  private void end(int exitCode) {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    if (!stopping) {
      Keys.restore();
      // Nothing is left to be done in order, and an orderly end costs milliseconds.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private void say(String text) {
    try {
      // The end of a log may hold anything.
      String safe = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
      err.write(("trama: " + safe + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // There is nobody to tell.
    }
  }
}
