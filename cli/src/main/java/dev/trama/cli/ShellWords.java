package dev.trama.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes commands, options and their values, relation words, and names in the graph. */
final class ShellWords implements Completer {
  private static final int SHORTEST_NAME = 2;
  private static final int MOST_NAMES = 12;
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> RELATION_WORDS = relationWords();

  private final CommandLine commands;
  private final Function<List<String>, String> ask;

  /**
   * @param ask runs a command and gives what it printed
   */
  ShellWords(CommandLine commands, Function<List<String>, String> ask) {
    this.commands = commands;
    this.ask = ask;
  }

  private static Set<String> relationWords() {
    Set<String> words = new TreeSet<>();
    for (RelationType type : RelationType.values()) {
      type.words().stream().map(RelationWord::text).forEach(words::add);
    }
    for (Kin kin : Kin.values()) {
      for (Language language : Language.values()) {
        words.addAll(kin.words(language));
      }
    }
    return words;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    String word = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    CommandLine at = commands;
    for (String passed : before) {
      CommandLine next = at.getSubcommands().get(passed);
      if (next == null) {
        break;
      }
      at = next;
    }
    String last = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (word.startsWith("-")) {
      options(at.getCommandSpec(), candidates);
    } else if (!values(at.getCommandSpec(), last, candidates)) {
      boolean opens = before.isEmpty() || at.getSubcommands().containsKey(last) || at != commands;
      if (before.isEmpty() || !at.getSubcommands().isEmpty()) {
        at.getSubcommands().forEach((name, command) -> add(name, "commands", candidates));
      }
      if (opens || at == commands) {
        RELATION_WORDS.stream()
            .filter(known -> known.startsWith(word) && !word.isEmpty())
            .forEach(known -> candidates.add(plain(known, "relations")));
        names(word, candidates);
      }
    }
  }

  private static void options(CommandSpec command, List<Candidate> candidates) {
    Set<String> names = new LinkedHashSet<>();
    command.options().forEach(option -> names.add(option.longestName()));
    names.forEach(name -> add(name, "options", candidates));
  }

  /** The values of the option before; false where there is none. */
  private static boolean values(CommandSpec command, String option, List<Candidate> candidates) {
    OptionSpec spec = option.startsWith("-") ? command.findOption(option) : null;
    List<String> values = spec == null ? List.of() : Values.of(spec);
    values.forEach(value -> add(value, "values", candidates));
    return !values.isEmpty();
  }

  private void names(String word, List<Candidate> candidates) {
    if (word.length() < SHORTEST_NAME) {
      return;
    }
    String found =
        ask.apply(List.of("find", "--format", "ndjson", "--limit", "" + MOST_NAMES, "--", word));
    for (String line : found.lines().toList()) {
      for (String name : fields(line)) {
        if (begins(name, word)) {
          candidates.add(plain(name, "names"));
          break;
        }
      }
    }
  }

  /** The names in one line of what {@code find} prints. */
  private static List<String> fields(String line) {
    List<String> names = new ArrayList<>();
    try (JsonParser json = JSON.createParser(line)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        boolean named =
            token == JsonToken.VALUE_STRING
                && ("name".equals(json.currentName()) || "matched".equals(json.currentName()));
        if (named && !json.getText().isEmpty()) {
          names.add(json.getText());
        }
      }
    } catch (IOException e) {
      // Not the listing it should be: then nothing is offered.
    }
    return names;
  }

  private static boolean begins(String name, String word) {
    return fold(name).startsWith(fold(word));
  }

  private static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static void add(String value, String group, List<Candidate> candidates) {
    candidates.add(plain(value, group));
  }

  private static Candidate plain(String value, String group) {
    return new Candidate(value, value, group, null, null, null, true);
  }
}
