package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What noun phrases and pronouns of a sentence stand for. */
final class References {
  /** Parts of groups that a text goes on to speak of as "the clique". */
  private static final Set<String> PARTS =
      Set.of("clique", "set", "crew", "faction", "cell", "chapter", "clan");

  private final Context c;

  References(Context context) {
    this.c = context;
  }

  /** What a phrase stands for, its whole list included. */
  List<Entity> resolve(Phrase phrase) {
    List<Entity> all = new ArrayList<>();
    for (Phrase member : phrase.list) {
      for (Entity entity : one(member)) {
        if (!all.contains(entity)) {
          all.add(entity);
        }
      }
    }
    return all;
  }

  List<Entity> one(Phrase phrase) {
    if (phrase.isName() && phrase.head.mention.sort() == Mention.Sort.DEMONYM) {
      Entity country = c.entities.countryOf(phrase.head.mention);
      return country == null ? List.of() : List.of(country);
    }
    if (!phrase.bearers.isEmpty()) {
      return phrase.bearers;
    }
    if (phrase.isPronoun()) {
      return pronoun(phrase);
    }
    if (phrase.isRole()) {
      return spokenOf(phrase);
    }
    return List.of();
  }

  private List<Entity> spokenOf(Phrase phrase) {
    int place = c.offset(phrase.from);
    boolean group =
        phrase.head.role.is(RoleKind.GROUP)
            || phrase.definite
                && phrase.arguments.isEmpty()
                && phrase.to - phrase.from == 2
                && PARTS.contains(phrase.head.role.singular());
    if (group
        && !phrase.head.role.plural()
        && (phrase.definite || phrase.possessed)
        && !c.word(phrase.from, "another")) {
      if (phrase.possessed) {
        Entity owner = owner(phrase);
        Entity led = owner == null ? null : groupOf(owner);
        if (led != null) {
          return List.of(led);
        }
        return List.of();
      }
      List<Entity> except =
          phrase.governor == null || !phrase.governor.isRole()
              ? List.of()
              : phrase.governor.bearers;
      Entity part = role(phrase) == null ? null : part(role(phrase), place);
      if (part != null && !except.contains(part)) {
        return List.of(part);
      }
      Entity last =
          c.discourse.groupBefore(
              place, except, phrase.head.role.singular().replaceFirst(".* ", ""));
      if (last != null && c.discourse.several(last, place)) {
        c.vague.add(last);
      }
      return last == null ? List.of() : List.of(last);
    }
    if (group
        && !phrase.head.role.plural()
        && phrase.indefinite
        && phrase.governor != null
        && phrase.governor.isRole()
        && phrase.governor.head.role.is(RoleKind.LEADER)
        && !phrase.governor.bearers.isEmpty()) {
      Entity led = groupOf(phrase.governor.bearers.get(0));
      return led == null ? List.of() : List.of(led);
    }
    boolean unnamed =
        phrase.head.role.is(RoleKind.PART)
            && !phrase.head.role.plural()
            && phrase.governor != null
            && phrase.governor.isRole()
            && c.sentence.kind() == dev.trama.extract.text.Sentence.Kind.BODY;
    if (unnamed || phrase.head.role.singular().equals("leadership")) {
      for (Phrase.Argument argument : phrase.arguments) {
        List<Entity> refs = resolve(argument.phrases().get(0));
        if (Bearers.isGroup(refs)) {
          return refs;
        }
      }
    }
    if (phrase.surname != null) {
      List<Entity> kin =
          c.entities.all(EntityType.PERSON).stream()
              .filter(person -> person.words().lastIndexOf(phrase.surname) > 0)
              .filter(person -> !c.discourse.isOfficial(person))
              .filter(c.discourse::isSibling)
              .toList();
      return kin.size() > 1 ? kin : List.of();
    }
    List<Entity> counted = counted(phrase);
    if (!counted.isEmpty()) {
      return counted;
    }
    if (group
        && phrase.head.role.plural()
        && phrase.definite
        && c.discourse.lastGroups().size() > 1) {
      return c.discourse.lastGroups();
    }
    boolean plain = phrase.to - phrase.from <= 3 && phrase.arguments.isEmpty();
    boolean person = phrase.head.role.is(RoleKind.PERSON) && phrase.definite && plain;
    if (person && phrase.head.role.plural()) {
      return c.discourse.defendants();
    }
    boolean defendant = person && phrase.head.role.singular().equals("defendant");
    if (defendant
        && !c.discourse.defendants().isEmpty()
        && !c.discourse.defendants().contains(c.discourse.subject())) {
      return List.of(c.discourse.defendants().get(c.discourse.defendants().size() - 1));
    }
    if (person && c.discourse.subject() != null) {
      return List.of(c.discourse.subject());
    }
    return List.of();
  }

