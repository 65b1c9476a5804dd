package dev.trama.query;

import static dev.trama.model.Kin.CHILD;
import static dev.trama.model.Kin.CHILD_IN_LAW;
import static dev.trama.model.Kin.COUSIN;
import static dev.trama.model.Kin.GRANDCHILD;
import static dev.trama.model.Kin.GRANDPARENT;
import static dev.trama.model.Kin.PARENT;
import static dev.trama.model.Kin.PARENTS_SIBLING;
import static dev.trama.model.Kin.PARENT_IN_LAW;
import static dev.trama.model.Kin.SIBLING;
import static dev.trama.model.Kin.SIBLINGS_CHILD;
import static dev.trama.model.Kin.SIBLING_IN_LAW;
import static dev.trama.model.Kin.SPOUSE;

import dev.trama.model.Kin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Kin that follow from two others: the brother of a wife is a brother-in-law. Only what always
 * follows: a child of a spouse may be a child or a stepchild, so no rule has it. Steps and former
 * spouses pass nothing on.
 */
final class KinRules {
  /**
   * X is the {@code first} of somebody, whose {@code then} is Y: Y is the {@code gives} of ... .
   */
  private record Rule(Kin first, Kin then, Kin gives) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(CHILD, CHILD, GRANDCHILD),
          new Rule(PARENT, PARENT, GRANDPARENT),
          new Rule(PARENT, CHILD, SIBLING),
          new Rule(SIBLING, SIBLING, SIBLING),
          new Rule(PARENT, SIBLING, PARENTS_SIBLING),
          new Rule(SIBLING, CHILD, SIBLINGS_CHILD),
          new Rule(PARENTS_SIBLING, CHILD, COUSIN),
          new Rule(SPOUSE, SIBLING, SIBLING_IN_LAW),
          new Rule(SIBLING, SPOUSE, SIBLING_IN_LAW),
          new Rule(SPOUSE, PARENT, PARENT_IN_LAW),
          new Rule(CHILD, SPOUSE, CHILD_IN_LAW));

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
    Map<String, String> rules = new LinkedHashMap<>();
    for (Rule rule : RULES) {
      if (rule.gives.isA(asked.genderless())) {
        rules.put(
            rule.first.name() + " " + rule.then.name(),
            article(rule.then) + " of " + article(rule.first) + " is " + article(rule.gives));
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
