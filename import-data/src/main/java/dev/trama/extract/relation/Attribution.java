package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/** Who says so: "according to X", "X identified Y as", "X reports that". */
final class Attribution {
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "report",
          "identify",
          "allege",
          "describe",
          "tell",
          "announce",
          "accuse",
          "estimate",
          "believe",
          "name",
          "label");

  private final Context c;

  Attribution(Context context) {
    this.c = context;
  }

  /** Marks the claims of this sentence, those from this index on. */
  void apply(int first) {
    Entity speaker = speaker();
    if (speaker == null) {
      return;
    }
    for (int i = first; i < c.drafts.size(); i++) {
      Draft draft = c.drafts.get(i);
      boolean own =
          draft.from() == speaker
              || draft.to() == speaker
              || draft.type() == RelationType.HOLDS_POSITION;
      if (!own && draft.accordingTo == null) {
        draft.accordingTo = speaker;
      }
    }
  }

  private Entity speaker() {
    for (int i = 0; i + 1 < c.nodes.size(); i++) {
      if (c.word(i, "according") && c.word(i + 1, "to")) {
        Phrase phrase = c.outermost(i + 2);
        if (phrase != null
            && (phrase.isName(EntityType.PERSON) || phrase.isName(EntityType.AGENCY))) {
          return phrase.head.entity;
        }
      }
    }
    for (Clause clause : c.clauses) {
      if (SAYING.contains(clause.lemma)
          && !clause.passive
          && !clause.negated
          && !clause.infinitive
          && !clause.open) {
        List<Entity> subject =
            c.subject(clause, e -> e.is(EntityType.AGENCY) || e.is(EntityType.PERSON));
        boolean official =
            !subject.isEmpty()
                && (subject.get(0).is(EntityType.AGENCY) || c.discourse.isOfficial(subject.get(0)));
        if (official && !clause.lemma.equals("announce")) {
          return subject.get(0);
        }
      }
    }
    return null;
  }
}
