package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What verbs claim of their subject and object, after {@link Frames}. */
final class VerbClaims {
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> LEADING =
      Set.of(
          "lead",
          "head",
          "run",
          "command",
          "found",
          "oversee",
          "direct",
          "co-found",
          "co-lead",
          "mastermind");

  private static final Set<String> SAYING =
      Set.of("say", "allege", "believe", "report", "know", "think", "accuse", "suspect");

  private final Context c;
  private final Frames frames;
  private final Courts courts;
  private final Designations designations;

  VerbClaims(Context context, Frames frames, Courts courts) {
    this.c = context;
    this.frames = frames;
    this.courts = courts;
    this.designations = new Designations(context, courts);
  }

  void claim() {
    for (Clause clause : c.clauses) {
      Frames.Frame frame = frames.of(clause.lemma);
      if (frame == null || clause.negated || clause.hypothetical) {
        continue;
      }
      switch (frame.shape()) {
        case UNDERGOES -> undergoes(clause, frame.type());
        case DOES -> does(clause, frame.type());
        default -> links(clause, frame);
      }
    }
    designations.target();
    designations.imposed();
    designations.added();
    designations.identified();
    new Reasons(c).claim();
  }

  static boolean undergoer(Context c, RelationType type, Entity entity) {
    return type.from().contains(entity.type()) && !c.discourse.isOfficial(entity);
  }

  private void undergoes(Clause clause, RelationType type) {
    if (clause.infinitive
        || clause.open
            && !clause.passive
            && !clause.lemma.equals("charge")
            && !clause.lemma.equals("indict")) {
      return;
    }
    if (clause.lemma.equals("sentence") && c.word(clause.verb + 1, "hearing")) {
      return;
    }
    if (type == RelationType.SANCTIONED && c.says("priority", "cpot")) {
      return;
    }
    Predicate<Entity> wanted = e -> undergoer(c, type, e);
    List<Entity> patients = clause.passive ? c.subject(clause, wanted) : c.object(clause);
    // "fue detenido X": Spanish puts the subject behind.
    if (patients.isEmpty() && clause.passive && !clause.open) {
      patients = Context.filter(c.object(clause), wanted);
    }
    if (patients.isEmpty() && clause.passive && !clause.open && Patients.verbFirst(c, clause)) {
      patients = new Patients(c).behindPlaces(clause, wanted);
    }
    if (patients.isEmpty() && clause.passive && type == RelationType.SANCTIONED) {
      patients = c.object(clause);
    }
    if (patients.isEmpty() && !clause.passive && !clause.open) {
      patients = Context.filter(c.relativeObject(clause), wanted);
    }
    List<Entity> included = new Patients(c).included(clause, wanted);
    if (patients.isEmpty()) {
      patients = included;
    }
    if (patients.isEmpty() && !clause.passive) {
      patients = new Patients(c).objectAnywhere(clause, wanted);
    }
    List<Entity> all = new java.util.ArrayList<>(patients);
    if (clause.passive && !patients.isEmpty()) {
      new Patients(c)
          .companions(clause, wanted).stream().filter(e -> !all.contains(e)).forEach(all::add);
    }
    for (Entity patient : all) {
      if (!wanted.test(patient)) {
        continue;
      }
      fact(clause, type, patient);
    }
  }

  private void does(Clause clause, RelationType type) {
    boolean guilty = !clause.lemma.equals("plead") || c.word(clause.verb + 1, "guilty");
    boolean headline = c.sentence.kind() == Sentence.Kind.HEADLINE;
    boolean after = clause.open && c.is(clause.from - 1, Node.Kind.PREPOSITION);
    if (!guilty || clause.infinitive || clause.open && !after && !clause.passive) {
      return;
    }
    for (Entity agent : c.subject(clause, e -> undergoer(c, type, e))) {
      if (undergoer(c, type, agent)) {
        Draft draft = fact(clause, type, agent);
        if (draft != null) {
          draft.role = clause.lemma.equals("plead") ? "pleaded guilty" : clause.lemma;
          draft.confidence = headline ? 0.8 : draft.confidence;
        }
      }
    }
  }

