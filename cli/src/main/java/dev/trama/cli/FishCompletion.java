package dev.trama.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What fish needs to complete the commands, their own commands, options and values. */
final class FishCompletion {
  private static final Set<String> WITH_FILES = Set.of("import", "extract");

  private final StringBuilder script = new StringBuilder("complete -c trama -f\n");

  private FishCompletion() {}

  static String of(CommandLine commands) {
    FishCompletion fish = new FishCompletion();
    for (OptionSpec option : commands.getCommandSpec().options()) {
      fish.option("", option);
    }
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              fish.command("__fish_use_subcommand", name, command);
              fish.inside(name, command);
            });
    return fish.script.toString();
  }

  private void inside(String name, CommandLine command) {
    String seen = "__fish_seen_subcommand_from " + name;
    if (WITH_FILES.contains(name)) {
      script.append("complete -c trama -n '").append(seen).append("' -F\n");
    }
    String own = String.join(" ", command.getSubcommands().keySet());
    command
        .getSubcommands()
        .forEach(
            (sub, line) -> {
              command(seen + "; and not __fish_seen_subcommand_from " + own, sub, line);
              options(seen + "; and __fish_seen_subcommand_from " + sub, line);
            });
    options(seen, command);
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
    if (option.completionCandidates() != null) {
      List<String> values =
          java.util.stream.StreamSupport.stream(option.completionCandidates().spliterator(), false)
              .map(value -> value.toLowerCase(Locale.ROOT))
              .toList();
      script.append(" -x -a ").append(quoted(values.stream().collect(Collectors.joining(" "))));
    } else if (option.arity().max() > 0) {
      script.append(" -r");
    }
    script.append(" -d ").append(quoted(ManualPages.description(option))).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
