package dev.trama.cli;

import dev.trama.model.ClaimStatus;
import dev.trama.render.Format;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What may stand for an argument, as shells complete it. */
final class Values {
  private static final Set<String> FILES = Set.of("FILE", "FOLDER", "DIR", "PATH", "PATH...");

  private Values() {}

  /** The words that an argument may be; none where there is no list of them. */
  static List<String> of(ArgSpec argument) {
    Iterable<String> words = argument.completionCandidates();
    return words == null
        ? List.of()
        : StreamSupport.stream(words.spliterator(), false)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
  }

  /** The names of the options of a command behind which a value stands. */
  static List<String> optionsBefore(CommandSpec command) {
    return command.options().stream()
        .filter(option -> option.arity().max() > 0)
        .flatMap(option -> Stream.of(option.names()))
        .toList();
  }

  static boolean areFiles(ArgSpec argument) {
    return FILES.contains(argument.paramLabel());
  }

  /** The formats, in lower case as the documentation has them. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Format.values());
    }
  }

  /** What a claim may be said to be. */
  static final class Statuses implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(ClaimStatus.values());
    }
  }

  /** The shells that can be completed in. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(CompletionCommand.Shell.values());
    }
  }

  private static Iterator<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).iterator();
  }
}
