package dev.trama.names;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys that bring together names which may be the same, so that resolution compares those alone and
 * never all pairs. Two names of one person nearly always share a key; that they share one says
 * nothing yet.
 */
public final class BlockingKeys {
  /** No name has more keys, whatever its length. */
  public static final int MOST = 24;

  private static final int MOST_WORDS = 6;

  /** From this weight on a word is rare enough to be a key of its own. */
  private static final double RARE = 0.95;

  private BlockingKeys() {}

  /**
   * The keys of a name, at most {@link #MOST}: every two of its words by their consonants (see
   * {@link Sounds}), in alphabetical order so that the order of the words does not matter; each
   * word that few people bear by its sound; and all words written as one. Titles, particles,
   * initials, legal forms and, where other words are left, generic words make no key. A short form
   * stands for the names it may mean.
   */
  public static Set<String> of(ParsedName name) {
    List<NameToken> words = words(name);
    Set<String> keys = new LinkedHashSet<>();
    if (words.size() == 1) {
      keys.add("1:" + words.get(0).skeleton());
    }
    StringBuilder joined = new StringBuilder();
    for (NameToken word : words) {
      joined.append(word.text());
      if (Rarity.builtIn().weight(word) >= RARE && word.sound().length() > 2) {
        keys.add("1:" + word.skeleton());
      }
    }
    if (words.size() > 0) {
      keys.add("0:" + Sounds.skeleton(Sounds.spelling(joined.toString())));
    }
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        addPairs(keys, words.get(i), words.get(j));
      }
    }
    return Collections.unmodifiableSet(keys);
  }

  private static List<NameToken> words(ParsedName name) {
    List<NameToken> plain =
        name.tokens().stream()
            .filter(t -> t.kind() == NameToken.Kind.WORD && !t.isInitial())
            .filter(t -> !t.skeleton().isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return plain.isEmpty()
        ? name.tokens().stream()
            .filter(t -> t.kind() != NameToken.Kind.LEGAL_FORM && !t.skeleton().isEmpty())
            .limit(MOST_WORDS)
            .toList()
        : plain;
  }

  private static void addPairs(Set<String> keys, NameToken a, NameToken b) {
    for (String left : meanings(a)) {
      for (String right : meanings(b)) {
        if (keys.size() < MOST) {
          keys.add(
              left.compareTo(right) <= 0 ? "2:" + left + "+" + right : "2:" + right + "+" + left);
        }
      }
    }
  }

  private static Set<String> meanings(NameToken word) {
    Set<String> meanings = new LinkedHashSet<>();
    meanings.add(word.skeleton());
    if (!word.yeista().equals(word.sound())) {
      meanings.add(Sounds.skeleton(word.yeista()));
    }
    word.fullForms().stream().sorted().map(Sounds::skeleton).forEach(meanings::add);
    return meanings;
  }
}
