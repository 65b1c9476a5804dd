package dev.trama.query;

import dev.trama.names.NameKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** How well a name that was asked for fits the names of a candidate. */
record Matching(Candidate candidate, Tier tier, String matched, double score) {
  /** From sure to unlikely; the best tier with anyone in it decides. */
  enum Tier {
    /** It is one of the names, but for accents, case, hyphens and small words. */
    EXACT,
    /** All its words stand in one of the names, in order: a surname, a name without its middle. */
    PART,
    /** The same with words misspelt, begun or in another order. */
    SPELT,
    /** Some likeness: good for a suggestion only. */
    LIKE
  }

  /** What is less alike than this is no suggestion. */
  static final double SUGGESTED = 0.45;

  /** What is less alike than this is not found either. */
  static final double FOUND = 0.25;

  /** Nor is what is so much less alike than the best. */
  private static final double SHARE_OF_BEST = 0.4;

  private static final double ALMOST = 0.999;
  private static final int SHORTEST_START = 3;
  private static final int SPELT_FROM = 4;
  private static final int SPELT_TWICE_FROM = 9;

  static final Comparator<Matching> BEST_FIRST =
      Comparator.comparing((Matching m) -> m.tier)
          .thenComparing(Comparator.comparingDouble(Matching::score).reversed())
          .thenComparing(m -> -m.candidate.documents())
          .thenComparing(m -> m.candidate.entity().name())
          .thenComparing(m -> m.candidate.entity().id());

  /** How many letters of a word may differ. */
  static int slack(String word) {
    boolean number = word.chars().allMatch(Character::isDigit);
    return number || word.length() < SPELT_FROM ? 0 : word.length() < SPELT_TWICE_FROM ? 1 : 2;
  }

  /**
   * Null where none of the candidate's names fits in a better tier than {@link Tier#LIKE}, and none
   * is that alike.
   *
   * @param least of the likeness, 0 to 1
   */
  static Matching of(Asked asked, Candidate candidate, double least) {
    if (asked.text().equals(candidate.entity().id())) {
      return new Matching(candidate, Tier.EXACT, candidate.entity().name(), 1);
    }
    Matching best = null;
    for (String name : candidate.names()) {
      Tier tier = tier(asked.keys(), asked.words(), name, candidate);
      double score =
          tier == Tier.EXACT
              ? 1
              : Math.min(ALMOST, asked.likeness(name, candidate.entity().entityType()));
      if (tier == Tier.LIKE && score < least) {
        continue;
      }
      Matching matching = new Matching(candidate, tier, name, score);
      if (best == null || BEST_FIRST.compare(matching, best) < 0) {
        best = matching;
      }
    }
    if (best == null || best.tier != Tier.EXACT) {
      // A second key of a well-known name is of none of its forms.
      boolean other = asked.keys().stream().anyMatch(candidate.firm()::contains);
      return other ? new Matching(candidate, Tier.EXACT, candidate.entity().name(), 1) : best;
    }
    return best;
  }

  private static Tier tier(Set<String> keys, List<String> words, String name, Candidate of) {
    String key = NameKey.of(name);
    List<String> parts = NameKey.tokens(name);
    if (keys.contains(key) && (of.firm().contains(key) || !isPartOfMain(parts, of))) {
      return Tier.EXACT;
    }
    if (holdsInOrder(parts, words)) {
      return Tier.PART;
    }
    // One wrong letter in a lone short word makes another word: CJNG is not CJNE.
    boolean tooShort = words.size() == 1 && words.get(0).length() <= SPELT_FROM;
    BiPredicate<String, String> alike =
        (word, part) ->
            word.equals(part)
                || word.length() >= SHORTEST_START && part.startsWith(word)
                || !tooShort && Spelling.distance(word, part, slack(word)) <= slack(word);
    if (covers(parts, words, alike)) {
      return Tier.SPELT;
    }
    boolean said = parts.size() >= 2 && words.size() - parts.size() <= 2;
    return said && covers(words, parts, (part, word) -> alike.test(word, part))
        ? Tier.SPELT
        : Tier.LIKE;
  }

  /** A surname used alone is no name of its own: others may bear it. */
  private static boolean isPartOfMain(List<String> parts, Candidate of) {
    List<String> main = NameKey.tokens(of.entity().name());
    return parts.size() < main.size() && main.containsAll(parts);
  }

  /** Gonzalez Valencia is not Valencia Gonzalez: the order of surnames tells families apart. */
  private static boolean holdsInOrder(List<String> parts, List<String> words) {
    int found = 0;
    for (String part : parts) {
      if (found < words.size() && words.get(found).equals(part)) {
        found++;
      }
    }
    return found == words.size();
  }

  /** True where each word has a part of its own. */
  private static boolean covers(
      List<String> parts, List<String> words, BiPredicate<String, String> alike) {
    List<String> free = new ArrayList<>(parts);
    for (String word : words) {
      int at = free.indexOf(word);
      for (int i = 0; at < 0 && i < free.size(); i++) {
        at = alike.test(word, free.get(i)) ? i : -1;
      }
      if (at < 0) {
        return false;
      }
      free.remove(at);
    }
    return !words.isEmpty();
  }

  /** Whether it is worth showing beside the best one. */
  boolean isBeside(Matching best) {
    return tier != Tier.LIKE || score >= SHARE_OF_BEST * best.score;
  }

  Found found() {
    boolean likely = tier != Tier.LIKE || score >= SUGGESTED;
    return new Found(
        candidate.entity(), matched, likely, score, candidate.known(), candidate.documents());
  }
}
