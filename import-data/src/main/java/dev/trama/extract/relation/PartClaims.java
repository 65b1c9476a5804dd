package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/** What a group is made of: its wings, its factions, the blocs that make it up. */
final class PartClaims {
  private final Context c;

  PartClaims(Context context) {
    this.c = context;
  }

  void claim() {
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
                  "comprise",
                  "finance")
              .contains(clause.lemma);
      if (clause.lemma.equals("make") && c.word(clause.verb + 1, "up")) {
        makesUp(clause);
      }
      boolean composed =
          Set.of("compose", "consist", "make").contains(clause.lemma) && c.says("of");
      if (composed && !clause.negated && !clause.hypothetical) {
        composed(clause);
      }
      if (clause.lemma.equals("include") && !clause.negated && !clause.hypothetical) {
        includes(clause);
      }
      Phrase object =
          has && !clause.negated && !clause.hypothetical ? c.objectPhrase(clause) : null;
      if (object == null
          || !object.isRole()
          || !object.head.role.is(RoleKind.PART)
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

  /** "G includes A and B": two groups or more, for one may be told for its members. */
  private void includes(Clause clause) {
    List<Entity> parts = c.object(clause);
    boolean groups =
        parts.size() > 1 && parts.stream().allMatch(e -> e.is(EntityType.CRIMINAL_GROUP));
    List<Entity> wholes =
        groups && !clause.open && !clause.passive
            ? c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP))
            : List.of();
    if (groups && wholes.isEmpty() && c.is(clause.from - 1, Node.Kind.ROLE)) {
      wholes = whose(clause);
    }
    for (Entity part : wholes.size() == 1 ? parts : List.<Entity>of()) {
      Draft draft =
          c.add(
              RelationType.PART_OF, part, wholes.get(0), c.span(clause.from, c.clauseEnd(clause)));
      if (draft != null && draft.role == null) {
        draft.role = "part";
      }
    }
  }

  /** "G's chapters include A and B": the group whose parts are told. */
  private List<Entity> whose(Clause clause) {
    for (Phrase phrase : c.phrases) {
      boolean parts =
          phrase.isRole()
              && phrase.plural()
              && phrase.to == clause.from
              && phrase.head.role.is(RoleKind.PART);
      for (Phrase.Argument argument : parts ? phrase.arguments : List.<Phrase.Argument>of()) {
        List<Entity> refs = c.resolve(argument.phrases().get(0));
        if (refs.size() == 1 && Bearers.isGroup(refs)) {
          return refs;
        }
      }
    }
    return List.of();
  }

  /** "B, the richest of the five blocs that make up G". */
  private void makesUp(Clause clause) {
    Phrase whole = c.outermost(clause.verb + 2);
    List<Entity> mothers =
        whole == null || clause.passive
            ? List.of()
            : Context.filter(
                whole.isName() ? whole.bearers : c.one(whole),
                e -> e.is(EntityType.CRIMINAL_GROUP));
    Phrase part = null;
    boolean noun = false;
    for (Phrase phrase : c.phrases) {
      if (phrase.isName(EntityType.CRIMINAL_GROUP) && phrase.to <= clause.from) {
        part = phrase;
        noun = false;
      }
      noun |=
          phrase.isRole()
              && phrase.plural()
              && phrase.to <= clause.from
              && (phrase.head.role.is(RoleKind.PART) || phrase.head.role.is(RoleKind.GROUP));
    }
    if (part != null && noun && mothers.size() == 1 && clause.from - part.to < 12) {
      Draft draft =
          c.add(
              RelationType.PART_OF, part.head.entity, mothers.get(0), c.span(part.from, whole.to));
      if (draft != null && draft.role == null) {
        draft.role = "part";
      }
    }
  }

  /** "G is made up of several factions, including A and B". */
  private void composed(Clause clause) {
    List<Entity> mothers = c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP));
    List<Entity> parts = new java.util.ArrayList<>();
    for (Phrase phrase : c.phrases) {
      boolean part =
          phrase.isRole()
              && phrase.from > clause.verb
              && phrase.from - clause.verb < 5
              && (phrase.head.role.is(RoleKind.PART) || phrase.head.role.is(RoleKind.GROUP));
      if (part) {
        parts.addAll(Context.filter(c.one(phrase), e -> e.is(EntityType.CRIMINAL_GROUP)));
      }
    }
    for (Entity part : mothers.size() == 1 ? parts : List.<Entity>of()) {
      Draft draft =
          c.add(
              RelationType.PART_OF, part, mothers.get(0), c.span(clause.from, c.clauseEnd(clause)));
      if (draft != null && draft.role == null) {
        draft.role = "part";
      }
    }
  }
}
