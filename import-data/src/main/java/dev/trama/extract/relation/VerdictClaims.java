package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.RelationType;
import java.util.List;

/**
 * Guilt, sentences and charges told by their nouns: "was found guilty", "entered a guilty plea",
 * "received a sentence of", "is under indictment in".
 */
final class VerdictClaims {
  private final Context c;
  private final Courts courts;

  VerdictClaims(Context context, Courts courts) {
    this.c = context;
    this.courts = courts;
  }

  void claim() {
    for (Clause clause : c.clauses) {
      if (clause.negated || clause.hypothetical) {
        continue;
      }
      switch (clause.lemma) {
        case "find" -> found(clause);
        case "enter", "change" -> plea(clause);
        case "receive" -> sentence(clause);
        case "be" -> underIndictment(clause);
        case "accuse" -> accused(clause);
        default -> {
          // Other verbs say nothing of guilt.
        }
      }
    }
  }

  private void found(Clause clause) {
    int guilty = near(clause.verb, 8, "guilty");
    if (guilty < 0 || c.word(guilty - 1, "not") || clause.infinitive) {
      return;
    }
    List<Entity> people =
        clause.passive
            ? c.subject(clause, c.discourse::isAccusable)
            : Context.filter(c.object(clause), c.discourse::isAccusable);
    add(RelationType.CONVICTED, clause, people, "found guilty");
  }

  private void plea(Clause clause) {
    int plea = near(clause.verb, 6, "plea");
    int word = plea < 0 ? -1 : near(clause.verb, 9, "guilty");
    if (word > 0 && !c.word(word - 1, "not") && !clause.infinitive && !clause.passive) {
      add(
          RelationType.CONVICTED,
          clause,
          c.subject(clause, c.discourse::isAccusable),
          "pleaded guilty");
    }
  }

  private void sentence(Clause clause) {
    boolean punished =
        near(clause.verb, 7, "sentence") > 0
            || near(clause.verb, 7, "imprisonment") > 0
            || near(clause.verb, 7, "prison") > 0;
    if (punished && !clause.infinitive && !clause.passive) {
      add(RelationType.CONVICTED, clause, c.subject(clause, c.discourse::isAccusable), "sentenced");
    }
  }

  private void underIndictment(Clause clause) {
    if (c.word(clause.verb + 1, "under")
        && (c.word(clause.verb + 2, "indictment") || c.word(clause.verb + 3, "indictment"))) {
      add(RelationType.CHARGED, clause, c.subject(clause, c.discourse::isAccusable), null);
    }
  }

  /** "The indictment accuses X of": a charge, in the words of the paper that brings it. */
  private void accused(Clause clause) {
    boolean paper =
        c.says("indictment", "complaint", "information", "prosecutors") && !clause.infinitive;
    if (paper) {
      List<Entity> people =
          clause.passive
              ? c.subject(clause, c.discourse::isAccusable)
              : Context.filter(c.object(clause), c.discourse::isAccusable);
      add(RelationType.CHARGED, clause, people, null);
    }
  }

  private int near(int verb, int within, String word) {
    for (int i = verb + 1; i < Math.min(c.nodes.size(), verb + 1 + within); i++) {
      if (c.word(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private void add(RelationType type, Clause clause, List<Entity> people, String role) {
    for (Entity person : Context.filter(people, c.discourse::isAccusable)) {
      Draft draft =
          c.add(
              type,
              person,
              courts.near(c, clause.verb),
              c.span(c.clauseStart(clause, person), c.clauseEnd(clause)));
      if (draft != null) {
        draft.role = draft.role == null ? role : draft.role;
        draft.date = draft.date == null ? c.dateNear(clause.verb) : draft.date;
        c.discourse.accused(person);
      }
    }
  }
}
