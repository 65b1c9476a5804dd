package dev.trama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trama.workspace.Graphs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command of the command table is given names that are no names, wherever it takes words: as
 * its arguments, and as each of its options that take a name.
 */
@Timeout(value = 120)
class HostileNamesIT {
  private static final List<String> NAMES =
      List.of(
          "x'}) DETACH DELETE n //",
          "\"); MATCH (n) DETACH DELETE n; //`Person`",
          "a\u0000b\u001b[31mred\u0007\nnext\r\u009b2J",
          "\u202Eoknem\u202C \u200F\u2066x\u2069",
          "../../no/such/name",
          "name:\"a\" OR *:* /x/ [a TO z] ~2 ^9 \uD83D",
          "\u00e9".repeat(10_000));

  /** Those that start and end things, or wait for keys. */
  private static final Set<String> LEFT_OUT = Set.of("shell", "quickstart", "server");

  private static final long SECONDS_EACH = 10;

  @TempDir static Path folder;
  private static TestTerminal terminal;
  private static Graphs graphs;
  private static String before;

  @BeforeAll
  static void chart() throws Exception {
    terminal = new TestTerminal(folder);
    graphs = new Graphs();
    Path notice =
        Files.writeString(
            folder.resolve("notice.txt"),
            "Herminia Landa Quesada is a leader of the Cartel de Orizaba Nuevo.\n"
                + "Prudencio Ibarra Solano is a member of the Cartel de Orizaba Nuevo.\n");
    assertThat(run("import", notice.toString())).as(terminal.err()).isZero();
    before = contents();
  }

  @AfterAll
  static void close() {
    graphs.close();
  }

  private static int run(String... arguments) {
    return terminal.run(graphs, arguments);
  }

  /** The graph in one line: what it holds, whichever way it were changed. */
  private static String contents() {
    assertThat(
            run(
                "cypher",
                "MATCH (n) OPTIONAL MATCH (n)-[r]->() WITH n, count(r) AS links"
                    + " RETURN count(n) AS nodes, sum(links) AS links,"
                    + " sum(size(keys(n))) AS properties",
                "--format",
                "json"))
        .as(terminal.err())
        .isZero();
    return terminal.out();
  }

  /** Every command at the end of the table's branches, with its name as it is typed. */
  static Stream<Arguments> commands() {
    try (Graphs none = new Graphs()) {
      CommandLine all = Main.commandLine(new TestTerminal(Path.of(".")).terminal(""), none);
      Map<String, CommandLine> leaves = new LinkedHashMap<>();
      all.getSubcommands().forEach((name, command) -> leaves(name, command, leaves));
      return leaves.entrySet().stream()
          .map(leaf -> Arguments.of(leaf.getKey(), leaf.getValue()))
          .toList()
          .stream();
    }
  }

  private static void leaves(String name, CommandLine command, Map<String, CommandLine> leaves) {
    if (LEFT_OUT.contains(name)) {
      return;
    }
    if (command.getSubcommands().isEmpty()
        || !command.getCommandSpec().positionalParameters().isEmpty()) {
      leaves.put(name, command);
    }
    command.getSubcommands().forEach((sub, line) -> leaves(name + " " + sub, line, leaves));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void isNobodysName(String name, CommandLine command) {
    for (String hostile : NAMES) {
      tried(line(name, command, hostile, null, null));
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.inherited() && option.paramLabel().equals("NAME")) {
          tried(line(name, command, "Herminia Landa Quesada", option, hostile));
        }
      }
    }
    assertThat(contents()).as("the graph after " + name).isEqualTo(before);
  }

  /** The command with this for each word that it takes, and what it cannot do without. */
  private static String[] line(
      String name, CommandLine command, String word, OptionSpec given, String value) {
    List<String> line = new ArrayList<>(List.of(name.split(" ")));
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option == given) {
        line.addAll(List.of(option.longestName(), value));
      } else if (option.required()) {
        line.addAll(List.of(option.longestName(), folder.resolve("out.md").toString()));
      }
    }
    line.add("--");
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      for (int i = 0; i < Math.max(1, parameter.arity().min()); i++) {
        line.add(word);
      }
    }
    return line.toArray(String[]::new);
  }

  private static void tried(String[] line) {
    String said = String.join(" ", line);
    String shown = said.substring(0, Math.min(120, said.length()));
    long began = System.nanoTime();
    int exitCode = run(line);
    assertThat((System.nanoTime() - began) / 1_000_000_000L)
        .as("seconds for " + shown)
        .isLessThan(SECONDS_EACH);
    String out = terminal.out();
    String err = terminal.err();
    assertThat(exitCode).as(shown + "\n" + err).isIn(0, 1, 2, 3, 4);
    assertThat(err).as(shown).doesNotContain("unexpected failure", "\tat ", "Exception");
    for (String printed : List.of(out, err)) {
      assertThat(printed.replace("\n", ""))
          .as(shown)
          .doesNotContainPattern("[\\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]");
    }
    assertThat(err.length()).as("what is said of " + shown).isLessThan(2_000);
  }
}
