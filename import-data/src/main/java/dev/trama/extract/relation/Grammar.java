package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who does what a verb says: the subject of a clause. */
final class Grammar {
  private final Context c;

  Grammar(Context context) {
    this.c = context;
  }

  /** The subject of a clause, of the wanted kind; empty where none is found. */
  List<Entity> subject(Clause clause, Predicate<Entity> wanted) {
    return subject(clause, wanted, 0);
  }

  private List<Entity> subject(Clause clause, Predicate<Entity> wanted, int depth) {
    int j = clause.from - 1;
    if (depth > 6 || j < 0) {
      return List.of();
    }
    Node before = c.nodes.get(j);
    boolean shares =
        before.is(Node.Kind.CONJUNCTION)
            || clause.open && !clause.passive && !before.is(Node.Kind.PRONOUN) && !endsPhrase(j + 1)
            || clause.infinitive
            || before.is(Node.Kind.COMMA) && c.is(j - 1, Node.Kind.VERB);
    if (before.is(Node.Kind.CONJUNCTION) && !clause.open && endsPhrase(j) && false) {
      shares = false;
    }
    if (clause.open && clause.passive && !before.is(Node.Kind.CONJUNCTION)) {
      return participial(clause, wanted);
    }
    boolean unknown =
        before.is("which")
            && c.phrases.stream()
                .anyMatch(p -> p.head == before && c.references().antecedent(p).isEmpty());
    if (unresolved(clause) || unknown) {
      return List.of();
    }
    boolean both =
        c.word(clause.from - 1, "both")
            && (clause.from == 1 || c.word(clause.from - 2, "that"))
            && c.discourse.pair().size() == 2;
    if (both || clause.from <= 1 && c.word(0, "both")) {
      return Context.filter(c.discourse.pair(), wanted);
    }
    Clause previous = previous(clause);
    if (shares && previous != null) {
      List<Entity> from = controller(previous, clause, wanted, depth);
      if (!from.isEmpty()) {
        return from;
      }
    }
    int inserted = inserted(previous, j);
    for (int p = c.phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = c.phrases.get(p);
      if (phrase.from >= inserted && phrase.to <= j + 1) {
        continue;
      }
      if (phrase.to > j + 1 || phrase.governor != null && phrase.governor.to <= j + 1) {
        continue;
      }
      if (previous != null && phrase.to <= previous.verb && !parenthetical(previous)) {
        return subject(previous, wanted, depth + 1);
      }
      boolean governed = phrase.preposition != null && !clause.open;
      if (governed) {
        continue;
      }
      Phrase outer = outerRole(phrase);
      List<Entity> refs =
          Context.filter(
              outer != null ? outer.bearers : phrase.isName() ? phrase.listed() : c.one(phrase),
              wanted);
      if (!refs.isEmpty()) {
        return outer != null ? refs : Context.filter(joined(phrase, refs, j), wanted);
      }
    }
    return List.of();
  }

  /** Where the relative clause begins that a comma closes right before a verb, or no place. */
  private int inserted(Clause previous, int before) {
    int place = Integer.MAX_VALUE;
    Clause clause = c.is(before, Node.Kind.COMMA) ? previous : null;
    while (clause != null && clause.verb < before) {
      int relative = relativeOf(clause);
      if (relative >= 0) {
        place = relative;
        break;
      }
      if (!clause.open) {
        break;
      }
      clause = previous(clause);
    }
    return place;
  }

  /** The node of "who" or "whose" that opens the clause, or -1. */
  private int relativeOf(Clause clause) {
    Node before = c.node(clause.from - 1);
    if (before != null && (before.is("who") || before.is("which"))) {
      return clause.from - 1;
    }
    for (Phrase phrase : c.phrases) {
      if (phrase.to == clause.from && c.word(phrase.from, "whose")) {
        return phrase.from;
      }
    }
    return -1;
  }

  /**
   * In "A, the son of the leader, B, was …" the verb is A's: the name after the comma only tells
   * who the leader inside the longer phrase is.
   */
  private Phrase outerRole(Phrase name) {
    if (!name.isName()) {
      return null;
    }
    for (Phrase role : c.phrases) {
      boolean apposed =
          role.isRole()
              && role.to + 1 == name.from
              && c.is(role.to, Node.Kind.COMMA)
              && role.bearers.contains(name.head.entity);
      if (apposed
          && role.governor != null
          && role.governor.isRole()
          && !role.governor.bearers.isEmpty()) {
        return role.governor;
      }
    }
    return null;
  }

