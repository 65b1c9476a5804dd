package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The people of one case: "Eleven alleged members of G have been charged" holds for those whom the
 * document then introduces, one here and one there, each with an age as only the accused have it.
 */
final class Roster {
  private static final Set<String> CASES =
      Set.of("indictment", "indictments", "charges", "complaint", "complaints", "information");
  private static final Set<String> ACCUSING =
      Set.of("charge", "indict", "name", "accuse", "designate", "sanction");
  private static final Set<String> HARMING =
      Set.of("kill", "murder", "shoot", "kidnap", "assassinate", "torture", "rob", "target");
  private final List<Draft> drafts;
  private final Entities entities;
  private final Discourse discourse;
  private final Courts courts;
  private final Set<Entity> harmed = new HashSet<>();
  private final Set<Entity> accused = new LinkedHashSet<>();
  private final Set<Entity> aged = new LinkedHashSet<>();
  private final Set<List<Object>> known = new HashSet<>();

  /** The text counts members and associates together: which of the two somebody is stays open. */
  private boolean others;

  Roster(List<Draft> drafts, Entities entities, Discourse discourse, Courts courts) {
    this.drafts = drafts;
    this.entities = entities;
    this.discourse = discourse;
    this.courts = courts;
  }

  /** Reads a document once all its sentences have been. */
  void claim(List<Context> contexts) {
    contexts.forEach(this::harmed);
    for (Draft draft : drafts) {
      known.add(List.of(draft.type(), draft.from(), draft.to() == null ? "" : draft.to()));
      known.add(List.of(draft.type(), draft.from()));
      if (draft.type() == RelationType.CHARGED || draft.type() == RelationType.ARRESTED) {
        accused.add(draft.from());
      }
    }
    for (Entity person : entities.all(EntityType.PERSON)) {
      boolean age =
          person.mentions().stream()
              .anyMatch(m -> m.age() != null && m.sentence().kind() == Sentence.Kind.BODY);
      if (age && may(person)) {
        aged.add(person);
      }
    }
    accused.removeIf(person -> !may(person));
    for (Context c : contexts) {
      others |=
          c.phrases.stream()
              .anyMatch(p -> p.isRole() && p.plural() && count(c, p) > 1 && orOthers(c, p));
    }
    for (Context c : contexts) {
      for (Phrase phrase : c.phrases) {
        int count = phrase.isRole() && phrase.plural() ? count(c, phrase) : 0;
        if (count > 1 && personal(phrase)) {
          read(c, phrase, count);
        }
      }
    }
  }

  private boolean may(Entity person) {
    return discourse.isAccusable(person) && !harmed.contains(person);
  }

  private static boolean personal(Phrase phrase) {
    return phrase.head.role.kin() == null
        && (phrase.head.role.is(RoleKind.MEMBER)
            || phrase.head.role.is(RoleKind.LEADER)
            || phrase.head.role.is(RoleKind.PERSON)
            || phrase.head.role.is(RoleKind.NATIONAL)
            || phrase.head.role.is(RoleKind.ASSOCIATE));
  }

  /** Whom a sentence tells to have been killed or shot at. */
  private void harmed(Context c) {
    for (Clause clause : c.clauses) {
      boolean open = clause.passive && clause.open && !c.word(clause.verb + 1, "by");
      if (HARMING.contains(clause.lemma) && !open) {
        Context.filter(
                clause.passive ? c.subject(clause, e -> e.is(EntityType.PERSON)) : c.object(clause),
                e -> e.is(EntityType.PERSON))
            .forEach(harmed::add);
      }
    }
  }

  private static int count(Context c, Phrase phrase) {
    int before = phrase.from > 0 && c.is(phrase.from - 1, Node.Kind.NUMBER) ? 1 : 0;
    for (int i = phrase.from - before; i < phrase.to; i++) {
      if (c.word(i, "other") || c.word(i, "additional")) {
        return 0;
      }
      int number = Numbers.of(c.node(i).low);
      if (number > 1) {
        return number;
      }
    }
    return Numbers.of(phrase.head.low);
  }

  private void read(Context c, Phrase phrase, int count) {
    if (c.phrases.stream().anyMatch(p -> p.from < phrase.from && p.to >= phrase.to && p.isRole())) {
      return;
    }
    RelationType event = event(c, phrase);
    Set<Entity> roster =
        event == null
            ? Set.of()
            : event == RelationType.SANCTIONED ? designated(count) : roster(count);
    if (roster.isEmpty()) {
      return;
    }
    boolean charged = event == RelationType.ARRESTED && c.says("charges");
    if (charged) {
      Entity court = courts.near(c, phrase.to);
      for (Entity person : roster) {
        if (!known.contains(List.of(RelationType.CHARGED, person))) {
          add(c, RelationType.CHARGED, person, court, phrase);
        }
      }
    }
    if (event == RelationType.CHARGED || event == RelationType.ARRESTED && roster.size() == count) {
      Entity court = event == RelationType.CHARGED ? courts.near(c, phrase.to) : null;
      for (Entity person : roster) {
        if (!known.contains(List.of(event, person))) {
          add(c, event, person, court, phrase);
        }
      }
    }
    belong(c, phrase, roster);
    Entity country = roster.size() == count ? country(c, phrase) : null;
    for (Entity person : country == null ? Set.<Entity>of() : roster) {
      if (!known.contains(List.of(RelationType.NATIONAL_OF, person))) {
        add(c, RelationType.NATIONAL_OF, person, country, phrase);
      }
    }
  }

