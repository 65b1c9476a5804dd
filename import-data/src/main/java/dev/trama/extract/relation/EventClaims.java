package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened to somebody, said with a noun: "the arrest of X", "his extradition to Y". */
final class EventClaims {
  private static final Map<String, RelationType> NOUNS =
      Map.ofEntries(
          Map.entry("indictment", RelationType.CHARGED),
          Map.entry("charges", RelationType.CHARGED),
          Map.entry("arrest", RelationType.ARRESTED),
          Map.entry("capture", RelationType.ARRESTED),
          Map.entry("apprehension", RelationType.ARRESTED),
          Map.entry("extradition", RelationType.EXTRADITED),
          Map.entry("conviction", RelationType.CONVICTED),
          Map.entry("designation", RelationType.SANCTIONED));

  private final Context c;
  private final Courts courts;

  EventClaims(Context context, Courts courts) {
    this.c = context;
    this.courts = courts;
  }

  void claim() {
    for (int i = 0; i < c.nodes.size(); i++) {
      RelationType type = NOUNS.get(c.nodes.get(i).low);
      if (type != null && !c.nodes.get(i).is(Node.Kind.VERB) && !sought(i)) {
        noun(i, type);
      }
    }
    filed();
    faces();
    custody();
    serving();
    alleged();
    named();
  }

  /** "An information was filed today in the District of X against A and B". */
  private void filed() {
    for (Clause clause : c.clauses) {
      boolean accuses =
          Set.of("file", "return", "unseal", "announce", "bring", "issue").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && (clause.passive || c.says("jury", "prosecutors"))
              && (c.says("indictment", "information", "indictments")
                  || c.says("complaint", "charges") && c.says("criminal", "federal"));
      for (int i = clause.verb + 1;
          accuses && i < Math.min(c.nodes.size(), clause.verb + 16);
          i++) {
        if (c.is(i, Node.Kind.VERB)) {
          break;
        }
        Phrase phrase = c.word(i, "against") ? c.outermost(i + 1) : null;
        if (phrase == null) {
          continue;
        }
        for (Entity person : Context.filter(c.chained(phrase), c.discourse::isAccusable)) {
          Draft draft =
              c.add(
                  RelationType.CHARGED,
                  person,
                  courts.near(c, clause.verb),
                  c.span(clause.from, phrase.to));
          if (draft != null) {
            draft.date = draft.date == null ? c.dateNear(clause.verb) : draft.date;
            c.discourse.accused(person);
          }
        }
        break;
      }
    }
  }

  /** "was taken into custody". */
  private void custody() {
    for (Clause clause : c.clauses) {
      boolean taken =
          clause.lemma.equals("take")
              && clause.passive
              && c.word(clause.verb + 1, "into")
              && c.word(clause.verb + 2, "custody");
      taken |=
          clause.lemma.equals("be")
              && !clause.open
              && c.is(clause.from, Node.Kind.VERB)
              && c.node(clause.from).verb.lemma().equals("have")
              && inCustody(clause.verb + 1);
      if (taken && !clause.negated && !clause.hypothetical) {
        for (Entity person : c.subject(clause, c.discourse::isAccusable)) {
          Entity by = phraseAfter(clause.verb, "by", EntityType.AGENCY);
          Draft draft =
              c.add(
                  RelationType.ARRESTED,
                  person,
                  by,
                  c.span(c.clauseStart(clause, person), clause.verb + 3));
          if (draft != null) {
            draft.date = c.dateNear(clause.verb);
            c.discourse.accused(person);
          }
        }
      }
    }
  }

  /** "has been in federal custody since 2018". */
  private boolean inCustody(int at) {
    int i = c.word(at, "already") || c.word(at, "currently") ? at + 1 : at;
    return c.word(i, "in")
        && (c.word(i + 1, "custody")
            || (c.word(i + 1, "federal") || c.word(i + 1, "state")) && c.word(i + 2, "custody"));
  }

