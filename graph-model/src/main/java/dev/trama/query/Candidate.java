package dev.trama.query;

import dev.trama.graph.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entity that a name may mean, as the graph holds it.
 *
 * @param keys of all its names; {@code firm} those of full names, aliases and acronyms
 */
record Candidate(
    Ref entity,
    List<String> names,
    Set<String> keys,
    Set<String> firm,
    long documents,
    String known) {
  private static final int MOST_NAMES = 40;

  static Candidate of(Row row) {
    Set<String> firm =
        Stream.concat(row.texts("identifying").stream(), row.texts("acronyms").stream())
            .collect(Collectors.toSet());
    return new Candidate(
        new Ref(row.text("id"), row.text("type"), row.text("main")),
        row.texts("names").stream().limit(MOST_NAMES).toList(),
        Set.copyOf(row.texts("keys")),
        firm,
        row.number("documents"),
        row.texts("known").stream().map(Candidate::inWords).collect(Collectors.joining(", ")));
  }

  private static String inWords(String link) {
    int blank = link.indexOf(' ');
    return link.substring(0, blank).toLowerCase(Locale.ROOT).replace('_', ' ')
        + link.substring(blank);
  }
}