  /** What a participle hangs on: the phrase right before it, or an inner one that ends there. */
  private List<Entity> participial(Clause clause, Predicate<Entity> wanted) {
    int end = c.is(clause.from - 1, Node.Kind.COMMA) ? clause.from - 1 : clause.from;
    List<Phrase> ending = new ArrayList<>();
    for (Phrase phrase : c.phrases) {
      if (phrase.to == end
          || phrase.isName() && phrase.to == end - 1 && c.is(end - 1, Node.Kind.MARK)) {
        ending.add(phrase);
      }
    }
    ending.sort(java.util.Comparator.comparingInt(phrase -> phrase.from));
    Phrase inner = ending.isEmpty() ? null : ending.get(ending.size() - 1);
    boolean unknown =
        inner != null
            && inner.isRole()
            && c.one(inner).isEmpty()
            && (inner.head.role.is(RoleKind.GROUP) || inner.head.role.is(RoleKind.COMPANY));
    if (unknown) {
      return List.of();
    }
    if (clause.lemma.equals("lead") || clause.lemma.equals("head") || clause.lemma.equals("run")) {
      for (Phrase phrase : ending) {
        List<Entity> whole =
            phrase.isRole() && phrase.head.role.is(RoleKind.PART) ? phrase.bearers : List.of();
        if (Bearers.isGroup(whole)) {
          return Context.filter(whole, wanted);
        }
      }
    }
    for (Phrase phrase : ending) {
      List<Entity> refs = Context.filter(phrase.isName() ? phrase.listed() : c.one(phrase), wanted);
      if (!refs.isEmpty()) {
        return refs;
      }
    }
    return List.of();
  }

