package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What befell several at once, told without their names beside the verb: "A, B and C were among
 * those arrested", "The three were charged", "The defendants include A, an alleged captain, and B".
 */
final class ProcedureClaims {
  private static final Set<String> AMONG = Set.of("those", "people", "persons", "defendants");
  private static final Set<RelationType> EVENTS =
      Set.of(
          RelationType.CHARGED,
          RelationType.ARRESTED,
          RelationType.CONVICTED,
          RelationType.EXTRADITED,
          RelationType.SANCTIONED);

  private final Context c;
  private final Frames frames;
  private final Courts courts;

  ProcedureClaims(Context context, Frames frames, Courts courts) {
    this.c = context;
    this.frames = frames;
    this.courts = courts;
  }

  void claim() {
    likewise();
    for (Clause clause : c.clauses) {
      if (!clause.negated && !clause.hypothetical) {
        among(clause);
        counted(clause);
        accused(clause);
        semicolons(clause);
      }
    }
  }

  /** "A and B were among those arrested today", "A is one of the 12 people charged". */
  private void among(Clause clause) {
    int at = clause.verb + 1;
    boolean one = c.word(at, "one") && c.word(at + 1, "of");
    if (!clause.lemma.equals("be") || !(c.word(at, "among") || one)) {
      return;
    }
    int participle = -1;
    boolean those = false;
    for (int i = at + 1; i < Math.min(c.nodes.size(), at + 8) && participle < 0; i++) {
      those |= AMONG.contains(c.node(i).low) || c.is(i, Node.Kind.ROLE) && c.node(i).role.plural();
      those |= c.is(i, Node.Kind.NUMBER) || Numbers.of(c.node(i).low) > 1;
      participle = c.lexicon.verbs.of(c.node(i).low) == null ? -1 : i;
    }
    RelationType event = those && participle > 0 ? event(participle) : null;
    if (event != null) {
      claim(event, c.subject(clause, c.discourse::isAccusable), clause, participle);
    }
  }

  /** "A pleaded guilty, as did B's wife, C": what befell A befell C. */
  private void likewise() {
    for (int i = 1; i + 2 < c.nodes.size(); i++) {
      boolean as = c.word(i, "as") && Set.of("did", "was", "were").contains(c.node(i + 1).low);
      Phrase other = as ? c.outermost(i + 2) : null;
      List<Entity> people =
          other == null
              ? List.of()
              : other.isName() && !c.is(other.to, Node.Kind.POSSESSIVE)
                  ? other.listed()
                  : other.bearers;
      Clause before = null;
      for (Clause clause : people.isEmpty() ? List.<Clause>of() : c.clauses) {
        boolean told = clause.verb < i && !clause.negated && !clause.hypothetical;
        Frames.Frame frame = told ? frames.of(clause.lemma) : null;
        before = frame != null && EVENTS.contains(frame.type()) ? clause : before;
      }
      if (before != null && (!before.lemma.equals("plead") || c.says("guilty"))) {
        claim(frames.of(before.lemma).type(), people, before, before.verb);
      }
    }
  }

  private RelationType event(int verb) {
    Frames.Frame frame = frames.of(c.lexicon.verbs.of(c.node(verb).low).lemma());
    return frame != null && frame.shape() == Frames.Shape.UNDERGOES && EVENTS.contains(frame.type())
        ? frame.type()
        : null;
  }

  /** "The three were charged", "All four pleaded guilty": as many as the text spoke of last. */
  private void counted(Clause clause) {
    Frames.Frame frame = frames.of(clause.lemma);
    int number = clause.from - 1;
    int count = number < 1 ? 0 : Numbers.of(c.node(number).low);
    boolean told =
        frame != null
            && count > 1
            && (c.word(number - 1, "the") || c.word(number - 1, "all"))
            && number < 4
            && !clause.open
            && EVENTS.contains(frame.type())
            && (clause.passive || clause.lemma.equals("plead") && c.says("guilty"));
    if (told) {
      claim(frame.type(), people(count), clause, clause.verb);
    }
  }

