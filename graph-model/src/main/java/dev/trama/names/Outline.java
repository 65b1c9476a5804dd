package dev.trama.names;

import java.util.HashMap;
import java.util.Map;

/**
 * A name as it looks and sounds from afar: the sounds, consonants and trigrams of its words, each
 * as heavy as its word is rare. Sees likeness that no pairing of words shows, such as a name cut
 * otherwise, and never tells two people apart.
 */
final class Outline {
  private static final int GRAM = 3;

  private final Map<String, Double> weights;
  private final double length;

  private Outline(Map<String, Double> weights) {
    this.weights = weights;
    double squares = 0;
    for (double weight : weights.values()) {
      squares += weight * weight;
    }
    this.length = Math.sqrt(squares);
  }

  static Outline of(ParsedName name) {
    Map<String, Double> weights = new HashMap<>();
    for (NameToken token : name.tokens()) {
      double weight = Rarity.builtIn().weight(token);
      weights.merge("=" + token.sound(), weight, Math::max);
      if (token.skeleton().length() > 1) {
        weights.merge("~" + token.skeleton(), weight, Math::max);
      }
      String padded = "_" + token.sound() + "_";
      for (int i = 0; i + GRAM <= padded.length(); i++) {
        weights.merge(padded.substring(i, i + GRAM), weight, Math::max);
      }
    }
    return new Outline(weights);
  }

  /** The cosine of the two: 0 to 1. */
  double likeness(Outline other) {
    if (length == 0 || other.length == 0) {
      return 0;
    }
    double shared = 0;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      shared += weight.getValue() * other.weights.getOrDefault(weight.getKey(), 0.0);
    }
    return shared / (length * other.length);
  }
}
