package dev.trama.query;

import dev.trama.model.Kin;
import dev.trama.model.Kin.Gender;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Kin that follow from two others, by {@link Kin#of(Kin)}, as a statement takes them. */
final class KinRules {
  /** For every word of kin what its bearer is, whatever the gender. */
  static final Map<String, String> IS = names(UnaryOperator.identity());

  /** For every word of kin what the other is to its bearer. */
  static final Map<String, String> INVERSE = names(Kin::inverse);

  private KinRules() {}

  /**
   * The rules that give this kin or a narrower one, in words, by the two kin they need: the nearer
   * to whom it is asked of first.
   */
  static Map<String, String> giving(Kin asked) {
    Map<String, String> rules = new TreeMap<>();
    for (Kin first : Kin.values()) {
      for (Kin then : Kin.values()) {
        then.of(first)
            .filter(gives -> first.gender() == Gender.ANY && then.gender() == Gender.ANY)
            .filter(gives -> gives.isA(asked.genderless()))
            .ifPresent(
                gives ->
                    rules.put(
                        first.name() + " " + then.name(),
                        article(then) + " of " + article(first) + " is " + article(gives)));
      }
    }
    return rules;
  }

  private static String article(Kin kin) {
    return ("aeiou".indexOf(kin.term().charAt(0)) >= 0 ? "an " : "a ") + kin.term();
  }

  private static Map<String, String> names(UnaryOperator<Kin> of) {
    Map<String, String> names = new TreeMap<>();
    for (Kin kin : Kin.values()) {
      kin.words().forEach(word -> names.put(word, of.apply(kin).genderless().name()));
    }
    return names;
  }
}