  /** The subject with what a conjunction joins before it and "together with" after it. */
  private List<Entity> joined(Phrase phrase, List<Entity> refs, int end) {
    List<Entity> all = new ArrayList<>(refs);
    if (c.word(phrase.from, "whose")) {
      return all;
    }
    int from = phrase.from;
    for (Phrase name : c.phrases) {
      boolean named =
          phrase.isRole()
              && name.isName(EntityType.PERSON)
              && name.to < phrase.from
              && name.bearers.equals(phrase.bearers);
      if (named) {
        from = name.from;
      }
    }
    for (Phrase role : c.phrases) {
      boolean apposed =
          role.isRole()
              && role.to + 1 == from
              && c.is(role.to, Node.Kind.COMMA)
              && !role.bearers.isEmpty()
              && phrase.bearers.contains(role.bearers.get(0));
      if (apposed) {
        from = role.from;
        break;
      }
    }
    for (Phrase first : c.phrases) {
      boolean opens =
          first.isName(EntityType.PERSON)
              && first.from < phrase.from
              && first.preposition == null
              && first.governor == null
              && first.listed().stream().noneMatch(c.discourse::isOfficial);
      List<Phrase> chain = opens ? new Chains(c.nodes, c.phrases).chain(first.from) : List.of();
      int place = -1;
      for (int i = 0; i < chain.size(); i++) {
        place = chain.get(i) == phrase || chain.get(i).list.contains(phrase) ? i : place;
      }
      if (place >= 0) {
        List<Entity> before = new ArrayList<>();
        for (Phrase member : chain.subList(0, place)) {
          (member.isName() ? member.listed() : c.one(member))
              .stream().filter(e -> !all.contains(e)).forEach(before::add);
        }
        all.addAll(0, before);
        return all;
      }
    }
    if (c.is(from - 1, Node.Kind.CONJUNCTION)) {
      int stop = c.is(from - 2, Node.Kind.COMMA) ? from - 2 : from - 1;
      Phrase best = null;
      for (Phrase other : c.phrases) {
        boolean may =
            (!other.isPronoun() || other.head.is("he") || other.head.is("she"))
                && !governedByVerb(other.from - 1);
        if (other.to == stop && (best == null || other.from < best.from) && may) {
          best = other;
        }
      }
      if (best != null && best.preposition == null) {
        List<Entity> before = best.isName() ? best.listed() : c.one(best);
        before.stream().filter(e -> !all.contains(e)).forEach(e -> all.add(0, e));
      }
    }
    if (all.size() == refs.size() && c.is(from - 1, Node.Kind.CONJUNCTION)) {
      apposed(from - 1).stream().filter(e -> !all.contains(e)).forEach(e -> all.add(0, e));
    }
    if (c.says("respectively") && phrase.isRole()) {
      for (Phrase other : c.phrases) {
        if (other.isName()
            && other.list.size() > 1
            && other.listed().containsAll(refs)
            && other.to <= phrase.from) {
          return other.listed();
        }
      }
    }
    for (int i = phrase.to; i < end && !c.is(i, Node.Kind.VERB) && !c.word(i, "who"); i++) {
      if (c.word(i, "together")) {
        Phrase companion = c.outermost(i + 1);
        if (companion != null) {
          c.chained(companion).stream()
              .filter(e -> e.type() == all.get(0).type() && !all.contains(e))
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  /**
   * In "A was a member of G and B was" what precedes the conjunction belongs to a verb of its own.
   */
  private boolean governedByVerb(int at) {
    return c.is(at, Node.Kind.VERB)
        && !Set.of("say", "announce", "allege", "state", "report", "believe")
            .contains(c.node(at).verb.lemma());
  }

  /** "the members who had been arrested": who they are the text does not tell. */
  private boolean unresolved(Clause clause) {
    Node relative = c.node(clause.from - 1);
    if (relative == null || !(relative.is("who") || relative.is("whom"))) {
      return false;
    }
    for (Phrase phrase : c.phrases) {
      if (phrase.head == relative) {
        boolean noun =
            c.phrases.stream().anyMatch(p -> p.isRole() && p.to == phrase.from)
                || c.is(phrase.from - 1, Node.Kind.WORD);
        return noun && c.one(phrase).isEmpty();
      }
    }
    return false;
  }

  /** "Members of the gang sold X": the gang does. */
  List<Entity> membersOf(Clause clause) {
    for (Phrase phrase : c.phrases) {
      boolean subject =
          phrase.isRole()
              && phrase.plural()
              && (phrase.to == clause.from || opensRelative(phrase.to, clause.from))
              && phrase.preposition == null
              && phrase.head.role.is(RoleKind.MEMBER);
      if (!subject) {
        continue;
      }
      if (phrase.from == 0 && phrase.to == 1 && c.word(0, "members")) {
        return c.references().membersAlone();
      }
      for (Phrase.Argument argument : phrase.arguments) {
        List<Entity> refs = c.resolve(argument.phrases().get(0));
        if (Bearers.isGroup(refs)) {
          return refs;
        }
      }
    }
    return List.of();
  }

  /** Between the two places stands nothing but ", which …,". */
  private boolean opensRelative(int from, int to) {
    return to > from + 2
        && to - from < 14
        && c.is(from, Node.Kind.COMMA)
        && (c.word(from + 1, "which") || c.word(from + 1, "who"))
        && c.is(to - 1, Node.Kind.COMMA);
  }

  /** "A, 42, a citizen of X formerly of Y, and B": A, behind what stands in apposition. */
  private List<Entity> apposed(int conjunction) {
    for (int p = c.phrases.size() - 1; p >= 0; p--) {
      Phrase other = c.phrases.get(p);
      boolean name =
          other.isName(EntityType.PERSON)
              && other.to < conjunction
              && other.preposition == null
              && other.governor == null
              && c.is(other.to, Node.Kind.COMMA);
      if (name) {
        for (int i = other.to; i < conjunction; i++) {
          if (c.is(i, Node.Kind.VERB) || c.word(i, "who")) {
            return List.of();
          }
        }
        return other.listed();
      }
    }
    return List.of();
  }

  /** Who does what an open or coordinated verb says: the object of a charge, else the subject. */
  private List<Entity> controller(
      Clause previous, Clause clause, Predicate<Entity> wanted, int depth) {
    boolean objectControls =
        Set.of(
                    "charge",
                    "indict",
                    "accuse",
                    "order",
                    "direct",
                    "enable",
                    "help",
                    "allow",
                    "convict",
                    "designate")
                .contains(previous.lemma)
            && clause.open
            && !previous.passive;
    if (objectControls) {
      List<Entity> objects = c.object(previous);
      if (!Context.filter(objects, wanted).isEmpty()) {
        return Context.filter(objects, wanted);
      }
    }
    return subject(previous, wanted, depth + 1);
  }

  private boolean endsPhrase(int at) {
    return c.phrases.stream().anyMatch(p -> p.to == at && !p.isPronoun());
  }

  private boolean parenthetical(Clause clause) {
    return clause.open
        || c.is(clause.from - 1, Node.Kind.PRONOUN)
            && Set.of("who", "which", "that").contains(c.node(clause.from - 1).low);
  }

  Clause previous(Clause clause) {
    int at = c.clauses.indexOf(clause);
    return at > 0 ? c.clauses.get(at - 1) : null;
  }
}
