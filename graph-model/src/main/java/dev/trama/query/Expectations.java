package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord.End;
import dev.trama.query.Question.AsKnown;
import dev.trama.query.Question.Born;
import dev.trama.query.Question.Combined;
import dev.trama.query.Question.Count;
import dev.trama.query.Question.Holding;
import dev.trama.query.Question.Located;
import dev.trama.query.Question.Named;
import dev.trama.query.Question.Only;
import dev.trama.query.Question.Ranked;
import dev.trama.query.Question.Step;
import dev.trama.query.Question.Within;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each name of a question can be, going by the relation that is asked of it: leaders are asked
 * of groups and companies, so in "leaders of Jalisco" the state of that name is not meant.
 */
final class Expectations {
  /** What is expected of one name, and the words that expect it. */
  record Expected(Set<EntityType> types, String by) {}

  private final Map<Named, Expected> all = new IdentityHashMap<>();

  private Expectations() {}

  static Map<Named, Expected> of(Question question) {
    Expectations expectations = new Expectations();
    expectations.visit(question, null);
    return expectations.all;
  }

  private void visit(Question question, Expected expected) {
    if (question instanceof Named named) {
      if (expected != null) {
        all.put(named, expected);
      }
    } else if (question instanceof Step step) {
      visit(step.of(), expected(step.relation()));
    } else if (question instanceof Located located) {
      visit(located.of(), expected);
      all.put(located.place(), new Expected(EnumSet.of(EntityType.LOCATION), "a condition \"in\""));
    } else if (question instanceof Combined both) {
      visit(both.left(), expected);
      visit(both.right(), expected);
    } else if (question instanceof Only only) {
      visit(only.of(), null);
    } else if (question instanceof Within within) {
      visit(within.of(), null);
    } else if (question instanceof Holding holding) {
      visit(holding.of(), expected);
    } else if (question instanceof Born born) {
      visit(born.of(), expected);
    } else if (question instanceof AsKnown known) {
      visit(known.of(), null);
    } else if (question instanceof Ranked ranked) {
      visit(ranked.of(), null);
    } else if (question instanceof Count count) {
      visit(count.of(), null);
    }
  }

  private static Expected expected(Relation relation) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    add(types, relation.type(), relation.asks());
    relation.type().impliedBy().forEach(type -> add(types, type, relation.asks()));
    return new Expected(types, relation.phrase());
  }

  private static void add(Set<EntityType> types, RelationType type, End asks) {
    if (asks == End.FROM || type.isSymmetric()) {
      types.addAll(type.to());
    }
    if (asks == End.TO || type.isSymmetric()) {
      types.addAll(type.from());
    }
  }
}
