package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom he, they and its stand for. */
final class Pronouns {
  private final Context c;

  Pronouns(Context context) {
    this.c = context;
  }

  List<Entity> pronoun(Phrase phrase) {
    String low = phrase.head.low;
    int place = c.offset(phrase.from);
    if (Set.of("who", "whom", "which", "that", "whose").contains(low)) {
      return c.references().antecedent(phrase);
    }
    if (Set.of("they", "their", "them").contains(low)) {
      for (int p = c.phrases.indexOf(phrase) - 1; p >= 0; p--) {
        if (c.phrases.get(p).isName()
            && c.phrases.get(p).list.size() > 1
            && !c.phrases.get(p).isName(EntityType.LOCATION)) {
          return c.phrases.get(p).listed();
        }
      }
      List<Entity> parents =
          phrase.governor != null && kin(phrase.governor) ? couple(phrase) : List.of();
      return parents.isEmpty() ? c.discourse.lastList() : parents;
    }
    if (Set.of("its", "it").contains(low)) {
      List<Entity> except =
          phrase.governor == null || !phrase.governor.isRole()
              ? List.of()
              : phrase.governor.bearers;
      Entity company = owned(phrase, except);
      if (company != null) {
        return List.of(company);
      }
      Entity near = sameSentence(phrase, except, low.equals("its"));
      if (near != null) {
        return List.of(near);
      }
      Entity group = c.discourse.groupBefore(place, except, "its own");
      return group == null ? List.of() : List.of(group);
    }
    boolean possessive = low.equals("his") || low.equals("her");
    if (possessive && phrase.governor != null && kin(phrase.governor)) {
      Phrase twin = null;
      for (Phrase earlier : c.phrases) {
        boolean parallel =
            earlier.from < phrase.from
                && earlier.isPronoun()
                && earlier.head.low.equals(low)
                && earlier.governor != null
                && kin(earlier.governor)
                && (semicolon(earlier.to, phrase.from)
                    || c.is(phrase.from - 1, Node.Kind.CONJUNCTION));
        twin = parallel ? earlier : twin;
      }
      if (twin != null) {
        return c.one(twin);
      }
      // "X's brother, A, and his nephew, B": both are X's.
      for (Phrase earlier : c.phrases) {
        boolean owner =
            earlier.isName(EntityType.PERSON)
                && c.is(earlier.to, Node.Kind.POSSESSIVE)
                && earlier.governor != null
                && kin(earlier.governor)
                && phrase.from > earlier.governor.to
                && phrase.from - earlier.governor.to < 6
                && c.is(phrase.from - 1, Node.Kind.CONJUNCTION)
                && c.discourse.agrees(low, earlier.head.entity);
        if (owner) {
          return earlier.bearers;
        }
      }
    }
    Entity ahead = possessive && phrase.governor != null ? ahead(phrase) : null;
    if (ahead != null) {
      return List.of(ahead);
    }
    Entity subject0 = possessive || low.equals("him") ? null : subjectBefore(phrase, low);
    if (subject0 != null) {
      return List.of(subject0);
    }
    Entity nearest = c.discourse.personBefore(place, c.sentence.start());
    Phrase governor = phrase.governor;
    if (nearest != null && governor != null && governor.bearers.contains(nearest)) {
      // "X, his son-in-law, …": his is somebody else's.
      Entity other = c.discourse.subject();
      return other != null && other != nearest && c.discourse.agrees(low, other)
          ? List.of(other)
          : List.of();
    }
    if (nearest == null) {
      for (Phrase role : c.phrases) {
        boolean stands =
            role.isRole()
                && role.to <= phrase.from
                && role.bearers.size() == 1
                && role.bearers.get(0).is(EntityType.PERSON)
                && role != governor;
        if (stands && c.discourse.agrees(low, role.bearers.get(0))) {
          return role.bearers;
        }
      }
    }
    if (possessive || low.equals("him")) {
      Entity subject = c.discourse.subject();
      if (nearest != null && c.discourse.agrees(low, nearest)) {
        return List.of(nearest);
      }
      return subject != null && c.discourse.agrees(low, subject) ? List.of(subject) : List.of();
    }
    Entity subject = c.discourse.subject();
    if (nearest != null
        && c.discourse.agrees(low, nearest)
        && (subject == null || subject == nearest)) {
      return List.of(nearest);
    }
    return subject != null && c.discourse.agrees(low, subject) ? List.of(subject) : List.of();
  }

