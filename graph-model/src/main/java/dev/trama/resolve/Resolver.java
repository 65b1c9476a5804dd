package dev.trama.resolve;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.names.NameKey;
import dev.trama.names.NameSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who profiles are, by rules that are the same everywhere and every time.
 *
 * <p>People are never joined by a nickname, an acronym or surnames. The same full name of three
 * words or more (a given name and both surnames) joins them unless something contradicts; one of
 * two words, or one that lacks the second given name of the other, needs a common group, relative
 * or birth date besides. Groups, companies, agencies, places and substances are joined by a full
 * name or alias; an acronym joins groups only where one side gives what it stands for. Ships and
 * aircraft are joined by name and identifier together.
 *
 * <p>The number that a list gives an entry comes before all names: the same one always joins, two
 * of one list never do. The same document or register number joins those whose names agree in part.
 *
 * <p>Where names bridge nothing (no profile carries full names of two entities), the profiles are
 * grouped alike in whatever order they come.
 */
public final class Resolver {
  /** Who decided, as {@code OF} carries it. */
  public static final String BY = "rules/2";

  /** Names of this likeness share a word that is not everybody's. */
  private static final double PARTLY_ALIKE = 0.4;

  private static final Set<RelationType> TELLING =
      Set.of(
          RelationType.LEADS,
          RelationType.MEMBER_OF,
          RelationType.KIN_OF,
          RelationType.HOLDS_POSITION);

  /**
   * In which order the profiles of one document are decided: groups first and well-named people
   * next, because they tell who the others are.
   */
  public static final Comparator<Unresolved> ORDER =
      Comparator.comparing((Unresolved p) -> p.type() == EntityType.PERSON)
          .thenComparing(p -> longest(Keys.identifying(p.type(), p.names())) < Keys.WHOLE_NAME)
          .thenComparing(Unresolved::profile);

  private final Map<String, Gathered> byId = new HashMap<>();
  private final Map<String, List<Gathered>> byKey = new HashMap<>();

  /** Of the document under way: ties are within one. */
  private final Map<String, String> entityOfProfile = new HashMap<>();

  private final Ledger ledger;

  /**
   * @param known at least all entities that share a key with what it will see
   * @param ledger at least all judgements on what it will see
   */
  public Resolver(Collection<KnownEntity> known, Ledger ledger) {
    this.ledger = ledger;
    known.forEach(
        entity -> {
          Gathered dossier = new Gathered(entity);
          add(dossier, dossier.lookups());
        });
  }

  /**
   * True where these two are joined by their names alone, whatever else is known of them: then the
   * second stays with the first however many others come or go.
   */
  public static boolean joinsByNameAlone(Unresolved founder, Unresolved other) {
    if (!Collections.disjoint(
        IdentifierKeys.entries(founder.identifiers()),
        IdentifierKeys.entries(other.identifiers()))) {
      return true;
    }
    Set<String> names = Keys.identifying(founder.type(), founder.names());
    names.retainAll(Keys.identifying(other.type(), other.names()));
    return switch (founder.type()) {
      case PERSON -> longest(names) >= Keys.WHOLE_NAME;
      case VESSEL, AIRCRAFT -> false;
      default -> !names.isEmpty();
    };
  }

  /** Decides for these profiles, document after document in the order given. */
  public List<Decision> resolve(List<Unresolved> profiles) {
    Map<String, List<Unresolved>> documents = new LinkedHashMap<>();
    for (Unresolved profile : profiles) {
      documents.computeIfAbsent(profile.document(), d -> new ArrayList<>()).add(profile);
    }
    List<Decision> decisions = new ArrayList<>();
    for (List<Unresolved> document : documents.values()) {
      document.stream().sorted(ORDER).forEach(profile -> decisions.add(decide(profile)));
      document.forEach(this::relate);
      entityOfProfile.clear();
    }
    return decisions;
  }

  private Decision decide(Unresolved profile) {
    Gathered self = new Gathered(profile);
    self.relate(related(profile));
    Set<String> lookups = self.lookups();
    Optional<Match> best =
        best(self, self.entries)
            // The entry comes before all else, so namesakes need not be looked at.
            .filter(match -> match.score == 1)
            .or(() -> best(self, lookups));
    Decision decision;
    if (best.isPresent()) {
      Match match = best.get();
      match.entity.absorb(self, ledger != Ledger.EMPTY);
      add(match.entity, match.entity.lookups());
      decision = new Decision(profile.profile(), match.entity.id, false, match.why, match.score);
    } else {
      add(self, lookups);
      decision = new Decision(profile.profile(), self.id, true, "first of its name", 1.0);
    }
    entityOfProfile.put(profile.profile(), decision.entity());
    return decision;
  }

  /** The best of those who have one of these keys. */
  private Optional<Match> best(Gathered self, Set<String> keys) {
    Set<Gathered> candidates = new HashSet<>();
    for (String key : keys) {
      candidates.addAll(byKey.getOrDefault(key, List.of()));
    }
    return candidates.stream()
        .filter(candidate -> !ledger.forbids(self.anchors, candidate.anchors))
        .flatMap(candidate -> match(self, candidate).stream())
        .max(Match.BY_SCORE);
  }

  private static Optional<Match> match(Gathered self, Gathered other) {
    Optional<String> entry = common(self.entries, other.entries);
    if (entry.isPresent()) {
      // Also where a newer version of the list takes for a group what was a company.
      return Optional.of(new Match(other, "the same entry: " + entry.get(), 1));
    }
    if (self.type != other.type || IdentifierKeys.contradict(self.entries, other.entries)) {
      return Optional.empty();
    }
    return byIdentity(self, other).or(() -> byName(self, other));
  }

