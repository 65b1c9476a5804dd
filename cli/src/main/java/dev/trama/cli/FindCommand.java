package dev.trama.cli;

import dev.trama.model.EntityType;
import dev.trama.model.RelationWord.Language;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.query.Found;
import dev.trama.render.Format;
import dev.trama.render.Printable;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama find}: who or what bears a name. */
@Command(
    name = "find",
    description = "Finds people, groups and all else by name: accents, spelling, nicknames.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama find Mencho",
      "  trama find \"valencia gonzales\" --limit 3",
      "  trama find --type person \"Chuy Amezcua\"",
      "  trama find --each names.txt --limit 5 --format ndjson",
      "The best come first; a score of 1 says that it is one of the names, and below 0.45 little more",
      "than a word is alike: where nothing likelier is found, that is said and the exit code is 3.",
      "With --each every line of the file is a name, and gets a line of JSON (or rows of CSV) in its",
      "order as soon as it is looked up.",
    })
final class FindCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "TEXT", arity = "0..*", description = "A name, or a part of one.")
  private List<String> words = List.of();

  @Option(
      names = "--each",
      paramLabel = "FILE",
      description = "Find each line of a file; - reads standard input.")
  private String each;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only these: person, group, agency, company, place ….")
  private List<String> types = List.of();

  FindCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (each != null ^ words.isEmpty()) {
      throw new TramaException(Kind.USAGE, "Give a name to find, or a file of them with --each.");
    }
    Set<EntityType> wanted = types.stream().map(FindCommand::type).collect(Collectors.toSet());
    return each == null ? one(wanted) : new FindEach(context, wanted, limit).run(each);
  }

  private static EntityType type(String word) {
    return Arrays.stream(EntityType.values())
        .filter(
            t ->
                t.label().equalsIgnoreCase(word)
                    || t.words(Language.ENGLISH).contains(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TramaException(
                    Kind.USAGE,
                    "--type "
                        + word
                        + " is no type; there are "
                        + Arrays.stream(EntityType.values())
                            .map(EntityType::singular)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private int one(Set<EntityType> wanted) {
    String text = String.join(" ", words);
    List<Found> found = context.questions().find(List.of(text), wanted, limit).get(text);
    boolean likely = found.stream().anyMatch(Found::likely);
    if (!likely) {
      context
          .err()
          .println(
              Printable.message(
                  "trama: nobody and nothing here is named like \""
                      + text
                      + (found.isEmpty() ? "\"" : "\"; a word is alike in")));
    }
    if (found.isEmpty()) {
      return ExitCodes.NOTHING_FOUND;
    }
    List<List<String>> rows =
        found.stream()
            .map(
                f ->
                    List.of(
                        f.entity().name(),
                        f.entity().type(),
                        f.matched().equals(f.entity().name()) ? "" : f.matched(),
                        f.known(),
                        Long.toString(f.documents()),
                        String.format(Locale.ROOT, "%.2f", f.score()),
                        f.entity().id()))
            .toList();
    TableRenderer.print(
        new Table(
            List.of("name", "type", "matched", "known for", "documents", "score", "id"), rows),
        context.format(Format.TABLE),
        context.look(),
        context.out());
    return likely ? ExitCodes.ANSWERED : ExitCodes.NOTHING_FOUND;
  }
}
