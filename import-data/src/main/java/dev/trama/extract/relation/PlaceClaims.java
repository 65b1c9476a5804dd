package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where somebody or something is based, active or born. */
final class PlaceClaims {
  private static final Set<String> IN =
      Set.of("in", "throughout", "across", "within", "inside", "around", "from", "at", "on");
  private static final Set<String> SEATED =
      Set.of("base", "locate", "headquarter", "position", "register", "incorporate", "situate");
  private static final Set<String> ACTIVE = Set.of("operate", "work");
  private static final Set<String> RULING = Set.of("dominate", "control", "terrorize", "extort");
  private static final Set<String> NOUNS =
      Set.of(
          "presence",
          "offices",
          "locations",
          "operations",
          "branches",
          "cells",
          "members",
          "associates",
          "affiliates",
          "strongholds",
          "foothold",
          "headquarters",
          "cliques",
          "chapters",
          "activities",
          "base",
          "territory",
          "turf",
          "stronghold");

  private final Context c;

  PlaceClaims(Context context) {
    this.c = context;
  }

  void claim() {
    if (c.sentence.kind() == Sentence.Kind.HEADLINE) {
      return;
    }
    for (Clause clause : c.clauses) {
      boolean seated = SEATED.contains(clause.lemma) && (clause.passive || clause.open);
      boolean active =
          ACTIVE.contains(clause.lemma) && !clause.infinitive && intransitive(clause)
              || clause.lemma.equals("control")
                  && !clause.passive
                  && !clause.infinitive
                  && (c.objectPhrase(clause) == null
                      || c.objectPhrase(clause).isName(EntityType.LOCATION));
      if ((seated || active) && !clause.negated && !clause.hypothetical) {
        verb(clause, seated);
      }
      if (clause.lemma.equals("bear")) {
        born(clause);
      }
      spread(clause);
      market(clause);
    }
    for (int i = 0; i < c.nodes.size(); i++) {
      if (NOUNS.contains(c.nodes.get(i).low)) {
        noun(i);
      }
      if (c.word(i, "active") || c.word(i, "present")) {
        adjective(i);
        afterNoun(i);
      }
    }
    new SeatClaims(c).claim();
  }