  private List<Entity> people(int count) {
    List<Entity> last = c.discourse.lastList();
    if (last.size() == count && last.stream().allMatch(c.discourse::isAccusable)) {
      return last;
    }
    List<Entity> sought = new ArrayList<>();
    for (Draft draft : c.drafts) {
      if (draft.type() == RelationType.REWARD && !sought.contains(draft.from())) {
        sought.add(draft.from());
      }
    }
    if (sought.size() == count) {
      return sought;
    }
    List<Entity> defendants = c.discourse.defendants();
    return defendants.size() == count ? List.copyOf(defendants) : List.of();
  }

  /** "The defendants include A, an alleged captain of G; alleged soldiers B and C". */
  private void accused(Clause clause) {
    boolean defendants =
        clause.lemma.equals("include")
            && !clause.open
            && !clause.passive
            && (c.word(clause.from - 1, "defendants") || c.word(clause.from - 1, "indicted"))
            && clause.from < 5;
    int end = c.nodes.size();
    for (Clause other : defendants ? c.clauses : List.<Clause>of()) {
      boolean relative =
          other.open
              || other.lemma.equals("allege")
              || c.is(other.from - 1, Node.Kind.PRONOUN)
              || c.word(other.from - 1, "who");
      end = other.from > clause.verb && !relative ? Math.min(end, other.from) : end;
    }
    List<Entity> named = new ArrayList<>();
    for (Phrase phrase : defendants ? c.phrases : List.<Phrase>of()) {
      boolean free =
          phrase.isName(EntityType.PERSON)
              && phrase.from > clause.verb
              && phrase.from < end
              && phrase.preposition == null
              && (phrase.governor == null || phrase.governor.prefixesName(c.phrases))
              && !c.is(phrase.to, Node.Kind.POSSESSIVE)
              && c.discourse.isAccusable(phrase.head.entity);
      if (free) {
        named.add(phrase.head.entity);
      }
    }
    claim(RelationType.CHARGED, named, clause, clause.verb);
  }

  /** "OFAC designated A; his uncle B, who …; and C, a shop": each item is designated. */
  private void semicolons(Clause clause) {
    boolean designates =
        Set.of("designate", "sanction").contains(clause.lemma)
            && !clause.passive
            && !clause.open
            && c.object(clause).stream().anyMatch(c.discourse::isAccusable);
    for (Phrase phrase : designates ? c.phrases : List.<Phrase>of()) {
      int before = c.is(phrase.from - 1, Node.Kind.CONJUNCTION) ? phrase.from - 2 : phrase.from - 1;
      Entity named = phrase.isName() ? phrase.head.entity : null;
      boolean item =
          named != null
              && phrase.from > clause.verb
              && c.word(before, ";")
              && !c.is(phrase.to, Node.Kind.VERB)
              && !c.is(phrase.to, Node.Kind.POSSESSIVE)
              && VerbClaims.undergoer(c, RelationType.SANCTIONED, named);
      if (item) {
        c.add(RelationType.SANCTIONED, named, courts.sanctioner(c), c.span(clause.from, phrase.to));
      }
    }
  }

  private void claim(RelationType event, List<Entity> people, Clause clause, int verb) {
    Entity end =
        switch (event) {
          case CHARGED, CONVICTED -> courts.near(c, verb);
          case SANCTIONED -> courts.sanctioner(c);
          default -> null;
        };
    for (Entity person : people) {
      Draft draft =
          c.discourse.isAccusable(person)
              ? c.add(event, person, end, c.span(c.clauseStart(clause, person), verb + 1))
              : null;
      if (draft != null) {
        draft.date = draft.date == null ? c.dateNear(verb) : draft.date;
        c.discourse.accused(person);
      }
    }
  }
}