  /** "is serving a ten-year sentence in X". */
  private void serving() {
    for (Clause clause : c.clauses) {
      boolean serves =
          clause.lemma.equals("serve")
              && !clause.negated
              && !clause.hypothetical
              && !clause.infinitive
              && !clause.passive;
      boolean sentence = false;
      for (int i = clause.verb + 1; serves && i < Math.min(c.nodes.size(), clause.verb + 7); i++) {
        sentence |= c.word(i, "sentence") || c.word(i, "term") || c.word(i, "sentences");
        if (c.is(i, Node.Kind.VERB) && !c.word(i, "sentence")) {
          break;
        }
      }
      if (sentence) {
        for (Entity person : c.subject(clause, c.discourse::isAccusable)) {
          Draft draft =
              c.add(
                  RelationType.CONVICTED,
                  person,
                  null,
                  c.span(c.clauseStart(clause, person), c.clauseEnd(clause)));
          if (draft != null) {
            draft.confidence = Math.min(draft.confidence, 0.9);
          }
        }
      }
    }
  }

  /** "The indictment names X, Y and Z". */
  private void named() {
    for (Clause clause : c.clauses) {
      boolean names =
          clause.lemma.equals("name")
              && !clause.passive
              && !clause.negated
              && (c.word(clause.from - 1, "indictment")
                  || c.word(clause.from - 1, "complaint")
                  || c.word(clause.from - 1, "information"));
      Phrase object = names ? c.objectPhrase(clause) : null;
      if (object == null) {
        continue;
      }
      for (Entity person : Context.filter(c.chained(object), c.discourse::isAccusable)) {
        if (c.add(
                RelationType.CHARGED,
                person,
                courts.near(c, clause.verb),
                c.span(clause.from, c.clauseEnd(clause)))
            != null) {
          c.discourse.accused(person);
        }
      }
    }
  }

  /** "The indictment alleges that X conspired": X is charged in it. */
  private void alleged() {
    for (int k = 0; k + 1 < c.clauses.size(); k++) {
      Clause clause = c.clauses.get(k);
      boolean alleges =
          clause.lemma.equals("allege")
              && !clause.passive
              && !clause.negated
              && c.says("indictment", "complaint", "information", "indictments")
              && c.word(clause.verb + 1, "that");
      Clause next = c.clauses.get(k + 1);
      if (!alleges || next.open || next.negated) {
        continue;
      }
      boolean crime =
          Set.of("conspire", "participate", "traffic", "distribute", "launder", "agree")
              .contains(next.lemma);
      if (!crime) {
        continue;
      }
      for (Entity person : c.subject(next, c.discourse::isAccusable)) {
        Draft draft =
            c.add(
                RelationType.CHARGED,
                person,
                courts.near(c, clause.verb),
                c.span(clause.from, next.verb + 1));
        if (draft != null) {
          draft.confidence = Math.min(draft.confidence, 0.85);
          c.discourse.accused(person);
        }
      }
    }
  }

  /**
   * "information leading to the arrest of X" tells of no arrest; nor does "seek his extradition".
   */
  private boolean sought(int at) {
    for (int i = at - 1; i >= 0 && at - i < 10; i--) {
      Node node = c.nodes.get(i);
      if (node.is("leading")
          || node.is("lead")
          || node.is("information")
          || node.is("seeking")
          || node.is("seek")
          || node.is("pending")
          || node.is("request")
          || node.is("requested")
          || node.is("awaiting")
          || node.is("warrant")
          || node.is(Node.Kind.VERB) && node.verb.lemma().equals("request")
          || (node.is("for") || node.is("by"))
              && at - i <= 2
              && (c.node(at).is("arrest")
                  || c.node(at).is("capture")
                  || c.node(at).is("apprehension"))) {
        return true;
      }
    }
    return c.word(at + 1, "warrant")
        || c.word(at + 1, "warrants")
        || c.word(at + 1, "request")
        || c.word(at - 1, "pending");
  }

  private void noun(int at, RelationType type) {
    List<Entity> patients = patients(at);
    for (Entity patient : patients) {
      if (c.discourse.isOfficial(patient) || !type.from().contains(patient.type())) {
        continue;
      }
      Entity end = end(at, type);
      Draft draft =
          c.add(type, patient, end, c.span(Math.max(0, at - 2), Math.min(c.nodes.size(), at + 6)));
      if (draft != null && draft.date == null) {
        draft.date = c.dateNear(at);
        if (type == RelationType.CHARGED || type == RelationType.ARRESTED) {
          c.discourse.accused(patient);
        }
      }
    }
  }

