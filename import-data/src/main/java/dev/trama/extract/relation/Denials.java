package dev.trama.extract.relation;

import dev.trama.extract.text.VerbForms.Form;
import dev.trama.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The stretches of a sentence that somebody denies: "is not alleged to be …", "no evidence that …",
 * "was acquitted of …". A negation reaches through the verb of saying to what is said.
 */
final class Denials {
  /** Nodes, {@code from} inclusive and {@code to} exclusive. */
  record Stretch(int from, int to) {
    boolean holds(int node) {
      return node >= from && node < to;
    }

    /** The words that make a claim end in the stretch. */
    boolean ends(Context c, Span span) {
      return from < to
          && span.end() > c.offset(from)
          && span.end() <= c.sentence.token(c.node(to - 1).to - 1).end();
    }
  }

  private static final Set<String> SAYING =
      Set.of(
          ("allege believe accuse charge know suspect say think consider describe identify name regard report"
                  + " claim show prove find establish indicate suggest confirm determine conclude implicate"
                  + " assert maintain contend argue state present convict")
              .split(" "));

  /** Verbs that tell of a fact, whether or not somebody knew or said it. */
  private static final Set<String> FACTIVE = Set.of("know", "report", "state", "say", "confirm");

  private static final Set<String> DENYING =
      Set.of("deny", "dispute", "refute", "disavow", "disclaim");
  private static final Set<String> CLEARING =
      Set.of("acquit", "clear", "exonerate", "absolve", "acquitted", "exonerated", "cleared");
  private static final Set<String> EVIDENCE =
      Set.of(
          "evidence",
          "indication",
          "indications",
          "proof",
          "suggestion",
          "allegation",
          "allegations",
          "sign",
          "signs",
          "basis",
          "reason",
          "grounds");
  private static final Set<String> LACKING = Set.of("no", "without", "insufficient", "any", "lack");
  private static final Set<String> WRONGLY =
      Set.of("falsely", "wrongly", "mistakenly", "erroneously", "wrongfully", "incorrectly");
  private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");

  private final List<Node> nodes;
  private final List<Clause> clauses;

  Denials(List<Node> nodes, List<Clause> clauses) {
    this.nodes = nodes;
    this.clauses = clauses;
  }