  /** The people who were designated, where they are as many as were counted. */
  private Set<Entity> designated(int count) {
    Set<Entity> all = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      if (draft.type() == RelationType.SANCTIONED && draft.from().is(EntityType.PERSON)) {
        all.add(draft.from());
      }
    }
    return all.size() == count ? all : Set.of();
  }

  /** The accused with those that have an age, where they are no more than were counted. */
  private Set<Entity> roster(int count) {
    Set<Entity> all = new LinkedHashSet<>(accused);
    all.addAll(aged);
    if (all.size() <= count) {
      return all;
    }
    if (!aged.isEmpty() && aged.size() <= count) {
      return aged;
    }
    return accused.size() == count ? accused : Set.of();
  }

  private void belong(Context c, Phrase counted, Set<Entity> roster) {
    for (Phrase phrase : c.phrases) {
      boolean says =
          phrase == counted
              || phrase.isRole()
                  && phrase.plural()
                  && phrase.from >= counted.to
                  && phrase.from - counted.to < 5
                  && (c.word(counted.to, "who") || c.word(counted.to, "accused"));
      boolean belongs = says && !phrase.negated && phrase.head.role.is(RoleKind.MEMBER);
      if (!belongs || others) {
        continue;
      }
      for (Phrase.Argument argument : phrase.arguments) {
        List<Entity> groups = c.resolve(argument.phrases().get(0));
        for (Entity person : Bearers.isGroup(groups) ? roster : Set.<Entity>of()) {
          boolean told =
              known.contains(List.of(RelationType.MEMBER_OF, person, groups.get(0)))
                  || known.contains(List.of(RelationType.LEADS, person, groups.get(0)))
                  || discourse.isOutsider(person);
          Draft draft = told ? null : add(c, RelationType.MEMBER_OF, person, groups.get(0), phrase);
          if (draft != null) {
            draft.confidence = Math.min(draft.confidence, 0.83);
            draft.role = phrase.head.role.singular();
            draft.status = phrase.status != null ? phrase.status : c.alleged();
          }
        }
      }
    }
  }

  /** "members and associates", "leaders and members". */
  private static boolean orOthers(Context c, Phrase phrase) {
    int head = c.nodes.indexOf(phrase.head);
    return c.is(head + 1, Node.Kind.CONJUNCTION)
        || c.is(head - 1, Node.Kind.CONJUNCTION)
        || c.is(phrase.from - 1, Node.Kind.CONJUNCTION);
  }

  private Entity country(Context c, Phrase phrase) {
    Entity found = null;
    for (int i = phrase.from; i < phrase.to && phrase.head.role.is(RoleKind.NATIONAL); i++) {
      Node node = c.node(i);
      if (node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION)) {
        boolean adjective = node.mention.sort() == Mention.Sort.DEMONYM;
        Entity place = adjective ? entities.countryOf(node.mention) : node.entity;
        if (found != null && found != place) {
          return null;
        }
        found = place;
      }
    }
    return found;
  }

  /** What the counted have undergone: a passive verb, an active one before them, or a noun. */
  private static RelationType event(Context c, Phrase phrase) {
    for (Clause clause : c.clauses) {
      if (clause.negated || clause.hypothetical) {
        continue;
      }
      boolean subject =
          clause.passive
              && clause.from >= phrase.to
              && !otherSubject(c, phrase, clause)
              && clause == firstMain(c, phrase);
      boolean object =
          !clause.passive
              && ACCUSING.contains(clause.lemma)
              && phrase.from > clause.verb
              && phrase.from - clause.verb < 4;
      if (subject || object) {
        return type(clause.lemma);
      }
    }
    boolean against = "against".equals(phrase.preposition);
    for (int i = 0; against && i < phrase.from; i++) {
      if (CASES.contains(c.node(i).low)) {
        return RelationType.CHARGED;
      }
    }
    boolean of = c.word(phrase.from - 1, "of");
    return of && c.word(phrase.from - 2, "arrest")
        ? RelationType.ARRESTED
        : of && c.word(phrase.from - 2, "designation") ? RelationType.SANCTIONED : null;
  }

  private static RelationType type(String lemma) {
    return switch (lemma) {
      case "charge", "indict", "name" -> RelationType.CHARGED;
      case "arrest", "apprehend", "capture" -> RelationType.ARRESTED;
      case "designate", "sanction" -> RelationType.SANCTIONED;
      case "sentence", "convict" -> RelationType.CONVICTED;
      case "extradite" -> RelationType.EXTRADITED;
      default -> null;
    };
  }

  /** The first verb behind the phrase that is no relative clause's. */
  private static Clause firstMain(Context c, Phrase phrase) {
    for (Clause clause : c.clauses) {
      boolean relative = c.word(clause.from - 1, "who") || c.word(clause.from - 1, "that");
      boolean says = Set.of("announce", "say").contains(clause.lemma);
      if (clause.from >= phrase.to && !relative && !says && (!clause.open || clause.passive)) {
        return clause;
      }
    }
    return null;
  }

  private static boolean otherSubject(Context c, Phrase phrase, Clause clause) {
    return c.phrases.stream()
        .anyMatch(
            p ->
                p.isName(EntityType.PERSON)
                    && p.from >= phrase.to
                    && p.to <= clause.from
                    && c.is(p.to, Node.Kind.VERB));
  }

  private Draft add(Context c, RelationType type, Entity from, Entity to, Phrase phrase) {
    Draft draft = c.add(type, from, to, c.span(phrase.from, phrase.to));
    if (draft != null) {
      draft.confidence = Math.min(draft.confidence, 0.85);
      known.add(List.of(type, from, to == null ? "" : to));
      known.add(List.of(type, from));
      if (to != null) {
        to.need();
      }
    }
    return draft;
  }
}
