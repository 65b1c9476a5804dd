package dev.trama.render;

import dev.trama.graph.Candidates.Candidate;
import dev.trama.graph.Candidates.Side;
import dev.trama.resolve.Comparison.Feature;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Prints two entities side by side, and what speaks for their being one. */
public final class PairRenderer {
  private static final int MOST_VALUES = 8;

  private PairRenderer() {}

  public static void print(Candidate candidate, Look look, PrintStream out) {
    Side one = candidate.one();
    Side other = candidate.other();
    List<List<String>> rows = new ArrayList<>();
    add(
        rows,
        "type",
        List.of(one.compared().type().singular()),
        List.of(other.compared().type().singular()));
    add(rows, "names", one.compared().names(), other.compared().names());
    add(rows, "born", one.compared().birthDates(), other.compared().birthDates());
    add(rows, "gender", one.compared().genders(), other.compared().genders());
    add(rows, "country", one.compared().countries(), other.compared().countries());
    add(rows, "numbers", one.compared().identifiers(), other.compared().identifiers());
    add(rows, "tied to", one.compared().related(), other.compared().related());
    add(
        rows,
        "documents",
        one.cited().stream().map(Cited::of).toList(),
        other.cited().stream().map(Cited::of).toList());
    add(rows, "id", List.of(one.id()), List.of(other.id()));
    TableRenderer.print(
        new Table(List.of("", one.name(), other.name()), rows), Format.TABLE, look, out);
    Tree tree =
        new Tree(
            String.format(
                Locale.ROOT,
                "score %.3f, %.1f points",
                candidate.comparison().score(),
                candidate.comparison().points()));
    for (Feature feature : candidate.comparison().features()) {
      tree.add(
          String.format(
              Locale.ROOT, "%+.1f %s %s", feature.points(), feature.what(), feature.how()));
    }
    tree.print(look, out);
  }

  private static void add(
      List<List<String>> rows, String what, Collection<String> one, Collection<String> other) {
    if (!one.isEmpty() || !other.isEmpty()) {
      rows.add(List.of(what, joined(one), joined(other)));
    }
  }

  private static String joined(Collection<String> values) {
    List<String> some = new TreeSet<>(values).stream().limit(MOST_VALUES).toList();
    int more = values.size() - some.size();
    return String.join("; ", some) + (more > 0 ? "; and " + more + " more" : "");
  }
}
