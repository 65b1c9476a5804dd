package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a verb acts on, and what its prepositions bring. */
final class Objects {
  private final Context c;

  Objects(Context context) {
    this.c = context;
  }

  /** What the verb acts on. */
  List<Entity> object(Clause clause) {
    Phrase phrase = objectPhrase(clause);
    List<Entity> all = new ArrayList<>();
    if (phrase != null) {
      for (Phrase member : new Chains(c.nodes, c.phrases).chain(phrase.from)) {
        (member.isName() ? member.listed() : c.resolve(member))
            .stream().filter(e -> !all.contains(e)).forEach(all::add);
      }
    }
    return all;
  }

  /** No other verb stands between the last naming of the entity and the clause. */
  boolean sameClause(Entity entity, Clause clause) {
    for (int i = clause.from - 1; i >= 0; i--) {
      if (c.is(i, Node.Kind.VERB)) {
        return false;
      }
      if (c.is(i, Node.Kind.NAME) && c.nodes.get(i).entity == entity) {
        return true;
      }
    }
    return false;
  }

  /** In "companies that he owns" what the pronoun before the subject takes up. */
  List<Entity> relativeObject(Clause clause) {
    for (int i = clause.from - 1; i >= 0 && clause.from - i < 4; i--) {
      for (Phrase phrase : c.phrases) {
        boolean relative =
            phrase.from == i
                && phrase.isPronoun()
                && (phrase.head.is("that") || phrase.head.is("which") || phrase.head.is("whom"));
        if (relative && i == clause.from - 1) {
          return List.of();
        }
        if (relative) {
          return antecedentNear(phrase);
        }
      }
      boolean subject =
          c.is(i, Node.Kind.PRONOUN)
              || c.is(i, Node.Kind.NAME)
              || c.is(i, Node.Kind.WORD)
              || c.is(i, Node.Kind.CONJUNCTION)
              || c.is(i, Node.Kind.VERB);
      if (!subject) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The antecedent, also behind "in TOWN". */
  private List<Entity> antecedentNear(Phrase relative) {
    List<Entity> direct = c.references().antecedent(relative);
    if (!direct.isEmpty() && !direct.get(0).is(EntityType.LOCATION)) {
      return direct;
    }
    for (int p = c.phrases.indexOf(relative) - 1; p >= 0; p--) {
      Phrase phrase = c.phrases.get(p);
      if (phrase.isRole() && relative.from - phrase.to <= 1) {
        return c.one(phrase);
      }
    }
    return List.of();
  }

  Phrase objectPhrase(Clause clause) {
    int at = clause.verb + 1;
    while (at < c.nodes.size()
        && (ClauseReader.isAdverb(c.nodes.get(at))
            || c.nodes.get(at).is(Node.Kind.DATE)
            || c.nodes.get(at).is("as") && c.is(at + 1, Node.Kind.DATE))) {
      at++;
    }
    Phrase phrase = outermost(at);
    return phrase != null && c.is(phrase.to, Node.Kind.POSSESSIVE) ? null : phrase;
  }

  /** The longest phrase that begins at a node. */
  Phrase outermost(int at) {
    Phrase best = null;
    for (Phrase phrase : c.phrases) {
      boolean inner = phrase.governor != null && phrase.governor.from == at;
      if (phrase.from == at && !inner && (best == null || phrase.to > best.to)) {
        best = phrase;
      }
    }
    return best;
  }

  /** What one of these prepositions brings after the verb, before the next verb. */
  List<Entity> after(Clause clause, Set<String> prepositions, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i < c.nodes.size() && !ends(i); i++) {
      if (c.nodes.get(i).is(Node.Kind.PREPOSITION) && prepositions.contains(c.nodes.get(i).low)) {
        Phrase phrase = brought(i + 1);
        List<Entity> refs =
            phrase == null
                ? List.of()
                : Context.filter(
                    prepositions.contains("by") ? alike(agents(phrase)) : all(phrase), wanted);
        if (!refs.isEmpty()) {
          return refs;
        }
      }
    }
    return List.of();
  }

  /** A verb, but not "hiding" in "is led from hiding by X". */
  private boolean ends(int at) {
    Node node = c.nodes.get(at);
    boolean aside =
        node.is("hiding")
            && c.is(at - 1, Node.Kind.PREPOSITION)
            && c.is(at + 1, Node.Kind.PREPOSITION);
    return node.is(Node.Kind.VERB) && !aside;
  }

  /** Those of the kind of the first: "owned by X, and Y Ltd." lists no owners. */
  private static List<Entity> alike(List<Entity> refs) {
    return Context.filter(refs, e -> e.type() == refs.get(0).type());
  }

  private List<Entity> agents(Phrase first) {
    List<Entity> all = new ArrayList<>();
    for (Phrase member : new Chains(c.nodes, c.phrases).chain(first.from, false)) {
      all(member).stream().filter(e -> !all.contains(e)).forEach(all::add);
    }
    return all;
  }

  private List<Entity> all(Phrase phrase) {
    List<Entity> refs = phrase.isName() ? phrase.listed() : c.resolve(phrase);
    boolean unnamed =
        refs.isEmpty()
            && phrase.isRole()
            && phrase.head.role.is(RoleKind.PART)
            && phrase.arguments.size() == 1;
    // "belonged to a squad of G": of what has no name, the whole is known.
    return unnamed ? c.resolve(phrase.arguments.get(0).phrases().get(0)) : refs;
  }

  /**
   * The phrase a preposition brings, also behind "the activities of" and "to and are controlled
   * by".
   */
  private Phrase brought(int at) {
    int i = at;
    while (i < c.nodes.size() && i - at < 7) {
      Phrase phrase = outermost(i);
      if (phrase != null && !(phrase.isName() && c.sortOf(phrase.head) == Mention.Sort.DEMONYM)) {
        return phrase;
      }
      Node node = c.nodes.get(i);
      boolean gap =
          node.is(Node.Kind.CONJUNCTION) && i == at
              || i > at
                  && c.is(at, Node.Kind.CONJUNCTION)
                  && (node.is(Node.Kind.VERB) || node.is("by"));
      boolean passes =
          node.is(Node.Kind.COMMA) && i == at
              || node.is(Node.Kind.WORD)
              || node.is(Node.Kind.DETERMINER)
              || node.is("of")
              || gap
              || phrase != null;
      if (!passes) {
        return null;
      }
      i++;
    }
    return null;
  }
}
