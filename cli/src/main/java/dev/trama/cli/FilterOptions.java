package dev.trama.cli;

import dev.trama.explore.LinkFilter;
import dev.trama.model.Kin;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.query.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which links to walk, in the options of every command that walks them. */
final class FilterOptions {
  @Option(
      names = "--by",
      paramLabel = "RELATION",
      split = ",",
      completionCandidates = Relations.class,
      description =
          "Only these relations: leads, member_of, kin_of …, or a word such as leader or family.")
  private List<String> relations = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what is said to hold then or later: 2015, 2015-07, 2015-07-01.")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only what is said to hold then or earlier.")
  private String until;

  @Option(
      names = "--documents",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only links that so many documents support (default: ${DEFAULT-VALUE}).")
  private int documents;

  @Option(
      names = "--according-to",
      paramLabel = "NAME",
      description = "Only what this person or body said.")
  private String accordingTo;

  @Option(
      names = "--avoid",
      paramLabel = "NAME",
      description = "Not over this name; may be given several times.")
  private List<String> avoid = List.of();

  /** The relations by name, for completion. */
  static final class Relations implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(RelationType.values())
          .map(type -> type.name().toLowerCase(Locale.ROOT))
          .iterator();
    }
  }

  LinkFilter filter(CommandContext context) {
    List<String> names = new ArrayList<>(avoid);
    if (accordingTo != null) {
      names.add(accordingTo);
    }
    List<Ref> refs = names.isEmpty() ? List.of() : context.questions().resolve(names);
    Set<String> avoided = new LinkedHashSet<>();
    refs.subList(0, avoid.size()).forEach(ref -> avoided.add(ref.id()));
    Set<RelationType> types = new LinkedHashSet<>();
    relations.forEach(word -> types.addAll(types(word)));
    return new LinkFilter(
        types,
        date("--since", since),
        date("--until", until),
        accordingTo == null ? null : refs.get(avoid.size()).id(),
        documents,
        avoided);
  }

  private static Set<RelationType> types(String word) {
    String said = word.strip().toLowerCase(Locale.ROOT);
    Set<RelationType> types = new LinkedHashSet<>();
    RelationType.of(said.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'))
        .ifPresent(types::add);
    if (types.isEmpty()) {
      for (RelationType type : RelationType.values()) {
        if (type.words().stream().anyMatch(known -> known.text().equals(said))) {
          types.add(type);
        }
      }
    }
    if (said.equals("family") || said.equals("kin") || Kin.of(said).isPresent()) {
      types.add(RelationType.KIN_OF);
    }
    if (types.isEmpty()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "\"" + word + "\" is no relation; there are " + String.join(", ", new Relations()) + ".");
    }
    return types;
  }

  private static PartialDate date(String option, String text) {
    if (text == null) {
      return null;
    }
    return PartialDate.parse(text)
        .filter(date -> date.year() != null)
        .orElseThrow(
            () ->
                new TramaException(
                    TramaException.Kind.USAGE,
                    option
                        + " takes a date with a year, as 2015, 2015-07 or 2015-07-01, not \""
                        + text
                        + "\"."));
  }
}
