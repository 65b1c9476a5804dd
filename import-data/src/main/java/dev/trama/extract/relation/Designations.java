package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which authority designates, and designations told in other words: "targeted", "imposed sanctions
 * on".
 */
final class Designations {
  private final Context c;
  private final Courts courts;

  Designations(Context context, Courts courts) {
    this.c = context;
    this.courts = courts;
  }

  Entity sanctioner(Clause clause) {
    List<Entity> by = c.after(clause, Set.of("by"), e -> e.is(EntityType.AGENCY));
    if (!by.isEmpty()) {
      return remember(inner(clause, by.get(by.size() - 1), clause.verb));
    }
    List<Entity> active =
        clause.passive ? List.of() : c.subject(clause, e -> e.is(EntityType.AGENCY));
    if (!active.isEmpty() && c.sameClause(active.get(active.size() - 1), clause)) {
      return remember(active.get(active.size() - 1));
    }
    return courts.sanctioner(c);
  }

  private Entity remember(Entity agency) {
    if (c.discourse.sanctioner() == null) {
      c.discourse.setSanctioner(agency);
    }
    return agency;
  }

  /** In "by the Department's Office of X" the office counts. */
  private Entity inner(Clause clause, Entity agency, int from) {
    for (int i = from; i + 2 < c.nodes.size(); i++) {
      Node node = c.nodes.get(i);
      if (node.is(Node.Kind.NAME)
          && node.entity == agency
          && c.is(i + 1, Node.Kind.POSSESSIVE)
          && c.is(i + 2, Node.Kind.NAME)
          && c.nodes.get(i + 2).entity.is(EntityType.AGENCY)) {
        return c.nodes.get(i + 2).entity;
      }
    }
    return agency;
  }

  /** "Today's action targeted X": a designation where the action is one. */
  void target() {
    for (Clause clause : c.clauses) {
      boolean action =
          clause.lemma.equals("target")
              && (c.says("action") || c.says("actions") || c.says("designation"))
              && c.sentence.kind() == Sentence.Kind.BODY
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive
              && !clause.open;
      if (!action || courts.sanctioner(c) == null) {
        continue;
      }
      List<Entity> patients = new ArrayList<>();
      for (int i = clause.verb + 1; i < c.nodes.size() && !c.nodes.get(i).is(Node.Kind.VERB); i++) {
        Phrase phrase = c.outermost(i);
        boolean person = phrase != null && phrase.isName(EntityType.PERSON);
        if (person) {
          phrase.listed().forEach(patients::add);
        }
      }
      for (Entity other : c.object(clause)) {
        boolean wanted = patients.isEmpty() || !other.is(EntityType.PERSON);
        if (wanted && !patients.contains(other)) {
          patients.add(other);
        }
      }
      for (Entity patient : patients) {
        if (VerbClaims.undergoer(c, RelationType.SANCTIONED, patient)) {
          c.add(
              RelationType.SANCTIONED,
              patient,
              courts.sanctioner(c),
              c.span(clause.from, c.clauseEnd(clause)));
        }
      }
    }
  }

  /** "OFAC added X to its list of Specially Designated Nationals". */
  void added() {
    for (Clause clause : c.clauses) {
      boolean list =
          (clause.lemma.equals("add") || clause.lemma.equals("place"))
              && c.says("list", "sdn")
              && c.says("designated", "sanctions", "sdn", "sanctioned", "ofac", "treasury")
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive;
      if (!list) {
        continue;
      }
      sanction(clause);
    }
  }

  /** "OFAC identified X as a significant foreign narcotics trafficker". */
  void identified() {
    for (Clause clause : c.clauses) {
      boolean kingpin =
          Set.of("identify", "name").contains(clause.lemma)
              && (c.says("significant") && c.says("foreign")
                  || c.says("specially") && c.says("designated"))
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive;
      if (!kingpin) {
        continue;
      }
      sanction(clause);
    }
  }

  /** Whom the verb of the clause is done to is sanctioned. */
  private void sanction(Clause clause) {
    List<Entity> patients =
        clause.passive
            ? c.subject(clause, e -> VerbClaims.undergoer(c, RelationType.SANCTIONED, e))
            : c.object(clause);
    Entity by = sanctioner(clause);
    for (Entity patient : patients) {
      Draft draft =
          VerbClaims.undergoer(c, RelationType.SANCTIONED, patient)
              ? c.add(
                  RelationType.SANCTIONED, patient, by, c.span(clause.from, c.clauseEnd(clause)))
              : null;
      if (draft != null && draft.date == null) {
        draft.date = c.dateNear(clause.verb);
      }
    }
  }

  /** "OFAC imposed sanctions on X". */
  void imposed() {
    for (Clause clause : c.clauses) {
      boolean action =
          clause.lemma.equals("take")
              && c.word(clause.verb + 1, "action")
              && c.word(clause.verb + 2, "against")
              && courts.sanctioner(c) != null
              && c.says("treasury", "ofac");
      boolean sanctions =
          (clause.lemma.equals("impose") && c.word(clause.verb + 1, "sanctions") || action)
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive;
      if (!sanctions) {
        continue;
      }
      List<Entity> patients = new ArrayList<>();
      for (int i = clause.verb + 1; i < c.nodes.size() && patients.isEmpty(); i++) {
        Phrase first = c.word(i, "on") || c.word(i, "against") ? c.outermost(i + 1) : null;
        if (first != null) {
          patients.addAll(
              Context.filter(
                  c.chained(first), e -> VerbClaims.undergoer(c, RelationType.SANCTIONED, e)));
        }
      }
      Entity by = sanctioner(clause);
      for (Entity patient : patients) {
        Draft draft =
            c.add(RelationType.SANCTIONED, patient, by, c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null) {
          draft.date = c.dateNear(clause.verb);
        }
      }
    }
  }
}
