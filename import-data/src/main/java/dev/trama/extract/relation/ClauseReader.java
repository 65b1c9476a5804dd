package dev.trama.extract.relation;

import dev.trama.extract.text.VerbForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the verb groups of a sentence: "has not been charged" is one, of the verb charge. */
final class ClauseReader {
  private static final Set<String> ADVERBS =
      Set.of(
          "also",
          "since",
          "then",
          "now",
          "today",
          "yesterday",
          "later",
          "once",
          "still",
          "previously",
          "recently",
          "currently",
          "first",
          "both",
          "each",
          "all",
          "often",
          "thereafter",
          "ever",
          "just",
          "earlier",
          "further",
          "overseas",
          "again",
          "there",
          "himself",
          "herself",
          "themselves",
          "never",
          "collectively",
          "together");

  /** Verbs that do not take a passive participle after a noun: "X, admitted …". */
  private static final Set<String> ACTIVE_ONLY =
      Set.of(
          "plead",
          "admit",
          "agree",
          "arrive",
          "remain",
          "flee",
          "be",
          "have",
          "say",
          "announce",
          "become",
          "begin",
          "serve",
          "appear",
          "conspire",
          "participate",
          "travel",
          "come",
          "go",
          "work",
          "operate",
          "act",
          "belong");

  private final List<Node> nodes;

  ClauseReader(List<Node> nodes) {
    this.nodes = nodes;
  }

  List<Clause> read() {
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is(Node.Kind.VERB) && !isHelper(i)) {
        clauses.add(clause(i));
      }
    }
    return clauses;
  }

  static boolean isAdverb(Node node) {
    return node.is(Node.Kind.DATE) && false
        || (node.is(Node.Kind.WORD) || node.is(Node.Kind.DETERMINER) || node.is(Node.Kind.PRONOUN))
            && (ADVERBS.contains(node.low) || node.low.endsWith("ly") && node.is(Node.Kind.WORD));
  }

  private boolean isHelper(int at) {
    Node node = nodes.get(at);
    String lemma = node.verb.lemma();
    if (!lemma.equals("be") && !lemma.equals("have") && !lemma.equals("do")) {
      return false;
    }
    int next = at + 1;
    while (next < nodes.size()
        && (isAdverb(nodes.get(next)) || nodes.get(next).is(Node.Kind.NEGATION))) {
      next++;
    }
    if (next >= nodes.size() || !nodes.get(next).is(Node.Kind.VERB)) {
      return false;
    }
    VerbForms.Form form = nodes.get(next).verb.form();
    return lemma.equals("be") && form != VerbForms.Form.PRESENT
        || lemma.equals("have") && form == VerbForms.Form.PAST
        || lemma.equals("do") && form == VerbForms.Form.BASE;
  }

  private Clause clause(int verb) {
    int from = verb;
    boolean be = false;
    boolean finite =
        nodes.get(verb).verb.form() == VerbForms.Form.PRESENT
            || nodes.get(verb).verb.form() == VerbForms.Form.PAST;
    boolean negated = false;
    boolean hypothetical = false;
    boolean helped = false;
    boolean infinitive = false;
    int j = verb - 1;
    while (j >= 0) {
      Node node = nodes.get(j);
      if (node.is(Node.Kind.VERB) && isHelper(j)) {
        be |= node.verb.lemma().equals("be");
        helped = true;
        finite |= node.verb.form() != VerbForms.Form.ING;
        from = j;
      } else if (node.is(Node.Kind.MODAL)) {
        hypothetical |= !node.is("can");
        helped = true;
        from = j;
      } else if (node.is(Node.Kind.NEGATION)) {
        negated = true;
        from = j;
      } else if (isAdverb(node)) {
        negated |= node.is("never");
        from = j;
      } else if (node.is("to")
              && node.is(Node.Kind.PREPOSITION)
              && nodes.get(verb).verb.form() == VerbForms.Form.BASE
          || node.is("to") && helped) {
        infinitive = true;
        from = j;
        break;
      } else {
        break;
      }
      j--;
    }
    VerbForms.Form form = nodes.get(verb).verb.form();
    String lemma = nodes.get(verb).verb.lemma();
    boolean passive = be && form == VerbForms.Form.PAST;
    boolean open = infinitive || form == VerbForms.Form.ING && !be;
    if (form == VerbForms.Form.PAST
        && !helped
        && !ACTIVE_ONLY.contains(lemma)
        && participle(verb)
        && !authorityActs(from, verb)) {
      passive = true;
      open = true;
    }
    Clause clause = new Clause(from, verb, lemma, passive, open, infinitive);
    clause.negated = negated || !finite && false;
    clause.hypothetical = hypothetical || conditional(from);
    return clause;
  }

  /** "The office also designated as …": an authority right before the verb does it. */
  private boolean authorityActs(int from, int verb) {
    Node before = from > 0 ? nodes.get(from - 1) : null;
    Node next = verb + 1 < nodes.size() ? nodes.get(verb + 1) : null;
    return before != null
        && before.is(Node.Kind.NAME)
        && before.entity.is(dev.trama.model.EntityType.AGENCY)
        && next != null
        && !next.is("by");
  }

  /** A past form without helper is a participle where "by" or another preposition follows it. */
  private boolean participle(int verb) {
    Node next = verb + 1 < nodes.size() ? nodes.get(verb + 1) : null;
    Node before = verb > 0 ? nodes.get(verb - 1) : null;
    boolean acts =
        before != null
            && (before.is("he") || before.is("she") || before.is("they") || before.is("it"));
    if (acts) {
      return false;
    }
    if (next == null) {
      return true;
    }
    if (next.is(Node.Kind.PREPOSITION)) {
      return true;
    }
    if (next.is(Node.Kind.DATE) || next.is("today") || next.is("yesterday")) {
      int after = verb + 2;
      return after < nodes.size()
          && (nodes.get(after).is(Node.Kind.PREPOSITION) || nodes.get(after).is(Node.Kind.COMMA));
    }
    return next.is(Node.Kind.COMMA)
        || next.is(Node.Kind.CONJUNCTION)
        || next.is(Node.Kind.MARK) && !next.is("$");
  }

  private boolean conditional(int from) {
    for (int j = from - 1; j >= 0 && from - j < 6; j--) {
      if (nodes.get(j).is("if") || nodes.get(j).is("whether") || nodes.get(j).is("unless")) {
        return true;
      }
      if (nodes.get(j).is(Node.Kind.VERB)) {
        return false;
      }
    }
    return false;
  }
}
