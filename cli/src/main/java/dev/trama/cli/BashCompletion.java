package dev.trama.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What bash needs to complete the commands, their own commands, options, values and files. */
final class BashCompletion {
  private static final String BEGIN =
      """
      _trama() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} at= given= i
        # Bash makes three words of --format=json.
        [ "$word" != = ] || word=
        [ "$before" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}
        for ((i = 1; i < COMP_CWORD; i++)); do
          case $given:${COMP_WORDS[i]} in
            yes:=) ;;
            yes:*) given= ;;
            %s) given=yes ;;
            :-*) ;;
            *) case "$at ${COMP_WORDS[i]}" in
              %s) at="$at ${COMP_WORDS[i]}" ;;
            esac ;;
          esac
        done
        local options= words= files=
        case "$at" in
      """;
  private static final String END =
      """
        esac
        type compopt &>/dev/null && compopt +o default
        if [ -n "$files" ]; then
          type compopt &>/dev/null && compopt -o default
          COMPREPLY=()
        elif [[ $word == -* ]]; then
          COMPREPLY=($(compgen -W "$options" -- "$word"))
        else
          COMPREPLY=($(compgen -W "$words" -- "$word"))
        fi
      }
      complete -o default -F _trama trama
      """;

  private final Set<String> paths = new LinkedHashSet<>();
  private final StringBuilder cases = new StringBuilder();

  private BashCompletion() {}

  static String of(CommandLine commands) {
    BashCompletion bash = new BashCompletion();
    bash.command("", commands);
    List<String> global =
        Values.optionsBefore(commands.getCommandSpec()).stream().map(name -> ":" + name).toList();
    bash.paths.remove("\"\"");
    String known = String.join(" | ", bash.paths);
    return BEGIN.formatted(String.join(" | ", global), known) + bash.cases + END;
  }

  private void command(String path, CommandLine command) {
    paths.add("\"" + path + "\"");
    CommandSpec spec = command.getCommandSpec();
    List<String> options = new ArrayList<>();
    spec.options().forEach(option -> options.addAll(List.of(option.names())));
    List<String> words = new ArrayList<>(command.getSubcommands().keySet());
    spec.positionalParameters().forEach(parameter -> words.addAll(Values.of(parameter)));
    cases.append("    \"").append(path).append("\")\n");
    cases.append("      options='").append(String.join(" ", options)).append("'\n");
    cases.append("      words='").append(String.join(" ", words)).append("'\n");
    if (spec.positionalParameters().stream().anyMatch(Values::areFiles)) {
      cases.append("      [[ $word == -* ]] || files=yes\n");
    }
    cases.append("      case $before in\n");
    for (OptionSpec option : spec.options()) {
      if (option.arity().max() > 0) {
        cases.append("        ").append(String.join(" | ", option.names())).append(") ");
        cases.append(value(option)).append(" ;;\n");
      }
    }
    cases.append("      esac ;;\n");
    command.getSubcommands().forEach((name, line) -> command(path + " " + name, line));
  }

  private static String value(ArgSpec argument) {
    return Values.areFiles(argument)
        ? "files=yes"
        : "files= words='" + String.join(" ", Values.of(argument)) + "'";
  }
}
