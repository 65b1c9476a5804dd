package dev.trama.resolve;

import dev.trama.model.EntityType;
import dev.trama.names.NameMatch;
import dev.trama.names.NameSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How much speaks for two entities being one: what agrees and what does not, each with its points.
 * Points add up without a bound, as log-odds do, so that much evidence is told from a little more.
 *
 * @param features what was compared, the names first
 */
public record Comparison(List<Feature> features) {
  /** Points at which it is as likely as not. */
  private static final double EVEN = 6;

  private static final double SPREAD = 2;
  private static final double BITS_A_POINT = 6;
  private static final int MOST_NAMES = 30;

  public Comparison {
    features = List.copyOf(features);
  }

  /**
   * One thing that was compared.
   *
   * @param what such as "name", "birth date"
   * @param how in words
   * @param points for being one; below 0 against it
   */
  public record Feature(String what, String how, double points) {}

  /**
   * What is compared of an entity.
   *
   * @param names those by which it may be known: no short forms of them
   * @param countries nationalities and citizenships
   * @param contacts phone numbers and e-mail addresses, as published
   * @param related names of the groups, companies and people it is tied to
   */
  public record Side(
      EntityType type,
      List<String> names,
      Set<String> birthDates,
      Set<String> genders,
      Set<String> identifiers,
      Set<String> countries,
      Set<String> contacts,
      Set<String> related) {}

  /** Compares two entities of one type. */
  public static Comparison of(Side one, Side other) {
    List<Feature> features = new ArrayList<>();
    name(one, other).ifPresent(features::add);
    birth(one.birthDates, other.birthDates).ifPresent(features::add);
    if (!one.genders.isEmpty() && !other.genders.isEmpty()) {
      boolean same = !disjoint(one.genders, other.genders);
      features.add(
          new Feature(
              "gender", same ? "the same: " + first(one.genders) : "differs", same ? 0.3 : -5));
    }
    identifiers(one, other, features);
    if (!one.countries.isEmpty() && !other.countries.isEmpty()) {
      boolean same = !disjoint(one.countries, other.countries);
      features.add(
          new Feature(
              "country",
              same ? "in common: " + common(one.countries, other.countries) : "differs",
              same ? 0.8 : -1.5));
    }
    Set<String> reached = Contacts.keys(one.contacts);
    reached.retainAll(Contacts.keys(other.contacts));
    if (!reached.isEmpty()) {
      features.add(new Feature("contact", "in common: " + first(reached), 3));
    }
    if (!disjoint(one.related, other.related)) {
      Set<String> shared = new HashSet<>(one.related);
      shared.retainAll(other.related);
      features.add(
          new Feature(
              "ties",
              "in common: " + common(one.related, other.related),
              Math.min(4, 2 + 0.5 * (shared.size() - 1))));
    }
    return new Comparison(features);
  }

  /** All points together. */
  public double points() {
    return features.stream().mapToDouble(Feature::points).sum();
  }

  /** 0 to 1, rising with the points. */
  public double score() {
    return 1 / (1 + Math.exp((EVEN - points()) / SPREAD));
  }

  /** In one line. */
  public String explanation() {
    StringBuilder text = new StringBuilder();
    for (Feature feature : features) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(
              String.format(
                  Locale.ROOT, "%s %s (%+.1f)", feature.what(), feature.how(), feature.points()));
    }
    return text.toString();
  }

  /** The two names that agree most. */
  private static Optional<Feature> name(Side one, Side other) {
    NameMatch best = null;
    String words = "";
    double most = Double.NEGATIVE_INFINITY;
    for (String a : limited(one.names)) {
      for (String b : limited(other.names)) {
        NameMatch match = NameSimilarity.compare(a, b, one.type);
        double points = points(match);
        if (points > most) {
          most = points;
          best = match;
          words = a.equals(b) ? a : a + " ~ " + b;
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Feature("name", words + ": " + best.explanation(), most));
  }

  private static double points(NameMatch match) {
    double likeness = 10 * (match.score() - 0.6);
    double rarity = match.score() * Math.min(match.evidence(), 40) / BITS_A_POINT;
    return match.identifying() ? likeness + rarity : Math.min(1, likeness);
  }

  private static List<String> limited(List<String> names) {
    return names.size() > MOST_NAMES ? names.subList(0, MOST_NAMES) : names;
  }

  private static Optional<Feature> birth(Set<String> ours, Set<String> theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    Set<String> shared = new HashSet<>(ours);
    shared.retainAll(theirs);
    Optional<String> day = shared.stream().filter(PartialDates::isWholeDay).findFirst();
    if (day.isPresent()) {
      return Optional.of(new Feature("birth date", "the same day: " + day.get(), 4));
    }
    Optional<String> swapped =
        ours.stream()
            .filter(
                date -> {
                  String other = PartialDates.swapped(date);
                  return other != null && theirs.contains(other);
                })
            .findFirst();
    if (swapped.isPresent()) {
      return Optional.of(new Feature("birth date", "day and month swapped: " + swapped.get(), 2));
    }
    boolean possible =
        ours.stream().anyMatch(a -> theirs.stream().anyMatch(b -> PartialDates.mayBeTheSame(a, b)));
    String both = first(ours) + " and " + first(theirs);
    return Optional.of(
        possible
            ? new Feature("birth date", "may be the same: " + both, 1.2)
            : new Feature("birth date", "differs: " + both, -5));
  }

  private static void identifiers(Side one, Side other, List<Feature> features) {
    if (IdentifierKeys.contradict(one.identifiers, other.identifiers)) {
      features.add(new Feature("list", "two entries of the same list", -6));
    }
    Set<String> shared = IdentifierKeys.documents(one.identifiers);
    shared.retainAll(IdentifierKeys.documents(other.identifiers));
    if (!shared.isEmpty()) {
      features.add(new Feature("number", "in common: " + first(shared), 7));
    }
  }

  private static String common(Set<String> one, Set<String> other) {
    return one.stream()
        .filter(other::contains)
        .sorted()
        .limit(3)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static boolean disjoint(Collection<String> one, Collection<String> other) {
    return one.stream().noneMatch(other::contains);
  }

  private static String first(Set<String> values) {
    return values.stream().sorted().findFirst().orElseThrow();
  }
}
