package dev.trama.query;

import dev.trama.model.Kin;
import dev.trama.model.Kin.Gender;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Kin that follow from two others, by {@link Kin#of(Kin)}, as a statement takes them. */
final class KinRules {
  /** For every word of kin what its bearer is, whatever the gender. */
  static final Map<String, String> IS = names(UnaryOperator.identity());

  /** For every word of kin what the other is to its bearer. */
  static final Map<String, String> INVERSE = names(Kin::inverse);

  // Of all pairs of kin: too many to go through at each question.
  private static final Map<Kin, Map<String, String>> GIVING =
      Arrays.stream(Kin.values()).collect(Collectors.toMap(asked -> asked, KinRules::whatGives));

  private KinRules() {}

  /**
   * The rules that give this kin or a narrower one, in words, by the two kin they need: the nearer
   * to whom it is asked of first.
   */
  static Map<String, String> giving(Kin asked) {
    return GIVING.get(asked);
  }

  private static Map<String, String> whatGives(Kin asked) {
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
    return Collections.unmodifiableMap(rules);
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
