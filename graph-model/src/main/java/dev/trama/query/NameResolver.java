package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.model.TramaException;
import dev.trama.query.Expectations.Expected;
import dev.trama.query.Matching.Tier;
import dev.trama.query.Question.Named;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides who the names of a question are, and refuses to guess. */
final class NameResolver {
  private static final int MOST_SUGGESTIONS = 3;

  private final Map<String, List<Candidate>> candidates;
  private final Set<String> notes = new LinkedHashSet<>();

  NameResolver(Map<String, List<Candidate>> candidates) {
    this.candidates = candidates;
  }

  /** Whom each name of the question stands for. */
  Map<Named, Ref> resolve(Question question) {
    Map<Named, Expected> expected = Expectations.of(question);
    Map<Named, Ref> resolved = new IdentityHashMap<>();
    question
        .names()
        .forEach(named -> resolved.computeIfAbsent(named, n -> one(n, expected.get(n))));
    return resolved;
  }

  /** How names were read where they were not written in full. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether every name is written as somebody bears it. */
  boolean areAllExact(Question question) {
    return question.names().allMatch(named -> isExact(named.name()));
  }

  boolean isExact(String name) {
    return matchings(name).stream().anyMatch(m -> m.tier() == Tier.EXACT);
  }

  private Ref one(Named named, Expected expected) {
    List<Matching> all = matchings(named.name());
    List<Matching> fitting =
        all.stream().filter(m -> m.tier() != Tier.LIKE && fits(m, expected)).toList();
    if (fitting.isEmpty()) {
      throw none(named, expected, all);
    }
    Tier best = fitting.get(0).tier();
    List<Matching> chosen = fitting.stream().filter(m -> m.tier() == best).toList();
    if (chosen.size() > 1) {
      throw new AmbiguousName(named.name(), chosen.stream().map(Matching::found).toList());
    }
    Ref entity = chosen.get(0).candidate().entity();
    if (best != Tier.EXACT) {
      notes.add(
          Shown.quoted(named.name())
              + " is read as "
              + Shown.plain(entity.name())
              + " ("
              + entity.type()
              + ").");
    }
    return entity;
  }

  private List<Matching> matchings(String name) {
    Asked asked = Asked.of(name);
    return candidates.getOrDefault(name, List.of()).stream()
        .map(candidate -> Matching.of(asked, candidate, Matching.SUGGESTED))
        .filter(Objects::nonNull)
        .sorted(Matching.BEST_FIRST)
        .toList();
  }

  private static boolean fits(Matching matching, Expected expected) {
    return expected == null
        || expected.types().isEmpty()
        || expected.types().contains(matching.candidate().entity().entityType());
  }

  private static TramaException none(Named named, Expected expected, List<Matching> all) {
    String at = named.column() > 0 ? "Column " + named.column() + ": " : "";
    if (!all.isEmpty() && all.get(0).tier() == Tier.EXACT) {
      Ref entity = all.get(0).candidate().entity();
      return new TramaException(
          TramaException.Kind.USAGE,
          at
              + Shown.quoted(named.name())
              + " is a "
              + entity.entityType().singular()
              + ", and "
              + expected.by()
              + " asks for "
              + expected.types().stream()
                  .map(EntityType::plural)
                  .sorted()
                  .collect(Collectors.joining(" or "))
              + ".");
    }
    List<String> near = new ArrayList<>();
    all.stream()
        .filter(m -> fits(m, expected))
        .map(m -> Shown.plain(m.candidate().entity().name()))
        .distinct()
        .limit(MOST_SUGGESTIONS)
        .forEach(near::add);
    return new TramaException(
        TramaException.Kind.NOT_FOUND,
        at
            + "nobody and nothing is called "
            + Shown.quoted(named.name())
            + (near.isEmpty() ? "." : "; did you mean " + String.join(", ", near) + "?"));
  }
}
