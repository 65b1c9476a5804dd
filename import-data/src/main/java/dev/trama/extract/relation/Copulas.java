package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.Role;
import java.util.List;
import java.util.Set;

/** Lets "to be" and its like tell whom role nouns stand for. */
final class Copulas {
  private static final Set<String> COPULAS =
      Set.of("be", "become", "remain", "serve", "rank", "act", "represent");
  private static final Set<String> SERVING =
      Set.of(
          "succeed",
          "replace",
          "emerge",
          "work",
          "operate",
          "function",
          "continue",
          "employ",
          "begin",
          "start",
          "return",
          "take");
  private static final Set<String> NAMING =
      Set.of(
          "identify",
          "add",
          "describe",
          "name",
          "label",
          "know",
          "designate",
          "recruit",
          "publish",
          "suspect",
          "accuse",
          "believe",
          "present");

  private final Context c;

  Copulas(Context context) {
    this.c = context;
  }

  /** "in his role as a lieutenant of G, X …", "his activities as a member of G": whose they are. */
  private void roleAs(Phrase role) {
    boolean free =
        role.isRole()
            && "as".equals(role.preposition)
            && role.bearers.isEmpty()
            && !role.plural()
            && Bearers.fits(role.head.role, dev.trama.model.EntityType.PERSON);
    if (!free) {
      return;
    }
    Phrase behind = c.is(role.to, Node.Kind.COMMA) ? c.outermost(role.to + 1) : null;
    if (behind != null && (behind.isName() || behind.head.is("he") || behind.head.is("she"))) {
      List<Entity> refs = behind.isName() ? behind.bearers : c.one(behind);
      if (refs.size() == 1 && Bearers.fits(role.head.role, refs.get(0).type())) {
        role.bearers = refs;
      }
      return;
    }
    for (Clause clause : c.clauses) {
      // "X came up through the ranks as a lieutenant of G"
      boolean rises =
          Set.of("come", "rise", "climb", "advance", "enter").contains(clause.lemma)
              && !clause.open
              && !clause.negated
              && !clause.hypothetical
              && clause.verb < role.from
              && role.from - clause.verb < 9
              && c.clauses.stream().noneMatch(k -> k.verb > clause.verb && k.verb < role.from);
      if (rises) {
        role.bearers = c.subject(clause, e -> Bearers.fits(role.head.role, e.type()));
      }
    }
    for (Phrase pronoun : c.phrases) {
      boolean whose =
          pronoun.isPronoun()
              && (pronoun.head.is("his") || pronoun.head.is("her"))
              && pronoun.to <= role.from
              && role.from - pronoun.to < 6
              && c.clauses.stream().noneMatch(k -> k.verb > pronoun.from && k.verb < role.from);
      if (whose) {
        List<Entity> refs = c.one(pronoun);
        role.bearers = refs.size() == 1 ? refs : List.of();
      }
    }
  }

  /** Lets the verb "to be" and its like tell whom role nouns stand for. */
  void assign() {
    c.phrases.forEach(this::roleAs);
    for (Clause clause : c.clauses) {
      if (clause.hypothetical) {
        continue;
      }
      boolean copula = COPULAS.contains(clause.lemma) && !clause.passive;
      boolean serving = SERVING.contains(clause.lemma) && !clause.infinitive;
      boolean naming = NAMING.contains(clause.lemma) || serving;
      if (!copula && !naming) {
        continue;
      }
      Phrase predicate = copula ? predicate(clause) : asPredicate(clause);
      if (predicate == null && copula && !clause.lemma.equals("be")) {
        predicate = asPredicate(clause);
      }
      boolean names =
          predicate != null
              && (predicate.isName()
                  || predicate.isRole()
                      && Bearers.isGroup(predicate.bearers)
                      && c.is(predicate.to - 2, Node.Kind.NAME)
                      && predicate.arguments.isEmpty());
      if (copula && names && clause.lemma.equals("be")) {
        inverted(clause, predicate);
      }
      if (predicate == null
          || !predicate.isRole()
          || !predicate.bearers.isEmpty()
              && !c.sentence.low(0).isEmpty()
              && copula
              && predicate.bearers.size() > 0
              && !nested(predicate)) {
        continue;
      }
      Role role = predicate.head.role;
      List<Entity> subject =
          copula || clause.passive || serving
              ? c.subject(clause, e -> Bearers.fits(role, e.type()))
              : c.object(clause);
      if (subject.isEmpty() || !Bearers.fits(role, subject.get(0).type())) {
        continue;
      }
      if (clause.negated) {
        predicate.negated = true;
        continue;
      }
      predicate.bearers = subject;
      ofWhich(clause, predicate);
      for (Phrase other : c.phrases) {
        boolean joined =
            other.isRole()
                && other.bearers.isEmpty()
                && other.governor == null
                && other.from == predicate.to + 1
                && c.is(predicate.to, Node.Kind.CONJUNCTION)
                && Bearers.fits(other.head.role, subject.get(0).type());
        boolean joinedBefore =
            other.isRole()
                && other.bearers.isEmpty()
                && predicate.from == other.to + 1
                && c.is(other.to, Node.Kind.CONJUNCTION);
        if (joined || joinedBefore) {
          other.bearers = subject;
        }
      }
    }
  }

  /** "a company of which X is the owner": what the relative takes up completes the noun. */
  private void ofWhich(Clause clause, Phrase predicate) {
    if (!predicate.arguments.isEmpty()) {
      return;
    }
    for (Phrase relative : c.phrases) {
      boolean opens =
          relative.isPronoun()
              && relative.head.is("which")
              && relative.from < clause.from
              && clause.from - relative.from < 4
              && c.word(relative.from - 1, "of");
      if (opens) {
        predicate.arguments.add(
            new Phrase.Argument(Phrase.Bond.COMPLEMENT, "of", List.of(relative)));
        return;
      }
    }
  }

  /** "The leader of the gang is X", "The defendants are X and Y". */
  private void inverted(Clause clause, Phrase name) {
    for (Phrase role : c.phrases) {
      boolean subject =
          role.isRole()
              && role.to == clause.from
              && role.bearers.isEmpty()
              && (role.definite || role.possessed || role.plural())
              && (role.preposition == null || role.preposition.equals("among"))
              && role.governor == null
              && !clause.negated
              && Bearers.fits(role.head.role, name.bearers.get(0).type());
      if (subject) {
        List<Entity> all =
            Context.filter(c.chained(name), e -> Bearers.fits(role.head.role, e.type()));
        boolean more = name.isName() && name.listed().size() >= all.size();
        role.bearers = !role.plural() ? name.bearers : more ? name.listed() : all;
      }
    }
  }

  private static boolean nested(Phrase predicate) {
    return predicate.bearers.isEmpty();
  }

  private Phrase predicate(Clause clause) {
    int at = clause.verb + 1;
    while (c.node(at) != null
        && (ClauseReader.isAdverb(c.node(at))
            || c.word(at, "as")
            || c.word(at, "among")
            || c.node(at).is(Node.Kind.MARK))) {
      at++;
    }
    return c.outermost(at);
  }

  private Phrase asPredicate(Clause clause) {
    for (int i = clause.verb + 1; i < c.nodes.size(); i++) {
      if (c.nodes.get(i).is("as")) {
        int next = i + 1;
        while (c.is(next, Node.Kind.MARK) || c.word(next, "being")) {
          next++;
        }
        return c.outermost(next);
      }
      if (c.nodes.get(i).is(Node.Kind.VERB)) {
        return null;
      }
    }
    return null;
  }
}