  /** In "A, B's wife, and their son" their is A's and B's. */
  private List<Entity> couple(Phrase pronoun) {
    List<Entity> two = new ArrayList<>();
    for (int p = c.phrases.indexOf(pronoun) - 1; p >= 0 && two.size() < 2; p--) {
      Phrase name = c.phrases.get(p);
      if (name.isName(EntityType.PERSON)
          && !two.contains(name.head.entity)
          && !c.discourse.isOfficial(name.head.entity)) {
        two.add(0, name.head.entity);
      }
    }
    return two.size() == 2 ? two : List.of();
  }

  /** In "he took over the clan G after its founder …" its is G's: the one named right before. */
  private Entity sameSentence(Phrase pronoun, List<Entity> except, boolean possessive) {
    Entity only = null;
    for (Phrase name : c.phrases) {
      boolean before =
          name.isName(EntityType.CRIMINAL_GROUP)
              && name.to <= pronoun.from
              && (possessive || name.preposition == null && name.governor == null);
      if (before && !except.contains(name.head.entity) && name.list.size() == 1) {
        if (only != null && only != name.head.entity) {
          return null;
        }
        only = name.head.entity;
      }
    }
    return only;
  }

  /** In "A Ltd. and its subsidiary, B" its is A's. */
  private Entity owned(Phrase pronoun, List<Entity> except) {
    boolean ofCompany = !except.isEmpty() && except.get(0).is(EntityType.COMPANY);
    Entity found = null;
    for (Phrase name : c.phrases) {
      if (ofCompany
          && name.isName(EntityType.COMPANY)
          && name.to <= pronoun.from
          && !except.contains(name.head.entity)) {
        found = name.head.entity;
      }
    }
    return found;
  }

  /** In "together with his brother, A, B leads G" his is B's: the subject is yet to come. */
  private Entity ahead(Phrase pronoun) {
    if (pronoun.from > 2 || !c.is(pronoun.from - 1, Node.Kind.PREPOSITION)) {
      return null;
    }
    Entity kin = null;
    for (Phrase name : c.phrases) {
      boolean person = name.isName(EntityType.PERSON) && name.from > pronoun.from;
      if (!person) {
        continue;
      }
      if (pronoun.governor.bearers.contains(name.head.entity)) {
        kin = name.head.entity;
      } else {
        boolean subject =
            kin != null
                && c.is(name.from - 1, Node.Kind.COMMA)
                && c.discourse.agrees(pronoun.head.low, name.head.entity);
        return subject ? name.head.entity : null;
      }
    }
    return null;
  }

  private boolean semicolon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (c.word(i, ";")) {
        return true;
      }
    }
    return false;
  }

  private static boolean kin(Phrase phrase) {
    return phrase.isRole()
        && (phrase.head.role.kin() != null || phrase.head.role.is(RoleKind.ASSOCIATE));
  }

  /** In "X used a company which he owned" he is X: the first free name of the sentence. */
  private Entity subjectBefore(Phrase pronoun, String low) {
    for (Phrase phrase : c.phrases) {
      if (phrase.from >= pronoun.from) {
        return null;
      }
      boolean free =
          phrase.isName(EntityType.PERSON)
              && phrase.preposition == null
              && phrase.governor == null
              && phrase.list.size() == 1
              && !c.is(phrase.to, Node.Kind.POSSESSIVE)
              && !c.discourse.isOfficial(phrase.head.entity);
      if (free) {
        return c.discourse.agrees(low, phrase.head.entity) ? phrase.head.entity : null;
      }
    }
    return null;
  }
}
