package dev.trama.cli;

import dev.trama.model.TramaException;
import dev.trama.render.Printable;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code trama shell}: commands and questions one after another. */
@Command(
    name = "shell",
    description = "Takes commands and questions one after another, with completion and history.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama shell",
      "  trama> members of CJNG",
      "  trama> \\why 3",
      "  trama> links \"El Mencho\" --depth 2",
      "What is no command is a question. Tab completes commands, options, relation words and names",
      "in the graph; \\why N shows the sentences behind row N; a line that ends with \\ goes on;",
      "\\q or Ctrl-D leaves. From a pipe, every line is a command."
    })
final class ShellCommand implements Runnable {
  /** Commands that need no server, or are about servers. */
  private static final Set<String> HERE =
      Set.of("workspace", "server", "extract", "completion", "--help", "-h", "--version", "-V");

  private static final Set<String> WITH_WHY = Set.of("ask", "links");

  private final CommandContext context;
  private CommandLine commands;
  private ShellRunner runner;
  private List<String> last = List.of();

  ShellCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    commands = context.commandLine();
    if (!context.isWithoutServer()) {
      runner = new ShellRunner(context);
    }
    try {
      if (context.terminal().inIsTerminal() && context.terminal().outIsTerminal()) {
        onTerminal();
      } else {
        fromPipe();
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "The terminal cannot be used: " + e.getMessage(), e);
    }
  }

  private void fromPipe() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(context.terminal().in(), StandardCharsets.UTF_8));
    DefaultParser parser = parser();
    StringBuilder whole = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      whole.append(whole.isEmpty() ? "" : "\n").append(line);
      try {
        if (!perform(parser, whole.toString(), new PipeScreen())) {
          return;
        }
      } catch (EOFError e) {
        continue;
      }
      whole.setLength(0);
    }
  }

  private void onTerminal() throws IOException {
    Path history = context.workspace().folder().resolve("shell.history");
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("trama")
              .parser(parser())
              .completer(new ShellWords(commands, this::printed))
              .variable(LineReader.HISTORY_FILE, history)
              .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ... ")
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .option(LineReader.Option.CASE_INSENSITIVE, true)
              .build();
      LineReader asking = LineReaderBuilder.builder().terminal(terminal).build();
      ShellScreen screen = new ShellScreen(terminal, asking);
      terminal.handle(
          Signal.INT,
          signal -> {
            if (runner != null) {
              runner.cancel();
            }
          });
      String prompt = context.workspaceName() + "> ";
      while (true) {
        try {
          String line = reader.readLine(prompt);
          screen.begin();
          if (!perform(parser(), line, screen)) {
            return;
          }
        } catch (UserInterruptException e) {
          // Ctrl-C on a line: another line.
        } catch (EndOfFileException e) {
          return;
        }
      }
    }
  }

  private static DefaultParser parser() {
    DefaultParser parser = new DefaultParser();
    parser.setEofOnUnclosedQuote(true);
    parser.setEofOnEscapedNewLine(true);
    // A backslash begins the shell's own commands, and stands in no name.
    parser.setEscapeChars(new char[] {'\\'});
    return parser;
  }

  private static List<String> words(DefaultParser parser, String line) {
    String own = line.strip();
    if (own.startsWith("\\") && !own.contains("\n")) {
      return List.of(own.split("\\s+"));
    }
    // Of lines that go on the parser would keep the line feed at the start of a word.
    String whole = line.endsWith("\\") ? line : line.replace("\\\n", " ");
    return parser.parse(whole, whole.length(), ParseContext.ACCEPT_LINE).words().stream()
        .filter(word -> !word.isBlank())
        .toList();
  }

  /** Does what a line says; false where it says to leave. */
  private boolean perform(DefaultParser parser, String line, ShellRunner.Screen screen) {
    List<String> words = words(parser, line);
    if (words.isEmpty() || words.get(0).startsWith("#")) {
      return true;
    }
    List<String> command = words;
    switch (words.get(0)) {
      case "\\q", "exit", "quit" -> {
        return false;
      }
      case "\\?", "help" -> command = List.of("shell", "--help");
      case "\\why" -> {
        command = why(words, screen);
        if (command == null) {
          return true;
        }
      }
      default -> {
        boolean known =
            commands.getSubcommands().containsKey(words.get(0)) || words.get(0).startsWith("-");
        if (!known) {
          command = question(parser, line);
        }
        last = command;
      }
    }
    execute(command, screen);
    return true;
  }

  /** A question as it stands, with its quotation marks; options may follow it. */
  private static List<String> question(DefaultParser parser, String line) {
    String whole = line.replace("\\\n", " ").replace("\n", " ").strip();
    int options = whole.indexOf(" --");
    List<String> command = new ArrayList<>(List.of("ask"));
    if (options > 0) {
      command.addAll(words(parser, whole.substring(options).strip()));
      whole = whole.substring(0, options).strip();
    }
    command.addAll(List.of("--", whole));
    return command;
  }

  /** The last listing again, its Nth row alone with the sentences behind it. */
  private List<String> why(List<String> words, ShellRunner.Screen screen) {
    boolean numbered = words.size() == 2 && words.get(1).matches("[1-9]\\d{0,5}");
    if (!numbered || last.isEmpty() || !WITH_WHY.contains(last.get(0))) {
      say("\\why N shows the sentences behind row N of a question or of links", screen);
      return null;
    }
    List<String> command = new ArrayList<>(List.of(last.get(0), "--why", "--limit", "1"));
    command.addAll(List.of("--skip", "" + (Integer.parseInt(words.get(1)) - 1)));
    List<String> rest = last.subList(1, last.size());
    for (int i = 0; i < rest.size(); i++) {
      boolean replaced = rest.get(i).equals("--limit") || rest.get(i).equals("--skip");
      if (replaced) {
        i++;
      } else if (!rest.get(i).equals("--why")) {
        command.add(rest.get(i));
      }
    }
    return command;
  }

  private void execute(List<String> command, ShellRunner.Screen screen) {
    if (command.get(0).equals("shell") && !command.contains("--help")) {
      say("this is the shell already", screen);
      return;
    }
    try {
      boolean here = runner == null || HERE.contains(command.get(0)) || command.contains("--help");
      if (here) {
        List<String> all = new ArrayList<>(context.graphArguments());
        all.addAll(command);
        context.run(all.toArray(String[]::new));
      } else {
        runner.run(command, context.terminal().outIsTerminal(), screen);
      }
    } catch (TramaException e) {
      say(e.getMessage(), screen);
    }
  }

  private static void say(String text, ShellRunner.Screen screen) {
    screen.err(("trama: " + Printable.message(text) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What a command prints, for completion. */
  private String printed(List<String> command) {
    if (runner == null) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      runner.run(command, false, new Captured(out));
    } catch (TramaException e) {
      return "";
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Straight through, for a shell that reads a pipe. */
  private final class PipeScreen implements ShellRunner.Screen {
    @Override
    public boolean out(byte[] bytes) {
      context.out().write(bytes, 0, bytes.length);
      context.out().flush();
      return !context.terminal().readerGone();
    }

    @Override
    public void err(byte[] bytes) {
      context.err().write(bytes, 0, bytes.length);
      context.err().flush();
    }

    @Override
    public String password(String prompt) {
      return context.terminal().askPassword(prompt).map(String::new).orElse(null);
    }

    @Override
    public int width() {
      return context.terminal().width();
    }
  }

  private record Captured(ByteArrayOutputStream into) implements ShellRunner.Screen {
    @Override
    public boolean out(byte[] bytes) {
      into.writeBytes(bytes);
      return true;
    }

    @Override
    public void err(byte[] bytes) {
      // What goes wrong while completing is not told in the middle of a line.
    }

    @Override
    public String password(String prompt) {
      return null;
    }

    @Override
    public int width() {
      return 80;
    }
  }
}
