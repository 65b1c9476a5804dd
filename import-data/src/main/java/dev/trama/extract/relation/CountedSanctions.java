package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * "OFAC sanctioned five individuals linked to G": the people whom the document then introduces, one
 * by one, where it introduces just as many, or as many of those tied to whom the action is about.
 */
final class CountedSanctions {
  private static final Set<RelationType> TIES =
      Set.of(
          RelationType.LEADS,
          RelationType.MEMBER_OF,
          RelationType.SUPPORTS,
          RelationType.KIN_OF,
          RelationType.ASSOCIATE_OF);

  private final List<Draft> drafts;
  private final Entities entities;
  private final Discourse discourse;
  private final Courts courts;
  private final Set<Entity> dead = new HashSet<>();

  CountedSanctions(List<Draft> drafts, Entities entities, Discourse discourse, Courts courts) {
    this.drafts = drafts;
    this.entities = entities;
    this.discourse = discourse;
    this.courts = courts;
  }

  /** Reads a document once all its sentences have been. */
  void claim(List<Context> contexts) {
    contexts.forEach(this::killed);
    for (Context c : contexts) {
      if (c.sentence.kind() == Sentence.Kind.BODY && courts.sanctioner(c) != null) {
        read(c);
      }
    }
  }

  /** Nobody sanctions the dead. */
  private void killed(Context c) {
    for (Clause clause : c.clauses) {
      boolean dies =
          clause.passive && Set.of("kill", "shoot", "murder", "assassinate").contains(clause.lemma)
              || !clause.passive && clause.lemma.equals("die");
      if (dies && !clause.open) {
        dead.addAll(c.subject(clause, e -> e.is(EntityType.PERSON)));
      }
    }
  }

  private void read(Context c) {
    for (Clause clause : c.clauses) {
      boolean sanctions =
          Set.of("designate", "sanction").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive
              && !clause.open;
      int end = Math.min(c.nodes.size(), clause.verb + 6);
      for (int i = sanctions && !clause.passive ? clause.verb + 1 : end; i < end; i++) {
        int count = Numbers.of(c.node(i).low);
        if (count > 1) {
          counted(c, clause, i, count);
          break;
        }
      }
    }
  }

  private void counted(Context c, Clause clause, int at, int count) {
    Phrase people = null;
    for (Phrase phrase : c.phrases) {
      boolean whom =
          phrase.isRole()
              && phrase.plural()
              && phrase.to > at
              && phrase.from <= at + 2
              && (phrase.head.role.kin() != null
                  || phrase.head.role.is(RoleKind.PERSON)
                  || phrase.head.role.is(RoleKind.MEMBER)
                  || phrase.head.role.is(RoleKind.ASSOCIATE)
                  || phrase.head.role.is(RoleKind.LEADER)
                  || phrase.head.role.is(RoleKind.NATIONAL));
      people = whom && people == null ? phrase : people;
    }
    boolean kin = c.word(at + 1, "of") && c.says("relatives", "associates", "members");
    if (people == null && !kin) {
      return;
    }
    Set<Entity> before = new LinkedHashSet<>();
    Set<Entity> tied = new LinkedHashSet<>();
    Set<Entity> about = about(c);
    for (Draft draft : List.copyOf(drafts)) {
      boolean person = may(draft.from());
      if (person && draft.type() == RelationType.SANCTIONED) {
        boolean earlier = draft.from().first().start() < c.offset(at);
        if (earlier) {
          before.add(draft.from());
        }
        tied.add(draft.from());
      } else if (person && TIES.contains(draft.type()) && about.contains(draft.to())) {
        tied.add(draft.from());
      }
    }
    Set<Entity> all = new LinkedHashSet<>();
    entities.all(EntityType.PERSON).stream().filter(this::may).forEach(all::add);
    Set<Entity> chosen = choose(count, all, before, tied);
    for (Entity person : chosen) {
      boolean known =
          drafts.stream().anyMatch(d -> d.type() == RelationType.SANCTIONED && d.from() == person);
      Draft draft =
          known
              ? null
              : c.add(
                  RelationType.SANCTIONED,
                  person,
                  courts.sanctioner(c),
                  c.span(clause.from, c.clauseEnd(clause)));
      if (draft != null) {
        draft.confidence = Math.min(draft.confidence, 0.85);
      }
    }
  }

  private static Set<Entity> choose(
      int count, Set<Entity> all, Set<Entity> before, Set<Entity> tied) {
    for (Set<Entity> people : List.of(all, tied)) {
      Set<Entity> others = new LinkedHashSet<>(people);
      others.removeAll(before);
      if (people.size() == count) {
        return people;
      }
      if (others.size() == count) {
        return others;
      }
    }
    return Set.of();
  }

  /** The groups and people of the sentence, and the groups that these people lead. */
  private Set<Entity> about(Context c) {
    Set<Entity> about = new HashSet<>();
    for (Phrase phrase : c.phrases) {
      boolean who = phrase.isName(EntityType.CRIMINAL_GROUP) || phrase.isName(EntityType.PERSON);
      if (who && !discourse.isOfficial(phrase.head.entity)) {
        about.add(phrase.head.entity);
      }
    }
    for (Draft draft : drafts) {
      if (draft.type() == RelationType.LEADS && about.contains(draft.from())) {
        about.add(draft.to());
      }
    }
    return about;
  }

  private boolean may(Entity person) {
    return discourse.isAccusable(person) && !dead.contains(person);
  }
}