  private List<Entity> patients(int at) {
    if (c.word(at + 1, "of") || c.word(at + 1, "against")) {
      Phrase phrase = c.outermost(at + 2);
      List<Entity> refs =
          phrase == null ? List.of() : phrase.isName() ? phrase.listed() : c.resolve(phrase);
      return refs;
    }
    int before = at - 1;
    while (c.is(before, Node.Kind.WORD) || c.is(before, Node.Kind.NUMBER)) {
      before--;
    }
    if (c.is(before, Node.Kind.POSSESSIVE)) {
      for (Phrase phrase : c.phrases) {
        if (phrase.to == before && phrase.isName()) {
          return phrase.bearers;
        }
      }
    }
    if (c.is(before, Node.Kind.PRONOUN) && (c.word(before, "his") || c.word(before, "her"))) {
      for (Phrase phrase : c.phrases) {
        if (phrase.head == c.node(before)) {
          return c.one(phrase);
        }
      }
    }
    return List.of();
  }

  private Entity end(int at, RelationType type) {
    if (type == RelationType.EXTRADITED) {
      Entity to = phraseAfter(at, "to", EntityType.LOCATION);
      return to == null ? arrival(at) : to;
    }
    if (type == RelationType.SANCTIONED) {
      Entity by = phraseAfter(at, "by", EntityType.AGENCY);
      return by != null ? by : courts.sanctioner(c);
    }
    Entity by = phraseAfter(at, "by", EntityType.AGENCY);
    if (by == null && type == RelationType.ARRESTED) {
      return maker(at);
    }
    if (by != null) {
      return by;
    }
    return courts.near(c, at);
  }

  /** "arrived in X following his extradition": X is where he was taken. */
  private Entity arrival(int at) {
    for (Clause clause : c.clauses) {
      boolean arrives =
          Set.of("arrive", "land").contains(clause.lemma) && !clause.negated && clause.verb < at;
      List<Entity> places =
          arrives
              ? c.after(clause, Set.of("in", "to", "at"), e -> e.is(EntityType.LOCATION))
              : List.of();
      if (!places.isEmpty()) {
        return places.get(0);
      }
    }
    return null;
  }

  /** "The POLICE made the arrest of X": who made it, or null. */
  private Entity maker(int noun) {
    for (Clause clause : c.clauses) {
      boolean makes =
          Set.of("make", "achieve").contains(clause.lemma)
              && !clause.passive
              && clause.verb < noun
              && noun - clause.verb < 3;
      List<Entity> agencies =
          makes ? c.subject(clause, e -> e.is(EntityType.AGENCY)) : List.<Entity>of();
      if (!agencies.isEmpty()) {
        return agencies.get(0);
      }
    }
    return null;
  }

  private Entity phraseAfter(int at, String preposition, EntityType type) {
    for (int i = at + 1; i < Math.min(c.nodes.size(), at + 14); i++) {
      if (c.word(i, preposition)) {
        Phrase phrase = c.outermost(i + 1);
        if (phrase != null && phrase.isName(type)) {
          return phrase.head.entity;
        }
        // "by the valiant efforts of the POLICE".
        for (int j = i + 1;
            phrase == null && type == EntityType.AGENCY && j < Math.min(c.nodes.size(), i + 9);
            j++) {
          if (c.is(j, Node.Kind.NAME) && c.node(j).entity.is(type)) {
            return c.node(j).entity;
          }
        }
      }
    }
    return null;
  }

  /** "to face charges in the District of X". */
  private void faces() {
    for (Clause clause : c.clauses) {
      if (!clause.lemma.equals("face") || clause.negated || clause.hypothetical) {
        continue;
      }
      int noun = -1;
      for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 7); i++) {
        if (c.word(i, "charges")) {
          noun = i;
        }
      }
      if (noun < 0) {
        continue;
      }
      Entity court = courts.near(c, noun);
      for (Entity subject :
          c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e))) {
        Draft draft = c.add(RelationType.CHARGED, subject, court, c.span(clause.from, noun + 1));
        if (draft != null) {
          c.discourse.accused(subject);
        }
      }
    }
  }
}
