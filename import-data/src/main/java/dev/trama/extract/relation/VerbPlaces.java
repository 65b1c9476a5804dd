package dev.trama.extract.relation;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.VerbForms;
import java.util.List;
import java.util.Set;

/** Whether a word that may be a verb stands where a verb can. */
final class VerbPlaces {
  /** Nouns before which -ing is part of a compound: "drug trafficking". */
  private static final Set<String> COMPOUND =
      Set.of(
          "drug",
          "narcotics",
          "money",
          "alien",
          "human",
          "drug-",
          "weapons",
          "arms",
          "cocaine",
          "heroin",
          "labor",
          "illegal",
          "international",
          "law",
          "criminal",
          "contract",
          "murder",
          "press",
          "sentencing",
          "wildlife",
          "people",
          "migrant");

  private final Lexicon lexicon;

  VerbPlaces(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "has since spread": what looks like the base form is a participle. */
  static boolean afterHave(List<Node> before) {
    int at = before.size() - 1;
    if (at > 0
        && (before.get(at).low.endsWith("ly")
            || Set.of("since", "also", "now", "long").contains(before.get(at).low))) {
      at--;
    }
    return at >= 0
        && before.get(at).is(Node.Kind.VERB)
        && (before.get(at).verb.lemma().equals("have") || before.get(at).verb.lemma().equals("be"));
  }

  /** "heads the cartel", "who partners with", "was set up": the word is a verb there. */
  boolean verbLike(Sentence s, int i, Node previous, Lexicon.Role role) {
    String low = s.low(i);
    VerbForms.Verb verb = lexicon.verbs.of(low);
    String next = s.low(i + 1);
    boolean object =
        next.equals("the")
            || next.equals("a")
            || next.equals("an")
            || next.equals("his")
            || next.equals("its");
    if (verb != null
        && object
        && previous != null
        && (previous.is(Node.Kind.NAME)
            || previous.is(Node.Kind.PRONOUN)
            || previous.is(Node.Kind.COMMA)
            || previous.is(Node.Kind.CONJUNCTION)
            || previous.is(Node.Kind.WORD))) {
      return true;
    }
    if (low.equals("set")
        && (next.equals("up") || next.equals("to") || next.equals("for") || next.equals("forth"))) {
      return true;
    }
    if (low.equals("target") || low.equals("targets")) {
      return !(previous != null && previous.is(Node.Kind.DETERMINER));
    }
    return low.equals("supplier") && false;
  }

  boolean isVerb(VerbForms.Verb verb, List<Node> before, Sentence s, int i) {
    Node previous = before.isEmpty() ? null : before.get(before.size() - 1);
    if (s.low(i).endsWith("~")) {
      // A form of another language that can be nothing else.
      return previous == null
          || !previous.is(Node.Kind.DETERMINER) && !previous.is(Node.Kind.POSSESSIVE);
    }
    if (previous == null) {
      return verb.form() == VerbForms.Form.ING
          || s.kind() == Sentence.Kind.HEADLINE
          || verb.form() == VerbForms.Form.PAST;
    }
    boolean nounPlace =
        previous.is(Node.Kind.DETERMINER)
            || previous.is(Node.Kind.POSSESSIVE)
            || previous.is(Node.Kind.NUMBER)
            || previous.is(Node.Kind.PRONOUN)
                && Set.of("his", "her", "their", "its", "whose").contains(previous.low);
    String next = s.low(i + 1);
    boolean attribute =
        verb.form() == VerbForms.Form.PAST
            && (previous.is("of")
                || previous.is("by")
                || previous.is("with")
                || previous.is("from"))
            && i + 1 < s.size()
            && s.token(i + 1).isCapital();
    if (attribute) {
      return false;
    }
    boolean quality =
        Set.of("alleged", "suspected", "accused", "reputed", "convicted").contains(s.low(i))
            && previous.is(Node.Kind.VERB)
            && !previous.verb.lemma().equals("be")
            && !previous.verb.lemma().equals("have")
            && !Set.of("that", "by", "in", "of", "to", ",", ".").contains(next);
    if (quality) {
      return false;
    }
    switch (verb.form()) {
      case BASE:
        return !nounPlace
            && (previous.is("to")
                || previous.is(Node.Kind.MODAL)
                || previous.is(Node.Kind.CONJUNCTION)
                || previous.is(Node.Kind.PRONOUN)
                || previous.is(Node.Kind.NAME)
                || previous.is(Node.Kind.COMMA)
                || previous.is(Node.Kind.ROLE)
                || previous.is(Node.Kind.NEGATION)
                || previous.is("\u2013")
                || previous.is("\u2014")
                || previous.is("-")
                || previous.low.endsWith("ly"));
      case PRESENT:
        return !nounPlace
            && !(previous.is(Node.Kind.VERB) && !verb.lemma().equals("be"))
            && !previous.is(Node.Kind.PREPOSITION)
            && !(previous.is(Node.Kind.WORD)
                && !previous.low.startsWith("indictment")
                && !previous.is("complaint")
                && !previous.low.endsWith("ly")
                && !Set.of("also", "now", "then", "still", "often", "later", "once")
                    .contains(previous.low)
                && !verb.lemma().equals("be")
                && !verb.lemma().equals("have"));
      case ING:
        return !nounPlace && !(previous.is(Node.Kind.WORD) && COMPOUND.contains(previous.low));
      default:
        return (!previous.is(Node.Kind.DETERMINER)
                || previous.is("both")
                || previous.is("each")
                || previous.is("all") && !s.token(i).isCapital())
            && !previous.is(Node.Kind.POSSESSIVE)
            && !(previous.is(Node.Kind.PRONOUN)
                && Set.of("his", "her", "their", "its").contains(previous.low));
    }
  }
}
