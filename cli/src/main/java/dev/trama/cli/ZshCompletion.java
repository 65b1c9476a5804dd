package dev.trama.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What zsh needs to complete the commands, their own commands, options and values. */
final class ZshCompletion {
  private final StringBuilder script = new StringBuilder("#compdef trama\n\n");

  private ZshCompletion() {}

  static String of(CommandLine commands) {
    ZshCompletion zsh = new ZshCompletion();
    zsh.function("_trama", commands);
    // It is read as the body of the function of its own name.
    return zsh.script.append("_trama \"$@\"\n").toString();
  }

  /** A function for a command, and those for the commands under it. */
  private void function(String name, CommandLine command) {
    Map<String, CommandLine> under = command.getSubcommands();
    script.append(name).append("() {\n");
    if (!under.isEmpty()) {
      script.append("  local state line\n  local -a commands\n");
    }
    script.append("  _arguments -S").append(under.isEmpty() ? "" : " -C");
    command.getCommandSpec().options().forEach(this::option);
    if (under.isEmpty()) {
      command.getCommandSpec().positionalParameters().forEach(this::parameter);
      script.append("\n}\n\n");
      return;
    }
    script.append(" \\\n    ': :->command' '*:: :->rest'\n");
    script.append("  case $state in\n    command)\n      commands=(\n");
    under.forEach(
        (word, line) ->
            script.append("        ").append(quoted(word + ":" + description(line))).append('\n'));
    script.append(
        "      )\n      _describe command commands ;;\n    rest)\n      case $line[1] in\n");
    under
        .keySet()
        .forEach(
            word ->
                script
                    .append("        ")
                    .append(word)
                    .append(") ")
                    .append(name)
                    .append('_')
                    .append(word)
                    .append(" ;;\n"));
    script.append("      esac ;;\n  esac\n}\n\n");
    under.forEach((word, line) -> function(name + "_" + word, line));
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  /** One specification for each of its names, which excludes the others. */
  private void option(OptionSpec option) {
    String others = String.join(" ", option.names());
    for (String name : option.names()) {
      String takes =
          option.arity().max() == 0
              ? ""
              : ":" + escaped(option.paramLabel()) + ":" + action(option);
      String repeated = option.isMultiValue() ? "*" : "(" + others + ")";
      script
          .append(" \\\n    ")
          .append(
              quoted(
                  repeated
                      + name
                      + "["
                      + escaped(ManualPages.description(option)).replace("]", "\\]")
                      + "]"
                      + takes));
    }
  }

  private void parameter(PositionalParamSpec parameter) {
    var index = parameter.index();
    boolean one = !index.isVariable() && index.min() == index.max();
    String place = one ? Integer.toString(index.min() + 1) : "*";
    script
        .append(" \\\n    ")
        .append(quoted(place + ":" + escaped(parameter.paramLabel()) + ":" + action(parameter)));
  }

  private static String action(ArgSpec argument) {
    List<String> values = Values.of(argument);
    if (!values.isEmpty()) {
      return values.stream().collect(Collectors.joining(" ", "(", ")"));
    }
    return Values.areFiles(argument) ? "_files" : "()";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(":", "\\:").replace("[", "\\[");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