  private Draft fact(Clause clause, RelationType type, Entity patient) {
    Entity end =
        switch (type) {
          case CHARGED, CONVICTED -> courts.of(c, clause);
          case SANCTIONED -> designations.sanctioner(clause);
          case EXTRADITED -> destination(clause);
          case ARRESTED -> arresting(clause);
          default -> null;
        };
    Draft draft =
        c.add(type, patient, end, c.span(c.clauseStart(clause, patient), c.clauseEnd(clause)));
    if (draft == null) {
      return null;
    }
    if (draft.date == null) {
      draft.date = c.dateNear(clause.verb);
    }
    if (type == RelationType.CHARGED || type == RelationType.ARRESTED) {
      c.discourse.accused(patient);
    }
    if (type == RelationType.CHARGED && end != null) {
      for (Entity other : courts.alsoNamed(c, end)) {
        Draft twin = new Draft(type, patient, other, draft.span);
        twin.date = draft.date;
        other.need();
        c.drafts.add(twin);
      }
    }
    return draft;
  }

  private Entity destination(Clause clause) {
    List<Entity> to = c.after(clause, Set.of("to"), e -> e.is(EntityType.LOCATION));
    return to.isEmpty() ? null : to.get(0);
  }

  private Entity arresting(Clause clause) {
    if (!clause.passive) {
      List<Entity> police = c.subject(clause, e -> e.is(EntityType.AGENCY));
      Entity last = police.isEmpty() ? null : police.get(police.size() - 1);
      if (last != null && c.sameClause(last, clause)) {
        return last;
      }
    }
    Entity by = clause.passive ? agency(clause) : new Patients(c).officersOf(clause);
    by = by == null ? agency(clause) : by;
    for (int i = clause.verb + 1;
        by == null && i < Math.min(c.nodes.size(), clause.verb + 12);
        i++) {
      if (c.is(i, Node.Kind.VERB)) {
        break;
      }
      boolean raid = c.word(i, "operation") || c.word(i, "raid");
      Phrase agency =
          raid && (c.word(i + 1, "of") || c.word(i + 1, "by")) ? c.outermost(i + 2) : null;
      by = agency != null && agency.isName(EntityType.AGENCY) ? agency.head.entity : null;
    }
    return by;
  }

  private Entity agency(Clause clause) {
    List<Entity> by = c.after(clause, BY, e -> e.is(EntityType.AGENCY));
    return by.isEmpty() ? null : by.get(0);
  }

