package dev.trama.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What fish needs to complete the commands, their own commands, options and values. */
final class FishCompletion {
  /** Which commands stand on the line: of words that options take none is one. */
  private static final String BEGIN =
      """
      function __trama_at
          set -l at
          set -l given
          set -l n (count $argv)
          for word in (commandline -opc)[2..-1]
              if test -n "$given"
                  set given
              else if contains -- $word %s
                  set given yes
              else if not string match -q -- '-*' $word
                  set -a at $word
              end
          end
          if test $n -eq 0
              test (count $at) -eq 0
          else if test $argv[-1] = -
              test (count $at) -eq 1; and test $at[1] = $argv[1]
          else
              test (count $at) -ge $n; and test "$at[1..$n]" = "$argv"
          end
      end
      complete -c trama -f
      """;

  private final StringBuilder script = new StringBuilder();

  private FishCompletion() {}

  static String of(CommandLine commands) {
    FishCompletion fish = new FishCompletion();
    List<String> given = Values.optionsBefore(commands.getCommandSpec());
    commands.getCommandSpec().options().forEach(option -> fish.option("", option));
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              fish.command("__trama_at", name, command);
              fish.inside(name, command);
            });
    return BEGIN.formatted(String.join(" ", given)) + fish.script;
  }

  private void inside(String path, CommandLine command) {
    String at = "__trama_at " + path;
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      String words = String.join(" ", Values.of(parameter));
      if (Values.areFiles(parameter)) {
        script.append("complete -c trama -n '").append(at).append("' -F\n");
      } else if (!words.isEmpty()) {
        script.append("complete -c trama -n '").append(at).append("' -a ").append(quoted(words));
        script.append('\n');
      }
    }
    command
        .getSubcommands()
        .forEach(
            (sub, line) -> {
              command(at + " -", sub, line);
              inside(path + " " + sub, line);
            });
    options(at, command);
  }

  private void command(String when, String name, CommandLine command) {
    script
        .append("complete -c trama -n '")
        .append(when)
        .append("' -a ")
        .append(name)
        .append(" -d ")
        .append(quoted(String.join(" ", command.getCommandSpec().usageMessage().description())))
        .append('\n');
  }

  private void options(String when, CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.inherited()) {
        option(when, option);
      }
    }
  }

  private void option(String when, OptionSpec option) {
    script.append("complete -c trama");
    if (!when.isEmpty()) {
      script.append(" -n '").append(when).append('\'');
    }
    for (String name : option.names()) {
      script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    List<String> values = Values.of(option);
    if (!values.isEmpty()) {
      script.append(" -x -a ").append(quoted(String.join(" ", values)));
    } else if (option.arity().max() > 0) {
      script.append(Values.areFiles(option) ? " -rF" : " -x");
    }
    script.append(" -d ").append(quoted(ManualPages.description(option))).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
