package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
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
    Saying saying = saying();
    if (saying == null) {
      return;
    }
    Entity speaker = saying.speaker;
    PartialDate date = c.dateNear(saying.node);
    for (int i = first; i < c.drafts.size(); i++) {
      Draft draft = c.drafts.get(i);
      boolean own =
          draft.from() == speaker
              || draft.to() == speaker
              || draft.type() == RelationType.HOLDS_POSITION;
      if (!own && draft.accordingTo == null) {
        draft.accordingTo = speaker;
        draft.date = draft.date == null ? date : draft.date;
      }
    }
  }

  /** Who says it, and the node of the words that tell so. */
  private record Saying(Entity speaker, int node) {}

  private Saying saying() {
    for (int i = 0; i + 1 < c.nodes.size(); i++) {
      if (c.word(i, "according") && c.word(i + 1, "to")) {
        Phrase phrase = c.outermost(i + 2);
        if (phrase != null
            && (phrase.isName(EntityType.PERSON) || phrase.isName(EntityType.AGENCY))) {
          return new Saying(phrase.head.entity, i);
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
          return new Saying(subject.get(0), clause.verb);
        }
      }
    }
    return null;
  }
}
