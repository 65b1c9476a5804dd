package dev.trama.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How rare the words of names are: agreement on a rare one says more. Either a small built-in table
 * of names that very many people bear, or learnt from a gallery as inverse document frequency
 * (Spärck Jones 1972), words that sound alike counted as one.
 */
public final class Rarity {
  private static final double VERY_COMMON_SHARE = 1 / 60.0;
  private static final double COMMON_SHARE = 1 / 400.0;
  private static final double OTHER_SHARE = 1 / 20_000.0;

  /** A word that every second name carries still counts a little. */
  private static final double LEAST_WEIGHT = 0.12;

  private static final Rarity BUILT_IN = builtInTable();

  private final Map<String, Double> bits;
  private final double mostBits;

  private Rarity(Map<String, Double> shares, double otherShare) {
    this.bits = new HashMap<>(shares.size() * 2);
    shares.forEach((sound, share) -> bits.put(sound, bits(share)));
    this.mostBits = bits(otherShare);
  }

  /** The built-in table. */
  public static Rarity builtIn() {
    return BUILT_IN;
  }

  /** Learnt from names; a word that none of them carries counts as rare as can be. */
  public static Rarity learnt(Collection<ParsedName> names) {
    Map<String, Integer> counts = new HashMap<>();
    for (ParsedName name : names) {
      Set<String> seen = new HashSet<>();
      for (NameToken token : name.tokens()) {
        if (seen.add(token.sound())) {
          counts.merge(token.sound(), 1, Integer::sum);
        }
      }
    }
    double all = names.size() + 1;
    Map<String, Double> shares = new HashMap<>(counts.size() * 2);
    counts.forEach((sound, count) -> shares.put(sound, count / all));
    return new Rarity(shares, 1 / (all + 1));
  }

  /** How much a word counts, from a small share to 1 for the rarest. */
  double weight(NameToken token) {
    double share = bits.getOrDefault(token.sound(), mostBits) / mostBits;
    return token.kind().factor() * Math.max(LEAST_WEIGHT, share);
  }

  /** What agreement on the word says, in bits. */
  double evidence(NameToken token) {
    return token.kind().factor() * bits.getOrDefault(token.sound(), mostBits);
  }

  private static double bits(double share) {
    return -Math.log(share) / Math.log(2);
  }

  private static Rarity builtInTable() {
    Map<String, Double> shares = new HashMap<>();
    List<String> lines = NameData.allLines("common-names.txt");
    double share = 0;
    for (String line : lines) {
      if (line.equals("# very common")) {
        share = VERY_COMMON_SHARE;
      } else if (line.equals("# common")) {
        share = COMMON_SHARE;
      } else if (!line.startsWith("#")) {
        for (String word : line.split(" ")) {
          shares.putIfAbsent(Sounds.spelling(word), share);
        }
      }
    }
    return new Rarity(shares, OTHER_SHARE);
  }
}
