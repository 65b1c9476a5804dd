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
    tied();
    citizenship();
    atLarge();
    activities();
  }

  /** "a trafficker tied to G", "X is affiliated with G": counts among its people. */
  private void tied() {
    for (Clause clause : c.clauses) {
      boolean ties =
          Set.of("tie", "link", "affiliate", "associate").contains(clause.lemma)
              && clause.passive
              && !clause.negated
              && !clause.hypothetical
              && (c.word(clause.verb + 1, "to") || c.word(clause.verb + 1, "with"));
      Phrase phrase = ties ? c.outermost(clause.verb + 2) : null;
      List<Entity> groups =
          phrase == null || c.is(phrase.to, Node.Kind.POSSESSIVE)
              ? List.of()
              : Context.filter(
                  phrase.isName() ? phrase.bearers : c.one(phrase),
                  e -> e.is(EntityType.CRIMINAL_GROUP));
      for (Entity person :
          groups.isEmpty()
              ? List.<Entity>of()
              : c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e))) {
        Draft draft =
            c.add(
                RelationType.MEMBER_OF,
                person,
                groups.get(0),
                c.span(clause.from, Math.min(c.nodes.size(), phrase.to)));
        if (draft != null && draft.role == null) {
          draft.role = "associate";
          draft.confidence = 0.85;
        }
      }
    }
  }

  /** "holds Albanian and Serbian citizenship". */
  private void citizenship() {
    for (Clause clause : c.clauses) {
      boolean holds =
          Set.of("hold", "have", "possess").contains(clause.lemma)
              && !clause.negated
              && c.says("citizenship", "nationality", "passport", "passports");
      if (!holds) {
        continue;
      }
      for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 8); i++) {
        if (c.is(i, Node.Kind.VERB)) {
          break;
        }
        boolean people =
            c.is(i, Node.Kind.NAME)
                && c.sortOf(c.node(i)) == dev.trama.extract.mention.Mention.Sort.DEMONYM;
        Entity country = people ? c.entities.countryOf(c.node(i).mention) : null;
        if (country != null) {
          for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
            c.add(RelationType.NATIONAL_OF, person, country, c.span(clause.from, i + 2));
          }
        }
      }
    }
  }

  /** "X and Y remain at large": of the accused, where the text tells of charges. */
  private void atLarge() {
    if (!c.says("large", "fugitives", "fugitive") || c.discourse.defendants().isEmpty()) {
      return;
    }
    for (Clause clause : c.clauses) {
      boolean remains =
          clause.lemma.equals("remain")
              && (c.word(clause.verb + 1, "at") && c.word(clause.verb + 2, "large")
                  || c.word(clause.verb + 1, "fugitives"));
      if (remains && !clause.negated && !clause.hypothetical) {
        for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
          Draft draft =
              c.discourse.isOfficial(person)
                  ? null
                  : c.add(
                      RelationType.CHARGED,
                      person,
                      null,
                      c.span(c.clauseStart(clause, person), clause.verb + 3));
          if (draft != null) {
            draft.confidence = 0.75;
          }
        }
      }
    }
  }

  /** "oversees the group's money laundering", "is in charge of G's finances": belongs to it. */
  private void activities() {
    for (Clause clause : c.clauses) {
      boolean runs =
          Set.of("oversee", "keep", "manage", "coordinate", "handle", "supervise", "direct", "run")
                  .contains(clause.lemma)
              || clause.lemma.equals("be")
                  && (c.word(clause.verb + 1, "responsible")
                      || c.word(clause.verb + 1, "in") && c.word(clause.verb + 2, "charge"));
      if (!runs || clause.negated || clause.hypothetical || clause.infinitive || clause.passive) {
        continue;
      }
      int at = clause.lemma.equals("be") ? clause.verb + 3 : clause.verb + 1;
      if (c.word(at, "of") || c.word(at, "for")) {
        at++;
      }
      for (Phrase phrase : c.phrases) {
        boolean owner =
            phrase.from == at
                && c.is(phrase.to, Node.Kind.POSSESSIVE)
                && (c.is(phrase.to + 1, Node.Kind.WORD) || c.is(phrase.to + 1, Node.Kind.NAME))
                && Bearers.isGroup(c.one(phrase));
        if (!owner) {
          continue;
        }
        for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
          Draft draft =
              c.discourse.isOfficial(person)
                  ? null
                  : c.add(
                      RelationType.MEMBER_OF,
                      person,
                      c.one(phrase).get(0),
                      c.span(clause.from, Math.min(c.nodes.size(), phrase.to + 3)));
          if (draft != null && draft.role == null) {
            draft.role =
                c.span(clause.verb, Math.min(c.nodes.size(), phrase.to + 3))
                    .of(c.marks.sourceText());
            draft.confidence = 0.85;
          }
        }
      }
    }
  }
}