  /** "expanded into X", "controls drug trafficking in X": a group is there. */
  private void spread(Clause clause) {
    boolean expands =
        Set.of("expand", "spread", "extend").contains(clause.lemma) && !clause.passive;
    boolean rules = RULING.contains(clause.lemma) && !clause.passive;
    if (!expands && !rules || clause.negated || clause.hypothetical || clause.infinitive) {
      return;
    }
    Set<String> wanted = expands ? Set.of("into", "to", "across") : Set.of("in", "throughout");
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 7); i++) {
      if (c.is(i, Node.Kind.VERB) && !c.word(i, "organized")) {
        return;
      }
      if (c.is(i, Node.Kind.PREPOSITION) && wanted.contains(c.node(i).low)) {
        new Places(c)
            .claim(c.collective(clause), new Places(c).places(i), null, clause.from, i + 3);
        return;
      }
    }
  }

  /** "G distributed heroin by the ton throughout X": a group is where it sells. */
  private void market(Clause clause) {
    boolean sells =
        Set.of("distribute", "sell", "deal").contains(clause.lemma)
            && !clause.passive
            && !clause.negated
            && !clause.hypothetical
            && !clause.infinitive;
    for (int i = clause.verb + 1; sells && i < c.nodes.size() && i < clause.verb + 16; i++) {
      if (c.is(i, Node.Kind.VERB)) {
        return;
      }
      Phrase place =
          c.word(i, "in") || c.word(i, "throughout") || c.word(i, "across")
              ? c.outermost(i + 1)
              : null;
      if (place != null && place.isName(EntityType.LOCATION)) {
        List<Entity> sellers = c.collective(clause);
        new Places(c).claim(sellers, new Places(c).places(i), null, clause.from + 4, place.to);
        return;
      }
    }
  }

  /** "operates in X", not "operated a company in X"; "also operates throughout X". */
  private boolean intransitive(Clause clause) {
    int at = clause.verb + 1;
    while (c.node(at) != null
        && (ClauseReader.isAdverb(c.node(at))
            || c.word(at, "primarily")
            || c.is(at, Node.Kind.COMMA)
            || c.word(at, "out")
            || c.word(at, "along"))) {
      at++;
    }
    Phrase object = c.objectPhrase(clause);
    boolean ring =
        object != null
            && object.isRole()
            && object.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.GROUP);
    return c.is(at, Node.Kind.PREPOSITION) || ring;
  }

  private boolean dweller(Entity e) {
    return RelationType.OPERATES_IN.from().contains(e.type()) && !c.discourse.isOfficial(e);
  }

  private void verb(Clause clause, boolean seated) {
    int from = clause.verb + 1;
    List<Entity> places = new Places(c).places(from);
    List<Entity> subjects = new ArrayList<>();
    if (clause.open) {
      subjects.addAll(nounBefore(clause));
    }
    if (clause.open && clause.from <= 1) {
      subjects.addAll(c.behind(clause, this::dweller));
    }
    if (subjects.isEmpty()) {
      subjects.addAll(c.subject(clause, this::dweller));
    }
    // "companies that he owns or controls in X": the companies are there.
    if (clause.lemma.equals("control") && c.is(clause.from - 1, Node.Kind.CONJUNCTION)) {
      subjects.removeIf(e -> !e.is(EntityType.CRIMINAL_GROUP));
    }
    boolean registered = Set.of("register", "incorporate").contains(clause.lemma);
    if (registered) {
      subjects.removeIf(e -> !e.is(EntityType.COMPANY));
    }
    new Places(c).claim(subjects, places, seated ? "based" : null, clause.from, clause.verb + 4);
  }

  /**
   * "members based in X", "organizations operating in X, including Y": the noun before the
   * participle.
   */
  private List<Entity> nounBefore(Clause clause) {
    int end = clause.from;
    if (c.is(end - 1, Node.Kind.COMMA)) {
      end--;
    }
    Phrase best = null;
    for (Phrase phrase : c.phrases) {
      if (phrase.to == end && !phrase.isPronoun() && (best == null || phrase.from > best.from)) {
        best = phrase;
      }
    }
    if (best == null) {
      return List.of();
    }
    List<Entity> refs = best.isName() ? best.listed() : c.resolve(best);
    if (refs.isEmpty() && best.isRole()) {
      refs = including(clause, best);
    }
    if (refs.isEmpty() && best.isRole()) {
      refs = groupOf(best);
    }
    return refs.stream().filter(this::dweller).toList();
  }

  private List<Entity> including(Clause clause, Phrase noun) {
    for (int i = clause.verb; i < Math.min(c.nodes.size(), clause.verb + 10); i++) {
      if (c.word(i, "including") && c.outermost(i + 1) != null) {
        Phrase phrase = c.outermost(i + 1);
        List<Entity> refs = phrase.isName() ? phrase.listed() : c.resolve(phrase);
        return !refs.isEmpty() && Bearers.fits(noun.head.role, refs.get(0).type())
            ? refs
            : List.of();
      }
    }
    return List.of();
  }

  /** "members and associates of G based in X": the group is there. */
  private List<Entity> groupOf(Phrase members) {
    for (Phrase.Argument argument : members.arguments) {
      List<Entity> refs = c.resolve(argument.phrases().get(0));
      if (Bearers.isGroup(refs)) {
        return refs;
      }
    }
    Phrase before = null;
    for (Phrase phrase : c.phrases) {
      if (phrase.isRole()
          && phrase.to == members.from - 1
          && c.is(members.from - 1, Node.Kind.CONJUNCTION)) {
        before = phrase;
      }
    }
    return before == null ? List.of() : groupOf(before);
  }

  private void born(Clause clause) {
    if (!c.is(clause.verb + 1, Node.Kind.PREPOSITION)) {
      return;
    }
    List<Entity> places = new Places(c).places(clause.verb + 1);
    List<Entity> people = c.subject(clause, e -> e.is(EntityType.PERSON));
    if (people.isEmpty() && clause.open) {
      // "X, a 37-year-old born in Y".
      Entity nearest = c.discourse.personBefore(c.offset(clause.from), c.sentence.start());
      people = nearest == null ? List.of() : List.of(nearest);
    }
    for (Entity person : people) {
      if (!places.isEmpty()) {
        c.add(RelationType.BORN_IN, person, places.get(0), c.span(clause.from, clause.verb + 3));
      }
    }
  }

  /** "with a significant presence in X and Y". */
  private void noun(int at) {
    boolean is =
        c.is(at + 1, Node.Kind.VERB)
            && Set.of("be", "include", "cover").contains(c.node(at + 1).verb.lemma());
    if (is && c.is(at - 1, Node.Kind.POSSESSIVE)) {
      for (Phrase phrase : c.phrases) {
        if (phrase.to == at - 1 && Bearers.isGroup(c.one(phrase))) {
          new Places(c)
              .claim(c.one(phrase), new Places(c).places(at + 2), "based", phrase.from + 4, at + 4);
        }
      }
      return;
    }
    if (!c.is(at + 1, Node.Kind.PREPOSITION) && !c.word(at + 1, "not")) {
      return;
    }
    if (c.is(at + 1, Node.Kind.PREPOSITION) && !IN.contains(c.node(at + 1).low)) {
      return;
    }
    List<Entity> places = new Places(c).places(at + 1);
    List<Entity> having = having(at);
    if (having.isEmpty() && (c.is(at - 1, Node.Kind.POSSESSIVE) || c.word(at - 1, "its"))) {
      for (Phrase phrase : c.phrases) {
        boolean owner =
            phrase.to == at - 1 && c.is(at - 1, Node.Kind.POSSESSIVE)
                || phrase.to == at && phrase.head.is("its");
        List<Entity> refs = owner ? c.resolve(phrase) : List.of();
        having = Bearers.isGroup(refs) ? refs : having;
      }
      for (Phrase phrase : c.word(at - 1, "its") && at < 4 ? c.phrases : List.<Phrase>of()) {
        // "From its base in X, G …".
        boolean ahead = phrase.from > at && c.is(phrase.from - 1, Node.Kind.COMMA);
        if (ahead && phrase.isName(EntityType.CRIMINAL_GROUP)) {
          having = phrase.bearers;
        }
      }
    }
    if (!having.isEmpty() && !places.isEmpty()) {
      new Places(c).claim(having, places, null, at - 2, at + 8);
      return;
    }
    Clause clause = null;
    for (Clause other : c.clauses) {
      if (other.verb < at && !other.open) {
        clause = other;
      }
    }
    if (clause == null || clause.negated || clause.hypothetical || places.isEmpty()) {
      return;
    }
    List<Entity> subjects = c.subject(clause, this::dweller);
    boolean organisation = !subjects.isEmpty() && !subjects.get(0).is(EntityType.PERSON);
    if (organisation) {
      new Places(c).claim(subjects, places, null, at - 2, at + 8);
    }
  }

  /** "a gang with a presence in X": whose presence it is. */
  private List<Entity> having(int at) {
    int with = at - 1;
    while (with > 0 && at - with < 5 && !c.word(with, "with")) {
      with--;
    }
    if (!c.word(with, "with")) {
      return List.of();
    }
    Phrase widest = null;
    List<Entity> having = List.of();
    for (Phrase phrase : c.phrases) {
      if (phrase.to == with && !phrase.isPronoun()) {
        List<Entity> refs =
            Context.filter(phrase.isName() ? phrase.bearers : c.one(phrase), this::dweller);
        boolean wider = widest == null || phrase.from < widest.from;
        if (wider && !refs.isEmpty() && !refs.get(0).is(EntityType.PERSON)) {
          widest = phrase;
          having = refs;
        }
      }
    }
    for (Clause clause : c.clauses) {
      // "a triad headquartered in X with members in Y"
      boolean seated = SEATED.contains(clause.lemma) && clause.open && clause.verb < with;
      if (having.isEmpty() && seated && with - clause.verb < 6) {
        having = Context.filter(nounBefore(clause), e -> !e.is(EntityType.PERSON));
      }
    }
    return having;
  }

  /** "a crime group active in X and Y". */
  private void afterNoun(int at) {
    if (!c.word(at + 1, "in") && !c.word(at + 1, "throughout") && !c.word(at + 1, "across")) {
      return;
    }
    for (Phrase phrase : c.phrases) {
      if (phrase.to == at && !phrase.isPronoun()) {
        List<Entity> refs =
            Context.filter(phrase.isName() ? phrase.bearers : c.one(phrase), this::dweller);
        if (!refs.isEmpty() && !refs.get(0).is(EntityType.PERSON)) {
          new Places(c).claim(refs, new Places(c).places(at + 1), null, phrase.from + 4, at + 6);
          return;
        }
      }
    }
  }

  private void adjective(int at) {
    if (c.is(at + 1, Node.Kind.PREPOSITION) && IN.contains(c.node(at + 1).low)) {
      for (Clause clause : c.clauses) {
        if (clause.lemma.equals("be")
            && clause.verb < at
            && at - clause.verb < 4
            && !clause.negated) {
          new Places(c)
              .claim(
                  c.subject(clause, this::dweller),
                  new Places(c).places(at + 1),
                  null,
                  clause.from,
                  at + 6);
        }
      }
    }
  }
}
