package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;

/**
 * People who are announced by their number and then introduced one by one: "Two lieutenants of X
 * are also being designated. A is … B is …".
 */
final class Announced {
  private final Courts courts;
  private Context context;
  private Phrase phrase;
  private RelationType event;
  private int count;
  private int skipped;
  private List<Entity> named = new ArrayList<>();

  Announced(Courts courts) {
    this.courts = courts;
  }

  /** Reads the sentences of a document in their order. */
  void read(Context c) {
    if (c.sentence.kind() != Sentence.Kind.BODY) {
      return;
    }
    if (phrase != null) {
      Entity person = introduced(c);
      if (person == null) {
        skipped++;
      } else {
        named.add(person);
      }
      if (named.size() == count) {
        settle();
        phrase = null;
      } else if (skipped > 1) {
        phrase = null;
      }
    }
    announcement(c);
  }

  /** The person at the head of the sentence that names him for the first time, or null. */
  private static Entity introduced(Context c) {
    for (Phrase first : c.phrases) {
      if (first.isName(EntityType.PERSON) && first.from <= 2 && first.preposition == null) {
        Entity person = first.head.entity;
        boolean fresh = person.first().start() >= c.sentence.start();
        return fresh && !c.discourse.isOfficial(person) ? person : null;
      }
    }
    return null;
  }

  private void announcement(Context c) {
    if (introduced(c) != null) {
      return;
    }
    for (Phrase role : c.phrases) {
      int number = role.isRole() && role.plural() && role.bearers.isEmpty() ? count(c, role) : 0;
      boolean announces =
          number > 1
              && number < 6
              && role.governor == null
              && role.from <= 2
              && !role.arguments.isEmpty();
      for (Clause clause : announces ? c.clauses : List.<Clause>of()) {
        boolean undergone =
            clause.passive
                && clause.from == role.to
                && !clause.negated
                && !clause.hypothetical
                && (clause.lemma.equals("designate")
                    || clause.lemma.equals("sanction")
                    || clause.lemma.equals("charge")
                    || clause.lemma.equals("arrest"));
        if (undergone) {
          context = c;
          phrase = role;
          count = number;
          skipped = 0;
          named = new ArrayList<>();
          event =
              clause.lemma.equals("charge")
                  ? RelationType.CHARGED
                  : clause.lemma.equals("arrest") ? RelationType.ARRESTED : RelationType.SANCTIONED;
          return;
        }
      }
    }
  }

  private static int count(Context c, Phrase role) {
    for (int i = role.from; i < role.to; i++) {
      int number = Numbers.of(c.node(i).low);
      if (number > 1) {
        return number;
      }
    }
    return 0;
  }

  private void settle() {
    phrase.bearers = Context.filter(named, person -> !context.discourse.isOutsider(person));
    new RoleClaims(context).bearing(phrase);
    for (Entity person : named) {
      Entity by = event == RelationType.SANCTIONED ? courts.sanctioner(context) : null;
      Draft draft = context.add(event, person, by, context.span(phrase.from, phrase.to));
      if (draft != null) {
        draft.confidence = Math.min(draft.confidence, 0.85);
      }
    }
  }
}