  /** Finds what is denied, and says so of the clauses that lie in it. */
  List<Stretch> find() {
    List<Stretch> found = new ArrayList<>();
    for (Clause clause : clauses) {
      clause.negated |= nobodyDoes(clause);
    }
    for (Clause clause : clauses) {
      if (denies(clause)) {
        found.add(new Stretch(clause.verb + 1, end(clause.verb + 1, clause.from)));
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean evidence = EVIDENCE.contains(node.low) && lacking(i) && completed(i + 1);
      boolean cleared = CLEARING.contains(node.low) && word(i + 1, "of") && !negatedVerb(i);
      if (evidence || cleared) {
        found.add(new Stretch(i + 1, end(i + 1, i)));
      }
      boolean apposed =
          node.is(Node.Kind.NEGATION)
              && is(i - 1, Node.Kind.COMMA)
              && (is(i + 1, Node.Kind.DETERMINER) || is(i + 1, Node.Kind.ROLE));
      if (apposed) {
        int comma = i + 1;
        while (comma < nodes.size() && !is(comma, Node.Kind.COMMA)) {
          comma++;
        }
        found.add(new Stretch(i, comma));
      }
    }
    for (Clause clause : clauses) {
      clause.negated |= found.stream().anyMatch(s -> s.holds(clause.verb));
    }
    return found;
  }

  private boolean denies(Clause clause) {
    if (DENYING.contains(clause.lemma)) {
      boolean what =
          word(clause.verb + 1, "that")
              || ing(clause.verb + 1)
              || word(clause.verb + 1, "any")
              || is(clause.verb + 1, Node.Kind.PRONOUN);
      return what && !clause.negated;
    }
    if (!SAYING.contains(clause.lemma)) {
      return false;
    }
    boolean wrongly = false;
    for (int i = clause.from; i <= clause.verb; i++) {
      wrongly |= WRONGLY.contains(nodes.get(i).low);
    }
    boolean fact = FACTIVE.contains(clause.lemma) && !clause.passive && !clause.open;
    return wrongly || (clause.negated || fails(clause)) && !fact;
  }

  /** "failed to prove that", "were unable to show that". */
  private boolean fails(Clause clause) {
    Node before = at(clause.from - 1);
    return clause.infinitive
        && before != null
        && (before.is("failed") || before.is("fails") || before.is("unable"));
  }

  /** "No one has alleged", "Neither A nor B is", "None of the defendants was". */
  private boolean nobodyDoes(Clause clause) {
    if (clause.open) {
      return false;
    }
    for (int i = clause.from - 1; i >= 0 && clause.from - i < 14; i--) {
      Node node = nodes.get(i);
      if (node.is(Node.Kind.VERB)
          || node.is(";")
          || node.is(Node.Kind.PRONOUN)
          || node.is(Node.Kind.COMMA)) {
        return false;
      }
      if (NOBODY.contains(node.low)) {
        boolean begins = i == 0 || !is(i - 1, Node.Kind.PREPOSITION);
        return begins && !word(i + 1, "longer");
      }
    }
    return false;
  }

  private boolean lacking(int noun) {
    for (int i = noun - 1; i >= 0 && noun - i < 4; i--) {
      Node node = nodes.get(i);
      if (LACKING.contains(node.low)) {
        return !node.is("any") || negatedVerb(i);
      }
    }
    return false;
  }

  /** The verb right before the place is negated: "did not find any evidence". */
  private boolean negatedVerb(int at) {
    for (int i = at; i >= 0 && at - i < 5; i--) {
      if (is(i, Node.Kind.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** What "no evidence" is about follows: "that …", "of …", "linking him to …". */
  private boolean completed(int at) {
    return word(at, "that") || word(at, "of") || word(at, "to") || ing(at);
  }

  private boolean ing(int at) {
    Node node = at(at);
    return node != null && node.is(Node.Kind.VERB) && node.verb.form() == Form.ING;
  }

  /** Up to where a denial reaches: what stands in apposition, or has its own verb, is told. */
  private int end(int from, int opened) {
    boolean inserted = insertedAt(opened);
    for (int i = from; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is(";") || node.is("but") || node.is("although") || node.is("though")) {
        return i;
      }
      if (node.is(Node.Kind.COMMA)) {
        boolean aside =
            is(i - 1, Node.Kind.NAME) && is(i + 1, Node.Kind.DETERMINER)
                || word(i + 1, "who")
                || word(i + 1, "which")
                || word(i + 1, "whose");
        if (inserted || aside) {
          return i;
        }
      }
      if (node.is(Node.Kind.CONJUNCTION) && ownVerb(i + 1)) {
        return i;
      }
    }
    return nodes.size();
  }

  /** The denial stands in a relative clause that commas enclose: the next comma closes it. */
  private boolean insertedAt(int opened) {
    for (int i = opened; i > 0 && opened - i < 5; i--) {
      if ((word(i, "who") || word(i, "which")) && is(i - 1, Node.Kind.COMMA)) {
        return true;
      }
    }
    return false;
  }

  /** A finite verb of its own follows, with or without a subject. */
  private boolean ownVerb(int at) {
    if (word(at, "that")) {
      return false;
    }
    for (Clause clause : clauses) {
      if (!clause.open && clause.from >= at && clause.from - at < 4) {
        for (int i = at; i < clause.from; i++) {
          if (is(i, Node.Kind.COMMA) || is(i, Node.Kind.CONJUNCTION)) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  private Node at(int i) {
    return i >= 0 && i < nodes.size() ? nodes.get(i) : null;
  }

  private boolean is(int i, Node.Kind kind) {
    Node node = at(i);
    return node != null && node.is(kind);
  }

  private boolean word(int i, String word) {
    Node node = at(i);
    return node != null && node.is(word);
  }
}
