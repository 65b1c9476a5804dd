package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.util.List;
import java.util.Set;

/** Whose a company is: shares in it, a stake, a shop that belongs to somebody. */
final class OwnershipClaims {
  private final Context c;

  OwnershipClaims(Context context) {
    this.c = context;
  }

  void claim() {
    shares();
    belongings();
    operated();
    ownedBy();
  }

  /** "X operated C, a racing business": whoever runs a company has it in hand. */
  private void operated() {
    for (Clause clause : c.clauses) {
      boolean operates =
          clause.lemma.equals("operate")
              && !clause.passive
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive
              && c.is(clause.verb + 1, Node.Kind.NAME);
      List<Entity> companies =
          operates ? Context.filter(c.object(clause), e -> e.is(EntityType.COMPANY)) : List.of();
      List<Entity> owners =
          companies.isEmpty()
              ? List.of()
              : c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
      for (Entity owner : owners) {
        owns(owner, companies.get(0), "operator", c.span(clause.from, c.clauseEnd(clause)));
      }
    }
  }

  /** "C, a karaoke bar on Y Street owned by X": what stands between tells what C is. */
  private void ownedBy() {
    for (Clause clause : c.clauses) {
      boolean owned =
          clause.passive
              && clause.open
              && !clause.negated
              && !clause.hypothetical
              && Set.of("own", "control").contains(clause.lemma)
              && c.subject(clause, e -> e.is(EntityType.COMPANY)).isEmpty();
      Phrase company = owned ? apposed(clause.from) : null;
      if (company == null) {
        continue;
      }
      for (Entity owner :
          c.after(
              clause, Set.of("by"), e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e))) {
        owns(owner, company.head.entity, "owner", c.span(company.from, c.clauseEnd(clause)));
      }
    }
  }

  /** The company before ", a …" that ends here, no verb between. */
  private Phrase apposed(int end) {
    for (int i = end - 1; i > 1 && end - i < 12 && !c.is(i, Node.Kind.VERB); i--) {
      boolean opens = c.word(i, "a") || c.word(i, "an") || c.word(i, "the");
      for (Phrase phrase : opens && c.is(i - 1, Node.Kind.COMMA) ? c.phrases : List.<Phrase>of()) {
        if (phrase.isName(EntityType.COMPANY) && phrase.to == i - 1) {
          return phrase;
        }
      }
    }
    return null;
  }

  private void owns(Entity owner, Entity company, String role, Span span) {
    Draft draft = c.add(RelationType.OWNS, owner, company, span);
    if (draft != null && draft.role == null) {
      draft.role = role;
    }
  }

  /** "a repair shop that belongs to X": X owns it. */
  private void belongings() {
    for (Clause clause : c.clauses) {
      if (!clause.lemma.equals("belong") || clause.negated || clause.hypothetical) {
        continue;
      }
      List<Entity> companies = c.subject(clause, e -> e.is(EntityType.COMPANY));
      List<Entity> owners =
          companies.isEmpty()
              ? List.of()
              : c.after(
                  clause, Set.of("to"), e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
      for (Entity owner : owners) {
        Draft draft =
            c.add(
                RelationType.OWNS,
                owner,
                companies.get(companies.size() - 1),
                c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = "owner";
        }
      }
    }
  }

  /** "holds shares in A and B", "has a stake in A". */
  private void shares() {
    for (Clause clause : c.clauses) {
      boolean holds =
          Set.of("hold", "have", "own", "acquire").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive;
      if (holds) {
        stake(clause);
      }
      int share = -1;
      for (int i = clause.verb + 1; holds && i < Math.min(c.nodes.size(), clause.verb + 7); i++) {
        Node node = c.node(i);
        if (node.is("shares")
            || node.is("stake")
            || node.is("stakes")
            || node.is("interest")
            || node.is("interests")
            || node.is("stock")
            || node.is("ownership")) {
          share = i;
        }
      }
      if (share < 0) {
        continue;
      }
      List<Entity> owners =
          c.subject(
              clause,
              e -> RelationType.OWNS.from().contains(e.type()) && !c.discourse.isOfficial(e));
      for (Phrase phrase : c.phrases) {
        boolean held =
            phrase.isName(EntityType.COMPANY)
                && phrase.from > share
                && (phrase.governor == null || phrase.governor.isName());
        for (Entity owner : held ? owners : List.<Entity>of()) {
          Draft draft =
              c.add(RelationType.OWNS, owner, phrase.head.entity, c.span(clause.from, phrase.to));
          if (draft != null && draft.role == null) {
            draft.role = "shareholder";
          }
        }
      }
    }
  }

  /** "a company in which X holds a half share". */
  private void stake(Clause clause) {
    boolean share = false;
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 5); i++) {
      share |= c.word(i, "share") || c.word(i, "stake") || c.word(i, "interest");
    }
    for (Phrase relative : share ? c.phrases : List.<Phrase>of()) {
      boolean opens =
          relative.isPronoun()
              && relative.head.is("which")
              && c.word(relative.from - 1, "in")
              && relative.from < clause.from
              && clause.from - relative.from < 12;
      List<Entity> companies =
          opens
              ? Context.filter(c.references().antecedent(relative), e -> e.is(EntityType.COMPANY))
              : List.of();
      for (Entity owner :
          companies.isEmpty() ? List.<Entity>of() : c.subject(clause, this::supporter)) {
        Draft draft =
            c.add(
                RelationType.OWNS,
                owner,
                companies.get(0),
                c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = "shareholder";
        }
      }
    }
  }

  private boolean supporter(Entity e) {
    return (e.is(EntityType.PERSON) || e.is(EntityType.COMPANY)) && !c.discourse.isOfficial(e);
  }
}
