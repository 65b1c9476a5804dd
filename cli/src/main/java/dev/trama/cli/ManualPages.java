package dev.trama.cli;

import dev.trama.client.Version;
import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual pages and shell completion from the commands themselves; the build runs it. */
public final class ManualPages {
  private ManualPages() {}

  /** Writes {@code man/man1} and {@code completion} into the folder given. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Terminal nobody =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Terminal.Facts.NONE,
            folder,
            Map.of(),
            prompt -> null);
    try (Graphs graphs = new Graphs()) {
      CommandLine commands = Main.commandLine(nobody, graphs);
      Path man = Files.createDirectories(folder.resolve("man/man1"));
      write(man, "trama", commands);
      Path completion = Files.createDirectories(folder.resolve("completion"));
      Files.writeString(completion.resolve("trama.bash"), BashCompletion.of(commands));
      Files.writeString(completion.resolve("_trama"), ZshCompletion.of(commands));
      Files.writeString(completion.resolve("trama.fish"), FishCompletion.of(commands));
    }
  }

  private static void write(Path folder, String name, CommandLine command) throws IOException {
    Files.writeString(folder.resolve(name + ".1"), page(name, command), StandardCharsets.UTF_8);
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      write(folder, name + "-" + sub.getKey(), sub.getValue());
    }
  }

  /** One page in the troff of the man macros. */
  static String page(String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    StringBuilder page = new StringBuilder();
    page.append(".TH \"").append(name.toUpperCase(java.util.Locale.ROOT)).append("\" 1 \"\" ");
    page.append("\"trama ").append(Version.release()).append("\"\n");
    String description = String.join(" ", spec.usageMessage().description());
    page.append(".SH NAME\n").append(escaped(name)).append(" \\- ");
    page.append(escaped(description)).append('\n');
    String synopsis =
        new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
    page.append(".SH SYNOPSIS\n").append(escaped(synopsis.replaceAll("\\s+", " ").strip()));
    page.append('\n');
    if (!spec.positionalParameters().isEmpty()) {
      page.append(".SH ARGUMENTS\n");
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        entry(parameter.paramLabel(), description(parameter), page);
      }
    }
    page.append(".SH OPTIONS\n");
    for (OptionSpec option : spec.options()) {
      String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      entry(String.join(", ", option.names()) + label, description(option), page);
    }
    if (!command.getSubcommands().isEmpty()) {
      page.append(".SH COMMANDS\n");
      command
          .getSubcommands()
          .forEach(
              (sub, line) ->
                  entry(
                      name.replace('-', ' ') + " " + sub,
                      String.join(" ", line.getCommandSpec().usageMessage().description()),
                      page));
    }
    if (spec.usageMessage().footer().length > 0) {
      boolean codes = name.equals("trama");
      page.append(codes ? ".SH EXIT CODES\n.nf\n" : ".SH EXAMPLES\n.nf\n");
      for (String line : spec.usageMessage().footer()) {
        page.append(escaped(line)).append('\n');
      }
      page.append(".fi\n");
    }
    return page.toString();
  }

  private static void entry(String term, String text, StringBuilder page) {
    page.append(".TP\n.B ").append(escaped(term)).append('\n').append(escaped(text)).append('\n');
  }

  /** The description with its default filled in. */
  static String description(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    return text.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
  }

  private static String escaped(String text) {
    StringBuilder plain = new StringBuilder();
    text.replace("\\", "\\e")
        .replace("-", "\\-")
        .codePoints()
        .forEach(c -> plain.append(c < 0x7f ? Character.toString(c) : "\\[u%04X]".formatted(c)));
    String safe = plain.toString();
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
