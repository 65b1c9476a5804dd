package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/**
 * Ties that a phrase tells with whatever verb: on behalf of, an alliance with, a wing of its own.
 */
final class TieClaims {
  private final Context c;

  TieClaims(Context context) {
    this.c = context;
  }

  void claim() {
    behalf();
    ties();
    wings();
  }

  /** "G maintains an armed wing known as X". */
  private void wings() {
    for (Clause clause : c.clauses) {
      boolean has =
          Set.of(
                  "maintain",
                  "have",
                  "create",
                  "establish",
                  "use",
                  "employ",
                  "operate",
                  "control",
                  "include",
                  "finance")
              .contains(clause.lemma);
      Phrase object =
          has && !clause.negated && !clause.hypothetical ? c.objectPhrase(clause) : null;
      if (object == null
          || !object.isRole()
          || !object.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.PART)
          || !Bearers.isGroup(object.bearers)) {
        continue;
      }
      for (Entity mother : c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP))) {
        Draft draft =
            c.add(
                RelationType.PART_OF,
                object.bearers.get(0),
                mother,
                c.span(clause.from, object.to));
        if (draft != null && draft.role == null) {
          draft.role = object.text;
        }
      }
    }
  }

  /** "on behalf of X": whatever is done so supports X. */
  private void behalf() {
    for (Clause clause : c.clauses) {
      if (clause.negated || clause.hypothetical || clause.infinitive) {
        continue;
      }
      List<Entity> principals =
          c.after(
              clause,
              Set.of("behalf"),
              e ->
                  (e.is(EntityType.PERSON) || e.is(EntityType.CRIMINAL_GROUP))
                      && !c.discourse.isOfficial(e));
      List<Entity> agents =
          principals.isEmpty()
              ? List.of()
              : c.subject(
                  clause,
                  e ->
                      RelationType.SUPPORTS.from().contains(e.type())
                          && !c.discourse.isOfficial(e));
      for (Entity agent : agents) {
        for (Entity principal : principals) {
          boolean member =
              c.drafts.stream()
                  .anyMatch(
                      d ->
                          d.from() == agent
                              && d.to() == principal
                              && (d.type() == RelationType.MEMBER_OF
                                  || d.type() == RelationType.LEADS));
          Draft draft =
              member
                  ? null
                  : c.add(
                      RelationType.SUPPORTS,
                      agent,
                      principal,
                      c.span(clause.from, c.clauseEnd(clause)));
          if (draft != null && draft.role == null) {
            draft.role = clause.lemma + " on behalf of";
          }
        }
      }
    }
  }

  /** "formed an alliance with G", "is at war with G". */
  private void ties() {
    for (int i = 0; i < c.nodes.size(); i++) {
      String low = c.nodes.get(i).low;
      boolean ally = low.equals("alliance") || low.equals("partnership") || low.equals("truce");
      boolean rival =
          low.equals("war")
              || low.equals("feud")
              || low.equals("rivalry")
              || low.equals("conflict");
      if (!ally && !rival) {
        continue;
      }
      Clause clause = null;
      for (Clause other : c.clauses) {
        if (other.verb < i && !other.open) {
          clause = other;
        }
      }
      if (clause == null || clause.negated || clause.hypothetical) {
        continue;
      }
      List<Entity> with = List.of();
      for (int j = i + 1;
          j < Math.min(c.nodes.size(), i + 7) && with.isEmpty() && !c.is(j, Node.Kind.VERB);
          j++) {
        if (c.word(j, "with") || c.word(j, "against")) {
          Phrase phrase = c.outermost(j + 1);
          with =
              phrase == null
                  ? List.of()
                  : Context.filter(
                      phrase.isName() ? phrase.listed() : c.resolve(phrase),
                      e -> e.is(EntityType.CRIMINAL_GROUP));
        }
      }
      List<Entity> subject =
          with.isEmpty() ? List.of() : c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP));
      for (Entity a : subject) {
        for (Entity b : with) {
          Draft draft =
              c.add(
                  ally ? RelationType.ALLIED_WITH : RelationType.RIVAL_OF,
                  a,
                  b,
                  c.span(clause.from, Math.min(c.nodes.size(), i + 5)));
          if (draft != null && draft.role == null) {
            draft.role = low;
          }
        }
      }
    }
  }
}
