package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trama.workspace.Graphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** The commands that the README shows are commands that there are. */
class ReadmeTests {
  /** A command line in an indented block, be it after a prompt, a pipe or a variable. */
  private static final Pattern IN_BLOCK =
      Pattern.compile(
          "^ {4}(?:.*[|$] |[A-Z_]+=\\S+ )?(?:cli/)?trama ([^#|\n]+)", Pattern.MULTILINE);

  private static final Pattern IN_TEXT = Pattern.compile("`(?:cli/)?trama ([a-z-][^`]*)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyCommandInABlockIsUnderstood() throws IOException {
    List<String> commands = found(IN_BLOCK);
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      assertThatCode(() -> parse(words(command))).as("trama " + command).doesNotThrowAnyException();
    }
  }

  @Test
  void everyCommandNamedInTheTextExists() throws IOException {
    List<String> commands = found(IN_TEXT);
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      for (List<String> words : alternatives(words(command.replaceAll("[\\[\\]\\\\…]", "")))) {
        assertThatCode(() -> parseNamed(words))
            .as("trama " + String.join(" ", words))
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void everyCommandHasItsPlaceInTheTable() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String table = readme.substring(readme.indexOf("## Commands"), readme.indexOf("## Where"));
    try (Graphs graphs = new Graphs()) {
      assertThat(
              Main.commandLine(new TestTerminal(folder).terminal(""), graphs)
                  .getSubcommands()
                  .keySet())
          .allSatisfy(name -> assertThat(table).containsPattern("`(?:trama )?" + name + "[ `]"));
    }
  }

  @Test
  void everyCommandIsFoundByTheNameItHas() {
    try (Graphs graphs = new Graphs()) {
      assertThat(Commands.ALL.stream().map(Map.Entry::getKey))
          .containsExactlyElementsOf(
              Main.commandLine(new TestTerminal(folder).terminal(""), graphs)
                  .getSubcommands()
                  .keySet());
    }
  }

  private static List<String> found(Pattern pattern) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(Path.of("../README.md")));
    return matcher.results().map(found -> found.group(1).strip()).toList();
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replaceAll("^[\"']|[\"']$", ""))
        .toList();
  }

  /** "list|show" stands for two commands. */
  private static List<List<String>> alternatives(List<String> words) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (String word : words) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : all) {
        for (String choice : word.split("\\|")) {
          List<String> with = new ArrayList<>(before);
          with.add(choice);
          longer.add(with);
        }
      }
      all = longer;
    }
    return all;
  }

  private void parse(List<String> words) {
    try (Graphs graphs = new Graphs()) {
      CommandLine line = Main.commandLine(new TestTerminal(folder).terminal(""), graphs);
      line.parseArgs(words.toArray(String[]::new));
    }
  }

  /** In the text a command may stand without what it works on. */
  private void parseNamed(List<String> words) {
    try {
      parse(words);
    } catch (MissingParameterException named) {
      assertThat(named.getCommandLine().getCommandName()).isIn(words);
    }
  }
}
