package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom a verb befalls beyond its plain object: companions, the included, the first thing that fits.
 */
final class Patients {
  private final Context c;

  Patients(Context context) {
    this.c = context;
  }

  /** "was designated together with his wife, X, and his son, Y". */
  List<Entity> companions(Clause clause, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 8); i++) {
      if (c.is(i, Node.Kind.VERB)) {
        break;
      }
      Phrase first = c.word(i, "together") || c.word(i, "alongside") ? c.outermost(i + 1) : null;
      if (first != null) {
        return Context.filter(c.chained(first), wanted);
      }
    }
    return List.of();
  }

  /**
   * "charging him and five of his associates", "designated as X, Y": the first thing of the kind
   * after the verb.
   */
  List<Entity> objectAnywhere(Clause clause, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i + 1 < c.nodes.size() && i - clause.verb < 25; i++) {
      if (c.word(i, dev.trama.extract.text.Spanish.OBJECT) && c.outermost(i + 1) != null) {
        return Context.filter(c.chained(c.outermost(i + 1)), wanted);
      }
    }
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 12); i++) {
      Node node = c.nodes.get(i);
      if (node.is(Node.Kind.VERB)
          || node.is("with")
          || node.is("for")
          || node.is("in")
          || node.is("by")) {
        break;
      }
      Phrase phrase = c.outermost(i);
      if (phrase != null && phrase.governor != null) {
        return List.of();
      }
      if (phrase != null) {
        List<Entity> refs = phrase.isName() ? phrase.listed() : c.resolve(phrase);
        if (!Context.filter(refs, wanted).isEmpty()) {
          return Context.filter(refs, wanted);
        }
      }
    }
    return List.of();
  }

  /** A verb of Spanish, which may stand before its subject. */
  static boolean verbFirst(Context c, Clause clause) {
    return c.node(clause.verb).low.endsWith("~") || c.node(clause.from).low.endsWith("~");
  }

  /** "fue detenido en Zapopan, Jalisco, X", "fue extraditado a los Estados Unidos X": X. */
  List<Entity> behindPlaces(Clause clause, Predicate<Entity> wanted) {
    boolean place = false;
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 12); i++) {
      Node node = c.node(i);
      Phrase phrase = c.outermost(i);
      boolean name = phrase != null && phrase.isName();
      if (name && place && !Context.filter(phrase.listed(), wanted).isEmpty()) {
        return Context.filter(phrase.listed(), wanted);
      }
      boolean where = node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION);
      place |= where;
      boolean between =
          where
              || node.is(Node.Kind.COMMA)
              || node.is(Node.Kind.DETERMINER)
              || node.is("in")
              || node.is("to");
      if (!between) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "35 members were charged, including X"; "33 have been apprehended, including X". */
  List<Entity> included(Clause clause, Predicate<Entity> wanted) {
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 6); i++) {
      if (c.nodes.get(i).is("including")) {
        Phrase phrase = c.outermost(i + 1);
        List<Entity> refs =
            phrase == null ? List.of() : phrase.isName() ? phrase.listed() : c.resolve(phrase);
        return Context.filter(refs, wanted);
      }
      if (c.nodes.get(i).is(Node.Kind.VERB)) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "X Police officers arrested", "officers with X arrested": the authority they are of. */
  Entity officersOf(Clause clause) {
    for (int i = clause.from - 1; i >= 0 && clause.from - i < 12; i--) {
      boolean officers =
          Set.of("officers", "agents", "deputies", "detectives", "investigators", "troopers")
              .contains(c.node(i).low);
      if (officers && i == clause.from - 1 && isAgency(i - 1)) {
        return c.node(i - 1).entity;
      }
      boolean of =
          officers
              && (c.word(i + 1, "with")
                  || c.word(i + 1, "from")
                  || c.word(i + 1, "of")
                  || c.word(i + 1, "assigned"));
      for (int j = i + 2; of && j < Math.min(clause.from, i + 5); j++) {
        if (isAgency(j)) {
          return c.node(j).entity;
        }
      }
    }
    return null;
  }

  private boolean isAgency(int at) {
    return c.is(at, Node.Kind.NAME) && c.node(at).entity.is(EntityType.AGENCY);
  }
}
