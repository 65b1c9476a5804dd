package dev.trama.imports;

import dev.trama.formats.StructuredFiles;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.tables.MappedTableReader;
import dev.trama.formats.tables.Mapping;
import dev.trama.model.Chart;
import dev.trama.model.PartialDate;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import dev.trama.read.Unpacking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads inputs by what they hold: a list entry by entry, anything else as a bulletin. */
public final class Sources {
  private Sources() {}

  /** The documents of an input, in its order; to be closed. */
  public static Stream<Draft> read(Input input) {
    return read(input, Given.NOTHING, problem -> {});
  }

  /**
   * The same, with what is known of bulletins that do not say it.
   *
   * @param problems told what of a list could not be used though it was read, a line each: a
   *     reference to nowhere, a kind of entry that has no place here
   */
  public static Stream<Draft> read(Input input, Given given, Consumer<String> problems) {
    return listReader(input)
        .map(
            reader ->
                reader
                    .read(input.path(), ListOptions.defaults().withProblems(problems))
                    .map(chart -> draft(chart, reader)))
        .orElseGet(() -> Stream.of(Bulletins.shared().read(input, given)));
  }

  /** The rows of an input that is a table, as a mapping says; to be closed. */
  public static Stream<Draft> read(Input input, Mapping mapping) {
    if (input.problem() != null) {
      throw new TramaException(TramaException.Kind.FAILED, input.problem());
    }
    ListReader reader = new MappedTableReader(mapping);
    return reader.read(input.path(), ListOptions.defaults()).map(chart -> draft(chart, reader));
  }

  /**
   * These inputs, with archives and mails opened; a list that lies alone in an archive is read from
   * there.
   *
   * @param unpacking keeps what is laid down for them
   */
  public static List<Input> opened(List<Input> inputs, Unpacking unpacking) {
    return inputs.stream()
        .flatMap(
            input ->
                listReader(input).isPresent()
                    ? Stream.of(input)
                    : unpacking.open(input.name(), input.path(), input.address()).stream()
                        .map(p -> new Input(p.name(), p.path(), p.address(), p.problem())))
        .toList();
  }

  private static Draft draft(Chart chart, ListReader reader) {
    PartialDate published = chart.document().published();
    return new Draft(
        chart.document(),
        () -> chart,
        reader
            .wholeList()
            .map(list -> new Version(list, published == null ? null : published.toString()))
            .orElse(null));
  }

  /** These inputs without the files that are read together with another of them. */
  public static List<Input> withoutCompanions(List<Input> inputs) {
    Set<Path> companions = new HashSet<>();
    for (Input input : inputs) {
      listReader(input).ifPresent(reader -> companions.addAll(reader.companions(input.path())));
    }
    return inputs.stream().filter(input -> !companions.contains(input.path())).toList();
  }

  /** Empty for what cannot be read as well: reading it as a bulletin will say why. */
  private static Optional<ListReader> listReader(Input input) {
    return input.problem() == null
            && Files.isRegularFile(input.path())
            && Files.isReadable(input.path())
        ? StructuredFiles.readerFor(input.path())
        : Optional.empty();
  }
}
