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
      return new Pronouns(c).pronoun(phrase);
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

  /** "Members sold X": members of the group that the text speaks of. */
  List<Entity> membersAlone() {
    Entity group = whole(c.discourse.groupBefore(c.offset(0), List.of(), "its own"));
    return group == null ? List.of() : List.of(group);
  }

  /** The group that this one is told to be a part of, else itself. */
  private Entity whole(Entity group) {
    for (Draft draft : c.drafts) {
      if (draft.type() == RelationType.PART_OF && draft.from() == group) {
        return draft.to();
      }
    }
    return group;
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

  /** The phrase that a relative pronoun takes up. */
  List<Entity> antecedent(Phrase relative) {
    return new Relatives(c).antecedent(relative);
  }
}