  private void links(Clause clause, Frames.Frame frame) {
    RelationType type = frame.type();
    if (type == RelationType.KIN_OF) {
      marries(clause);
      return;
    }
    if (type == RelationType.OPERATES_IN) {
      return;
    }
    boolean infinitive =
        clause.infinitive
            && (type == RelationType.LEADS
                || type == RelationType.MEMBER_OF
                || type == RelationType.SUPPORTS);
    if (infinitive && !c.says("conspiring", "used", "continued") && !said(clause)) {
      if (!(type == RelationType.RIVAL_OF)) {
        return;
      }
    }
    boolean reports =
        !clause.lemma.equals("report")
            || c.word(clause.verb + 1, "to")
            || c.word(clause.verb + 1, "directly");
    if (!reports) {
      return;
    }
    Predicate<Entity> source = e -> type.from().contains(e.type()) && !c.discourse.isOfficial(e);
    Predicate<Entity> target = e -> type.to().contains(e.type()) && !c.discourse.isOfficial(e);
    List<Entity> from;
    List<Entity> to;
    if (type == RelationType.RIVAL_OF && clause.passive) {
      from = c.after(clause, BY, source);
      to = c.subject(clause, target);
    } else if (!frame.prepositions().isEmpty()) {
      from = c.subject(clause, source);
      to = c.after(clause, frame.prepositions(), target);
      if (type == RelationType.RIVAL_OF && to.isEmpty()) {
        to = c.object(clause);
      }
      if (to.isEmpty() && clause.lemma.equals("supply")) {
        to = Context.filter(c.object(clause), target);
      }
      if (clause.lemma.equals("provide")
          && !c.says("support", "services", "protection", "assistance", "weapons", "financing")) {
        return;
      }
    } else if (clause.passive) {
      from = c.after(clause, BY, source);
      to = clause.from <= 1 ? c.behind(clause, target) : c.subject(clause, target);
    } else {
      from = c.subject(clause, source);
      to = c.object(clause);
      if (Context.filter(to, target).isEmpty()) {
        to = c.relativeObject(clause);
      }
    }
    if (type == RelationType.MEMBER_OF && clause.lemma.equals("work") && from.isEmpty()) {
      groupWorks(clause);
      return;
    }
    if (type == RelationType.MEMBER_OF
        && to.isEmpty()
        && !from.isEmpty()
        && from.get(0).is(EntityType.PERSON)) {
      to =
          c.after(
              clause, Set.of("for"), e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
      worksFor(clause, from, to);
      return;
    }
    if (type == RelationType.LEADS && !clause.passive && Context.filter(to, target).isEmpty()) {
      // "grupo que encabeza X": the person stands behind the verb.
      List<Entity> led = c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP));
      List<Entity> people = Context.filter(c.object(clause), e -> e.is(EntityType.PERSON));
      if (!led.isEmpty() && !people.isEmpty() && c.is(clause.from - 1, Node.Kind.PRONOUN)) {
        from = people;
        to = led;
      }
    }
    if ((type == RelationType.OWNS || type == RelationType.LEADS)
        && !clause.passive
        && (c.word(clause.verb + 1, "with")
            || clause.lemma.startsWith("co-")
            || clause.lemma.equals("found")
            || clause.lemma.equals("lead"))) {
      List<Entity> all = new java.util.ArrayList<>(from);
      Set<String> beside =
          c.word(clause.verb + 1, "with") || clause.lemma.startsWith("co-")
              ? Set.of("with", "together")
              : Set.of("together");
      c.after(clause, beside, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e)).stream()
          .filter(e -> !all.contains(e))
          .forEach(all::add);
      from = all;
    }
    from = Context.filter(from, source);
    to = Context.filter(to, target);
    if (from.isEmpty() || to.isEmpty() || !source.test(from.get(0)) || !target.test(to.get(0))) {
      return;
    }
    boolean respectively = c.says("respectively") && from.size() > 1 && to.size() > 1;
    if (respectively && from.size() != to.size()) {
      return;
    }
    boolean pairwise = respectively;
    for (Entity a : from) {
      for (Entity b : to) {
        if (pairwise && from.indexOf(a) != to.indexOf(b)) {
          continue;
        }
        Draft draft =
            c.add(
                type,
                a,
                b,
                c.span(
                    Math.min(clause.from, c.clauseStart(clause, clause.passive ? b : a)),
                    c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = role(clause, type);
          draft.status = c.alleged();
        }
      }
    }
  }

  /** "is said to have run the clan": told, if by others. */
  private boolean said(Clause clause) {
    Clause before = c.previous(clause);
    return before != null
        && before.passive
        && !before.negated
        && !before.hypothetical
        && before.verb + 1 == clause.from
        && SAYING.contains(before.lemma);
  }

  /** A group that works for another supports it. */
  private void groupWorks(Clause clause) {
    for (Entity a : c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP))) {
      for (Entity b :
          c.after(clause, Set.of("for"), e -> e.is(EntityType.CRIMINAL_GROUP) && e != a)) {
        Draft draft =
            c.add(
                RelationType.SUPPORTS, a, b, c.span(c.clauseStart(clause, a), c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = clause.lemma + " for";
        }
      }
    }
  }

  /** Who works for a person is that person's associate. */
  private void worksFor(Clause clause, List<Entity> from, List<Entity> to) {
    for (Entity a : from) {
      for (Entity b : to) {
        Draft draft =
            c.add(RelationType.ASSOCIATE_OF, a, b, c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = clause.lemma + " for";
        }
      }
    }
  }

  private static String role(Clause clause, RelationType type) {
    if (type == RelationType.LEADS) {
      return clause.lemma.equals("head")
          ? "head"
          : clause.lemma.equals("found") || clause.lemma.equals("co-found")
              ? "founder"
              : LEADING.contains(clause.lemma) ? "leader" : clause.lemma;
    }
    return clause.lemma;
  }

  private void marries(Clause clause) {
    List<Entity> to = c.after(clause, Set.of("to"), e -> e.is(EntityType.PERSON));
    List<Entity> from = c.subject(clause, e -> e.is(EntityType.PERSON));
    if (to.isEmpty()) {
      to = c.object(clause);
    }
    if (from.size() == 1 && to.size() == 1 && to.get(0).is(EntityType.PERSON)) {
      Draft draft =
          c.add(
              RelationType.KIN_OF,
              from.get(0),
              to.get(0),
              c.span(c.clauseStart(clause, from.get(0)), c.clauseEnd(clause)));
      if (draft != null) {
        draft.kin = "spouse";
      }
    }
  }

  static boolean isCourt(Node node) {
    return node.is(Node.Kind.NAME) && node.mention.sort() == Mention.Sort.COURT;
  }
}
