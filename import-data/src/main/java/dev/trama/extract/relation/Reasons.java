package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/**
 * Why somebody is designated, in the words of the orders: "for having materially assisted, … or in
 * support of, X", "for being owned, controlled, or directed by X".
 */
final class Reasons {
  private static final Set<String> SUPPORTING =
      Set.of("assist", "sponsor", "provide", "support", "act", "contribute", "finance");

  private final Context c;

  Reasons(Context context) {
    this.c = context;
  }

  void claim() {
    for (Clause clause : c.clauses) {
      boolean designated =
          Set.of("designate", "sanction").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical;
      int reason = designated ? reason(clause) : -1;
      if (reason < 0) {
        continue;
      }
      List<Entity> targets =
          clause.passive
              ? c.subject(clause, e -> VerbClaims.undergoer(c, RelationType.SANCTIONED, e))
              : Context.filter(
                  c.object(clause), e -> VerbClaims.undergoer(c, RelationType.SANCTIONED, e));
      List<Entity> principals = principals(reason, targets);
      boolean owned = says(reason, "owned") || says(reason, "controlled");
      boolean supports = supports(reason);
      boolean respectively = targets.size() > 1 && c.says("respectively");
      boolean pairwise = respectively && targets.size() == principals.size();
      if (respectively && !pairwise) {
        continue;
      }
      for (Entity target : targets) {
        for (Entity principal : principals) {
          if (pairwise && targets.indexOf(target) != principals.indexOf(principal)) {
            continue;
          }
          add(clause, target, principal, owned, supports);
        }
      }
    }
  }

  private void add(
      Clause clause, Entity target, Entity principal, boolean owned, boolean supports) {
    boolean company = target.is(EntityType.COMPANY);
    Draft draft = null;
    if (owned && company) {
      draft = c.add(RelationType.OWNS, principal, target, c.span(clause.from, c.clauseEnd(clause)));
    } else if (supports && principal.is(EntityType.CRIMINAL_GROUP) || supports && company) {
      boolean belongs =
          c.drafts.stream()
              .anyMatch(
                  d ->
                      d.from() == target
                          && d.to() == principal
                          && (d.type() == RelationType.LEADS
                              || d.type() == RelationType.MEMBER_OF));
      draft =
          belongs
              ? null
              : c.add(
                  RelationType.SUPPORTS,
                  target,
                  principal,
                  c.span(clause.from, c.clauseEnd(clause)));
    }
    if (draft != null && draft.role == null) {
      draft.role = owned && company ? "owned or controlled" : "material support";
      draft.confidence = Math.min(draft.confidence, 0.9);
    }
  }

  /** The node after "for" that opens the reason, or -1. */
  private int reason(Clause clause) {
    for (int i = clause.verb + 1; i + 1 < c.nodes.size(); i++) {
      boolean opens =
          c.word(i, "for")
              && (c.word(i + 1, "having")
                  || c.word(i + 1, "being")
                  || c.word(i + 1, "providing")
                  || c.word(i + 1, "acting")
                  || c.word(i + 1, "materially")
                  || c.word(i + 1, "assisting")
                  || c.word(i + 1, "supporting")
                  || c.is(i + 1, Node.Kind.PRONOUN)
                      && (c.word(i + 2, "support")
                          || c.word(i + 3, "support")
                          || c.word(i + 2, "assistance")));
      if (opens) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean says(int from, String word) {
    for (int i = from; i < c.nodes.size(); i++) {
      if (c.word(i, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean supports(int from) {
    for (int i = from; i < c.nodes.size(); i++) {
      Node node = c.node(i);
      if (node.is(Node.Kind.VERB) && SUPPORTING.contains(node.verb.lemma())
          || node.is("support")
          || node.is("behalf")) {
        return true;
      }
    }
    return false;
  }

  /** Whom the reason names first: groups before people. */
  private List<Entity> principals(int from, List<Entity> targets) {
    for (Phrase phrase : c.phrases) {
      boolean names =
          phrase.from > from
              && !phrase.isPronoun()
              && !c.is(phrase.to, Node.Kind.POSSESSIVE)
              && (phrase.governor == null || !phrase.governor.isRole());
      if (!names) {
        continue;
      }
      List<Entity> refs =
          Context.filter(
              phrase.isName() ? phrase.listed() : c.resolve(phrase),
              e ->
                  (e.is(EntityType.CRIMINAL_GROUP) || e.is(EntityType.PERSON))
                      && !c.discourse.isOfficial(e)
                      && !targets.contains(e));
      if (!refs.isEmpty()) {
        return refs;
      }
    }
    return List.of();
  }
}