  /** One number, and names that do not speak against it. */
  private static Optional<Match> byIdentity(Gathered self, Gathered other) {
    return common(self.documentNumbers, other.documentNumbers)
        .filter(
            number ->
                !contradicts(self.birthDates, other.birthDates, PartialDates::mayBeTheSame)
                    && !contradicts(self.genders, other.genders, String::equals)
                    && agreeInPart(self, other))
        .map(number -> new Match(other, "the same number: " + number, 0.97));
  }

  private static boolean agreeInPart(Gathered self, Gathered other) {
    return self.identifying.stream()
        .anyMatch(
            ours ->
                other.identifying.stream()
                    .anyMatch(
                        theirs ->
                            NameSimilarity.compare(ours, theirs, self.type).score()
                                >= PARTLY_ALIKE));
  }

  private static Optional<Match> byName(Gathered self, Gathered other) {
    return switch (self.type) {
      case PERSON -> matchPeople(self, other);
      case CRIMINAL_GROUP, COMPANY -> matchGroups(self, other);
      case AGENCY, LOCATION, SUBSTANCE ->
          common(self.identifying, other.identifying)
              .map(key -> new Match(other, "same name: " + key, 0.95));
      case VESSEL, AIRCRAFT ->
          common(self.identifiers, other.identifiers)
              .filter(id -> common(self.identifying, other.identifying).isPresent())
              .map(id -> new Match(other, "same name and identifier: " + id, 0.95));
    };
  }

  private static Optional<Match> matchPeople(Gathered self, Gathered other) {
    if (contradicts(self.birthDates, other.birthDates, PartialDates::mayBeTheSame)
        || contradicts(self.genders, other.genders, String::equals)) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(self.identifying);
    names.retainAll(other.identifying);
    if (longest(names) >= Keys.WHOLE_NAME) {
      return Optional.of(new Match(other, "same full name: " + longestOf(names), 0.95));
    }
    // Not two full names that only agree when both are cut short: brothers are named like that.
    names.addAll(namedWithoutSecondGivenName(self, other));
    names.addAll(namedWithoutSecondGivenName(other, self));
    if (longest(names) < 2 || isOfficial(self) != isOfficial(other)) {
      return Optional.empty();
    }
    String name = longestOf(names);
    Optional<String> day =
        common(self.birthDates, other.birthDates).filter(PartialDates::isWholeDay);
    if (day.isPresent()) {
      return Optional.of(new Match(other, "same name and birth date: " + name, 0.9));
    }
    return common(self.related, other.related)
        .map(id -> new Match(other, "same name, tied to the same group or person: " + name, 0.8));
  }

  private static Set<String> namedWithoutSecondGivenName(Gathered whole, Gathered cut) {
    Set<String> names = Keys.withoutSecondGivenName(EntityType.PERSON, whole.identifying);
    names.retainAll(cut.identifying);
    return names;
  }

  private static Optional<Match> matchGroups(Gathered self, Gathered other) {
    Optional<String> name = common(self.identifying, other.identifying);
    if (name.isPresent()) {
      return Optional.of(new Match(other, "same name: " + name.get(), 0.95));
    }
    Optional<String> acronym = common(self.acronyms, other.acronyms);
    if (acronym.isEmpty() || self.identifying.isEmpty() && other.identifying.isEmpty()) {
      return Optional.empty();
    }
    if (self.identifying.isEmpty() || other.identifying.isEmpty()) {
      return Optional.of(new Match(other, "its acronym: " + acronym.get(), 0.75));
    }
    Set<String> words = GroupWords.telling(self.identifying);
    words.retainAll(GroupWords.telling(other.identifying));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Match(
                other, "same acronym " + acronym.get() + " and " + words.iterator().next(), 0.7));
  }

  private static boolean isOfficial(Gathered dossier) {
    return dossier.category == Category.OFFICIAL;
  }

  private interface Agreement {
    boolean test(String a, String b);
  }

  private static boolean contradicts(Set<String> ours, Set<String> theirs, Agreement agreement) {
    return !ours.isEmpty()
        && !theirs.isEmpty()
        && ours.stream().noneMatch(a -> theirs.stream().anyMatch(b -> agreement.test(a, b)));
  }

  private static Optional<String> common(Set<String> ours, Set<String> theirs) {
    return ours.stream().filter(theirs::contains).min(Comparator.naturalOrder());
  }

  private static int longest(Set<String> keys) {
    return keys.stream().mapToInt(NameKey::length).max().orElse(0);
  }

  private static String longestOf(Set<String> keys) {
    return keys.stream()
        .max(Comparator.comparing(NameKey::length).thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private Set<String> related(Unresolved profile) {
    Set<String> related = new LinkedHashSet<>();
    for (Unresolved.Tie tie : profile.ties()) {
      String entity = entityOfProfile.get(tie.otherProfile());
      if (entity == null) {
        entity = tie.entity();
      }
      if (TELLING.contains(tie.type()) && entity != null) {
        related.add(entity);
      }
    }
    return related;
  }

  /** Once a whole document is decided, also those decided first learn whom they are tied to. */
  private void relate(Unresolved profile) {
    Gathered dossier = byId.get(entityOfProfile.get(profile.profile()));
    if (dossier.relate(related(profile))) {
      add(dossier, dossier.lookups());
    }
  }

  private void add(Gathered dossier, Set<String> keys) {
    byId.put(dossier.id, dossier);
    for (String key : keys) {
      List<Gathered> same = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (!same.contains(dossier)) {
        same.add(dossier);
      }
    }
  }

  private record Match(Gathered entity, String why, double score) {
    // The greater score; of equals the smaller id, so that it is always the same one.
    static final Comparator<Match> BY_SCORE =
        Comparator.comparingDouble(Match::score)
            .thenComparing(m -> m.entity.id, Comparator.reverseOrder());
  }
}