  private static String role(Phrase phrase) {
    String noun = phrase.head.role.singular();
    return PARTS.contains(noun) && phrase.arguments.isEmpty() ? noun : null;
  }

  /** The group that the text has called this part of another. */
  private Entity part(String noun, int place) {
    for (Draft draft : c.drafts) {
      boolean named =
          draft.type() == RelationType.PART_OF
              && draft.role() != null
              && draft.role().endsWith(noun)
              && draft.from().first().start() < place;
      if (named) {
        return draft.from();
      }
    }
    return null;
  }

  /** "The five businesses": all there are, where the document names five. */
  private List<Entity> counted(Phrase phrase) {
    if (!phrase.head.role.plural()) {
      return List.of();
    }
    EntityType type =
        phrase.head.role.is(RoleKind.COMPANY)
            ? EntityType.COMPANY
            : phrase.head.role.is(RoleKind.GROUP)
                ? EntityType.CRIMINAL_GROUP
                : phrase.head.role.is(RoleKind.PERSON) ? EntityType.PERSON : null;
    if (type == null) {
      return List.of();
    }
    List<Entity> all =
        type == EntityType.PERSON ? peopleBefore(c.offset(phrase.from)) : c.entities.all(type);
    boolean these = c.word(phrase.from, "these") && type == EntityType.COMPANY;
    int count = c.word(phrase.from, "both") ? 2 : 0;
    for (int i = phrase.from; i < phrase.to && count == 0; i++) {
      count = Math.max(0, Numbers.of(c.node(i).low));
    }
    return all.size() > 1 && (count == all.size() || these) ? all : List.of();
  }

  private List<Entity> peopleBefore(int place) {
    return c.entities.all(EntityType.PERSON).stream()
        .filter(person -> !c.discourse.isOfficial(person) && person.first().start() < place)
        .toList();
  }

  private Entity owner(Phrase phrase) {
    for (Phrase.Argument argument : phrase.arguments) {
      if (argument.bond() == Phrase.Bond.POSSESSOR) {
        List<Entity> owners = resolve(argument.phrases().get(0));
        return owners.isEmpty() ? null : owners.get(0);
      }
    }
    return null;
  }

  /** The one group that the person is said to lead. */
  Entity groupOf(Entity person) {
    Entity found = null;
    for (Draft draft : c.drafts) {
      if (draft.type() == RelationType.LEADS
          && draft.from() == person
          && draft.to().is(EntityType.CRIMINAL_GROUP)) {
        if (found != null && found != draft.to()) {
          return found;
        }
        found = draft.to();
      }
    }
    return found;
  }

  private List<Entity> pronoun(Phrase phrase) {
    String low = phrase.head.low;
    int place = c.offset(phrase.from);
    if (Set.of("who", "whom", "which", "that", "whose").contains(low)) {
      return antecedent(phrase);
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
        return one(twin);
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
        List<Entity> refs = one(phrase);
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
    return best == null ? List.of() : best.isName() ? best.listed() : one(best);
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
