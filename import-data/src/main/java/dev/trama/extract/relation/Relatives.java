package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.List;

/** What who, which, that and whose take up. */
final class Relatives {
  private final Context c;

  Relatives(Context context) {
    this.c = context;
  }

  /** The phrase that a relative pronoun takes up. */
  List<Entity> antecedent(Phrase relative) {
    int end = relative.from;
    if (c.is(end - 1, Node.Kind.COMMA)) {
      end--;
    }
    if (c.is(end - 1, Node.Kind.PREPOSITION)) {
      end--;
      if (c.is(end - 1, Node.Kind.COMMA)) {
        end--;
      }
    }
    if (c.is(end - 1, Node.Kind.CONJUNCTION)) {
      for (Phrase earlier : c.phrases) {
        boolean same =
            earlier.isPronoun()
                && earlier.from < relative.from
                && earlier.head.low.equals(relative.head.low);
        if (same) {
          return antecedent(earlier);
        }
      }
    }
    // "the X clan of the Y, which …": X.
    for (Phrase part : c.phrases) {
      boolean of =
          part.to == end
              && part.isName(EntityType.CRIMINAL_GROUP)
              && c.nodes.indexOf(part.head) < end - 2
              && part.head.mention.extent() <= part.head.to;
      if (of && !relative.head.is("who") && c.word(c.nodes.indexOf(part.head) + 1, "of")) {
        return part.bearers;
      }
    }
    // "the X of Calabria, which …": X.
    for (Phrase place : c.phrases) {
      boolean of =
          place.to == end
              && place.isName(EntityType.LOCATION)
              && (c.word(place.from - 1, "of") || c.word(place.from - 1, "in"));
      if (of && place.governor == null && !relative.head.is("who")) {
        for (Phrase name : c.phrases) {
          if (name.to == place.from - 1 && name.isName() && !name.isName(EntityType.LOCATION)) {
            return name.listed();
          }
        }
      }
    }
    boolean any = relative.head.is("that") || relative.head.is("whose");
    boolean person = relative.head.is("who") || relative.head.is("whom");
    for (Phrase part : c.phrases) {
      boolean clique =
          part.isRole()
              && part.to == end
              && part.head.role.is(RoleKind.PART)
              && Bearers.isGroup(part.bearers)
              && !relative.head.is("who");
      if (clique) {
        return part.bearers;
      }
    }
    Phrase best = null;
    boolean body = false;
    for (Phrase phrase : c.phrases) {
      body |=
          phrase.to == end
              && phrase.isRole()
              && c.nodes.indexOf(phrase.head) == end - 1
              && !Bearers.fits(phrase.head.role, EntityType.PERSON);
    }
    for (Phrase phrase : c.phrases) {
      if (phrase.to == end && !phrase.isPronoun()) {
        List<Entity> refs = c.one(phrase);
        if (body && !refs.isEmpty() && refs.get(0).is(EntityType.PERSON)) {
          continue;
        }
        boolean fits = !refs.isEmpty() && (any || refs.get(0).is(EntityType.PERSON) == person);
        if (fits
            && (best == null || (person ? phrase.from < best.from : phrase.from > best.from))) {
          best = phrase;
        }
      }
    }
    if (best != null && person && best.isRole() && predicate(best)) {
      // "He is the brother of X, who …": X.
      for (Phrase inner : c.phrases) {
        if (inner.to == end && inner.isName(EntityType.PERSON) && inner.governor == best) {
          return inner.listed();
        }
      }
    }
    return best == null ? List.of() : best.isName() ? best.listed() : c.one(best);
  }

  /** Stands behind "to be", or is joined to what does. */
  private boolean predicate(Phrase phrase) {
    int before = phrase.from - 1;
    if (c.is(before, Node.Kind.CONJUNCTION)) {
      int end = before;
      for (Phrase other : c.phrases) {
        if (other.isRole() && other.to == end && other.governor == null) {
          return c.is(other.from - 1, Node.Kind.VERB);
        }
      }
    }
    return c.is(before, Node.Kind.VERB) && c.node(before).verb.lemma().equals("be");
  }
}
