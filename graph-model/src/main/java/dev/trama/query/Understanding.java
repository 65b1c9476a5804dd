package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.model.TramaException;
import dev.trama.query.Expectations.Expected;
import dev.trama.query.PhraseReader.Read;
import dev.trama.query.Question.Named;
import dev.trama.query.Tokens.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a phrase with the names of the graph at hand. A name may hold words of the language
 * ("Bureau of Alcohol, Tobacco and Firearms", "Los Primos"): where the plain reading leaves a name
 * unknown, stretches of the phrase that are whole names in the graph are taken as names.
 */
record Understanding(Question question, Map<Named, Ref> names, List<String> notes) {

  static Understanding of(String phrase, NameLookup lookup) {
    Read plain = null;
    PhraseProblem problem = null;
    try {
      plain = PhraseReader.read(phrase);
    } catch (PhraseProblem e) {
      problem = e;
    }
    Map<String, Known> stretches = PhraseReader.possibleNames(phrase);
    Set<String> names = new LinkedHashSet<>();
    if (plain != null) {
      plain.question().names().forEach(named -> names.add(named.name()));
    } else if (stretches.isEmpty()) {
      throw problem;
    } else {
      names.addAll(PhraseReader.likelyNames(phrase));
    }
    if (plain != null && names.isEmpty()) {
      return new Understanding(plain.question(), Map.of(), plain.notes());
    }
    Map<String, List<Candidate>> candidates =
        new HashMap<>(lookup.fetch(names, stretches.keySet(), enough(plain)));
    NameResolver resolver = new NameResolver(candidates);
    if (plain == null || !resolver.areAllExact(plain.question())) {
      Read other = reread(phrase, stretches, resolver);
      if (other != null) {
        return resolved(other, candidates, lookup);
      }
    }
    if (plain == null) {
      throw problem;
    }
    plain.question().names().forEach(named -> refuseUnknownWord(named, phrase, candidates));
    return resolved(plain, candidates, lookup);
  }

  /** Of which type somebody must be for each name that the plain reading has. */
  private static Map<String, Set<EntityType>> enough(Read plain) {
    Map<String, Set<EntityType>> enough = new HashMap<>();
    if (plain != null) {
      Map<Named, Expected> expected = Expectations.of(plain.question());
      plain
          .question()
          .names()
          .forEach(
              named -> {
                Expected by = expected.get(named);
                // One name may stand in two places that ask for different types.
                enough.merge(
                    named.name(),
                    by == null ? Set.of() : by.types(),
                    (a, b) -> a.equals(b) ? a : null);
              });
    }
    return enough;
  }

  /** A question that was not read from a phrase. */
  static Understanding of(Question question, NameLookup lookup) {
    return resolved(new Read(question, List.of()), new HashMap<>(), lookup);
  }

  /** Null where no stretch is a name, or the phrase makes no sense with them. */
  private static Read reread(String phrase, Map<String, Known> stretches, NameResolver resolver) {
    List<Known> known = new ArrayList<>();
    stretches.entrySet().stream()
        .filter(stretch -> resolver.isExact(stretch.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparingInt((Known k) -> k.start() - k.stop()))
        .filter(k -> known.stream().noneMatch(k::overlaps) && known.add(k))
        .toList();
    if (known.isEmpty()) {
      return null;
    }
    try {
      return PhraseReader.read(phrase, known);
    } catch (PhraseProblem e) {
      return null;
    }
  }

  private static Understanding resolved(
      Read read, Map<String, List<Candidate>> candidates, NameLookup lookup) {
    Set<String> missing = new LinkedHashSet<>();
    read.question()
        .names()
        .map(Named::name)
        .filter(name -> !candidates.containsKey(name))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      candidates.putAll(lookup.fetch(missing, Set.of()));
    }
    NameResolver resolver = new NameResolver(candidates);
    Map<Named, Ref> names = resolver.resolve(read.question());
    List<String> notes = new ArrayList<>(read.notes());
    notes.addAll(resolver.notes());
    return new Understanding(read.question(), names, List.copyOf(notes));
  }

  /** "kingpins of CJNG" reads as a name; where nothing is called so, a relation was meant. */
  private static void refuseUnknownWord(
      Named named, String phrase, Map<String, List<Candidate>> candidates) {
    Asked asked = Asked.of(named.name());
    boolean known =
        candidates.get(named.name()).stream()
            .anyMatch(
                candidate -> {
                  Matching matching = Matching.of(asked, candidate, Matching.SUGGESTED);
                  return matching != null && matching.tier() != Matching.Tier.LIKE;
                });
    int start = named.column() - 1;
    if (!known && phrase.startsWith(named.name(), start)) {
      String word = PhraseReader.headBeforeOf(named.name());
      if (word != null) {
        throw new PhraseProblem(start, PhraseReader.unknownWord(word));
      }
    }
  }

  String id(Named named) {
    Ref ref = names.get(named);
    if (ref == null) {
      throw new TramaException(
          TramaException.Kind.FAILED, "no one was found for " + Shown.quoted(named.name()));
    }
    return ref.id();
  }
}
