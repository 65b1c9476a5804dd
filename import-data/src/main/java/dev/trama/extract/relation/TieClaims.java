package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/**
 * Ties that a phrase tells with whatever verb: on behalf of, an alliance with, a wing of its own.
 */
final class TieClaims {
  private static final Set<String> SERVICES =
      Set.of(
          "procure",
          "arrange",
          "coordinate",
          "transport",
          "move",
          "store",
          "obtain",
          "purchase",
          "buy",
          "broker",
          "recruit",
          "collect",
          "manage",
          "handle",
          "smuggle",
          "traffic",
          "distribute",
          "sell",
          "send",
          "export",
          "secure",
          "facilitate",
          "produce",
          "manufacture",
          "ship",
          "import",
          "kill",
          "invest",
          "hide",
          "deliver",
          "build");

  private final Context c;

  TieClaims(Context context) {
    this.c = context;
  }

  void claim() {
    behalf();
    wings();
    shares();
    serves();
    belongings();
    deliveries();
    employs();
    tied();
    citizenship();
    atLarge();
    activities();
  }

  /** "procures weapons for G", "moved cocaine for X": supports them. */
  private void serves() {
    for (Clause clause : c.clauses) {
      boolean works =
          SERVICES.contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive
              && !clause.infinitive;
      boolean sells = Set.of("sell", "ship", "deliver", "send", "export").contains(clause.lemma);
      List<Entity> principals =
          works ? principals(clause, sells ? Set.of("for", "to") : Set.of("for")) : List.of();
      for (Entity agent :
          principals.isEmpty() ? List.<Entity>of() : c.subject(clause, this::supporter)) {
        Draft draft =
            supporter(agent)
                ? c.add(
                    RelationType.SUPPORTS,
                    agent,
                    principals.get(0),
                    c.span(clause.from, c.clauseEnd(clause)))
                : null;
        if (draft != null && draft.role == null) {
          draft.role = clause.lemma + " for";
          draft.confidence = 0.85;
        }
      }
    }
  }

  /** "a repair shop that belongs to X": X owns it. */
  private void belongings() {
    for (Clause clause : c.clauses) {
      if (!clause.lemma.equals("belong") || clause.negated || clause.hypothetical) {
        continue;
      }
      List<Entity> companies = c.subject(clause, e -> e.is(EntityType.COMPANY));
      List<Entity> owners =
          companies.isEmpty()
              ? List.of()
              : c.after(
                  clause, Set.of("to"), e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
      for (Entity owner : owners) {
        Draft draft =
            c.add(
                RelationType.OWNS,
                owner,
                companies.get(companies.size() - 1),
                c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = "owner";
        }
      }
    }
  }

  /** "X employed hitmen, among them A and B": they work for X. */
  private void employs() {
    for (Clause clause : c.clauses) {
      boolean hires =
          Set.of("employ", "hire").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive;
      Phrase object = hires ? c.objectPhrase(clause) : null;
      if (object == null) {
        continue;
      }
      List<Entity> employers =
          c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e));
      for (Phrase phrase : c.phrases) {
        boolean hired =
            phrase.isRole()
                && phrase.from >= object.from
                && phrase.from - object.from < 4
                && phrase.arguments.isEmpty()
                && !phrase.bearers.isEmpty()
                && phrase.bearers.get(0).is(EntityType.PERSON);
        for (Entity worker : hired && employers.size() == 1 ? phrase.bearers : List.<Entity>of()) {
          Draft draft =
              c.add(
                  RelationType.ASSOCIATE_OF,
                  worker,
                  employers.get(0),
                  c.span(clause.from, phrase.to));
          if (draft != null && draft.role == null) {
            draft.role = phrase.head.role.singular();
          }
        }
      }
    }
  }

  /** "a trafficker tied to G", "X is affiliated with G": counts among its people. */
  private void tied() {
    for (Clause clause : c.clauses) {
      boolean ties =
          Set.of("tie", "link", "affiliate", "associate").contains(clause.lemma)
              && clause.passive
              && !clause.negated
              && !clause.hypothetical
              && (c.word(clause.verb + 1, "to") || c.word(clause.verb + 1, "with"));
      Phrase phrase = ties ? c.outermost(clause.verb + 2) : null;
      List<Entity> groups =
          phrase == null || c.is(phrase.to, Node.Kind.POSSESSIVE)
              ? List.of()
              : Context.filter(
                  phrase.isName() ? phrase.bearers : c.one(phrase),
                  e -> e.is(EntityType.CRIMINAL_GROUP));
      for (Entity person :
          groups.isEmpty()
              ? List.<Entity>of()
              : c.subject(clause, e -> e.is(EntityType.PERSON) && !c.discourse.isOfficial(e))) {
        Draft draft =
            c.add(
                RelationType.MEMBER_OF,
                person,
                groups.get(0),
                c.span(clause.from, Math.min(c.nodes.size(), phrase.to)));
        if (draft != null && draft.role == null) {
          draft.role = "associate";
          draft.confidence = 0.85;
        }
      }
    }
  }

  /** "shipped cocaine for sale to G", "responsible for its delivery to cartels, including G". */
  private void deliveries() {
    for (int i = 0; i + 2 < c.nodes.size(); i++) {
      boolean noun =
          (c.word(i, "sale") || c.word(i, "delivery") || c.word(i, "resale"))
              && c.word(i + 1, "to");
      Phrase first = noun ? c.outermost(i + 2) : null;
      if (first == null) {
        continue;
      }
      List<Entity> groups =
          Context.filter(
              first.isName() ? first.listed() : c.one(first), e -> e.is(EntityType.CRIMINAL_GROUP));
      Clause clause = null;
      for (Clause other : c.clauses) {
        clause = other.verb < i && !other.hypothetical ? other : clause;
      }
      for (Entity agent :
          groups.isEmpty() || clause == null || clause.negated
              ? List.<Entity>of()
              : c.subject(clause, this::supporter)) {
        Draft draft =
            supporter(agent)
                ? c.add(
                    RelationType.SUPPORTS,
                    agent,
                    groups.get(0),
                    c.span(Math.max(0, i - 2), first.to))
                : null;
        if (draft != null && draft.role == null) {
          draft.role = "supplier";
          draft.confidence = 0.85;
        }
      }
    }
  }

  /** The group that one of the prepositions brings, with nothing between. */
  private List<Entity> principals(Clause clause, Set<String> prepositions) {
    Clause before = c.previous(clause);
    boolean only =
        clause.open
            && before != null
            && Set.of("discuss", "negotiate", "propose", "offer", "plan").contains(before.lemma);
    for (int i = clause.verb + 1; !only && i < c.nodes.size() && !c.is(i, Node.Kind.VERB); i++) {
      Phrase phrase =
          c.is(i, Node.Kind.PREPOSITION) && prepositions.contains(c.node(i).low)
              ? c.outermost(i + 1)
              : null;
      List<Entity> groups =
          phrase == null
              ? List.of()
              : Context.filter(
                  phrase.isName() ? phrase.listed() : c.one(phrase),
                  e -> e.is(EntityType.CRIMINAL_GROUP));
      if (!groups.isEmpty()) {
        return groups;
      }
    }
    return List.of();
  }

  private boolean supporter(Entity e) {
    return (e.is(EntityType.PERSON) || e.is(EntityType.COMPANY)) && !c.discourse.isOfficial(e);
  }

  /** "holds shares in A and B", "has a stake in A". */
  private void shares() {
    for (Clause clause : c.clauses) {
      boolean holds =
          Set.of("hold", "have", "own", "acquire").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive;
      if (holds) {
        stake(clause);
      }
      int share = -1;
      for (int i = clause.verb + 1; holds && i < Math.min(c.nodes.size(), clause.verb + 7); i++) {
        Node node = c.node(i);
        if (node.is("shares")
            || node.is("stake")
            || node.is("stakes")
            || node.is("interest")
            || node.is("interests")
            || node.is("stock")
            || node.is("ownership")) {
          share = i;
        }
      }
      if (share < 0) {
        continue;
      }
      List<Entity> owners =
          c.subject(
              clause,
              e -> RelationType.OWNS.from().contains(e.type()) && !c.discourse.isOfficial(e));
      for (Phrase phrase : c.phrases) {
        boolean held =
            phrase.isName(EntityType.COMPANY)
                && phrase.from > share
                && (phrase.governor == null || phrase.governor.isName());
        for (Entity owner : held ? owners : List.<Entity>of()) {
          Draft draft =
              c.add(RelationType.OWNS, owner, phrase.head.entity, c.span(clause.from, phrase.to));
          if (draft != null && draft.role == null) {
            draft.role = "shareholder";
          }
        }
      }
    }
  }

  /** "a company in which X holds a half share". */
  private void stake(Clause clause) {
    boolean share = false;
    for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 5); i++) {
      share |= c.word(i, "share") || c.word(i, "stake") || c.word(i, "interest");
    }
    for (Phrase relative : share ? c.phrases : List.<Phrase>of()) {
      boolean opens =
          relative.isPronoun()
              && relative.head.is("which")
              && c.word(relative.from - 1, "in")
              && relative.from < clause.from
              && clause.from - relative.from < 12;
      List<Entity> companies =
          opens
              ? Context.filter(c.references().antecedent(relative), e -> e.is(EntityType.COMPANY))
              : List.of();
      for (Entity owner :
          companies.isEmpty() ? List.<Entity>of() : c.subject(clause, this::supporter)) {
        Draft draft =
            c.add(
                RelationType.OWNS,
                owner,
                companies.get(0),
                c.span(clause.from, c.clauseEnd(clause)));
        if (draft != null && draft.role == null) {
          draft.role = "shareholder";
        }
      }
    }
  }

  /** "holds Albanian and Serbian citizenship". */
  private void citizenship() {
    for (Clause clause : c.clauses) {
      boolean holds =
          Set.of("hold", "have", "possess").contains(clause.lemma)
              && !clause.negated
              && c.says("citizenship", "nationality", "passport", "passports");
      if (!holds) {
        continue;
      }
      for (int i = clause.verb + 1; i < Math.min(c.nodes.size(), clause.verb + 8); i++) {
        if (c.is(i, Node.Kind.VERB)) {
          break;
        }
        boolean people =
            c.is(i, Node.Kind.NAME)
                && c.sortOf(c.node(i)) == dev.trama.extract.mention.Mention.Sort.DEMONYM;
        Entity country = people ? c.entities.countryOf(c.node(i).mention) : null;
        if (country != null) {
          for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
            c.add(RelationType.NATIONAL_OF, person, country, c.span(clause.from, i + 2));
          }
        }
      }
    }
  }

  /** "X and Y remain at large": of the accused, where the text tells of charges. */
  private void atLarge() {
    if (!c.says("large", "fugitives", "fugitive") || c.discourse.defendants().isEmpty()) {
      return;
    }
    for (Clause clause : c.clauses) {
      boolean remains =
          clause.lemma.equals("remain")
              && (c.word(clause.verb + 1, "at") && c.word(clause.verb + 2, "large")
                  || c.word(clause.verb + 1, "fugitives"));
      if (remains && !clause.negated && !clause.hypothetical) {
        for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
          Draft draft =
              c.discourse.isOfficial(person)
                  ? null
                  : c.add(
                      RelationType.CHARGED,
                      person,
                      null,
                      c.span(c.clauseStart(clause, person), clause.verb + 3));
          if (draft != null) {
            draft.confidence = 0.75;
          }
        }
      }
    }
  }

  /** "oversees the group's money laundering", "is in charge of G's finances": belongs to it. */
  private void activities() {
    for (Clause clause : c.clauses) {
      boolean runs =
          Set.of("oversee", "keep", "manage", "coordinate", "handle", "supervise", "direct", "run")
                  .contains(clause.lemma)
              || clause.lemma.equals("be")
                  && (c.word(clause.verb + 1, "responsible")
                      || c.word(clause.verb + 1, "in") && c.word(clause.verb + 2, "charge"));
      if (!runs || clause.negated || clause.hypothetical || clause.infinitive || clause.passive) {
        continue;
      }
      int at = clause.lemma.equals("be") ? clause.verb + 3 : clause.verb + 1;
      if (c.word(at, "of") || c.word(at, "for")) {
        at++;
      }
      for (Phrase phrase : c.phrases) {
        boolean owner =
            phrase.from == at
                && c.is(phrase.to, Node.Kind.POSSESSIVE)
                && (c.is(phrase.to + 1, Node.Kind.WORD) || c.is(phrase.to + 1, Node.Kind.NAME))
                && Bearers.isGroup(c.one(phrase));
        if (!owner) {
          continue;
        }
        for (Entity person : c.subject(clause, e -> e.is(EntityType.PERSON))) {
          Draft draft =
              c.discourse.isOfficial(person)
                  ? null
                  : c.add(
                      RelationType.MEMBER_OF,
                      person,
                      c.one(phrase).get(0),
                      c.span(clause.from, Math.min(c.nodes.size(), phrase.to + 3)));
          if (draft != null && draft.role == null) {
            draft.role =
                c.span(clause.verb, Math.min(c.nodes.size(), phrase.to + 3))
                    .of(c.marks.sourceText());
            draft.confidence = 0.85;
          }
        }
      }
    }
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
      Phrase object =
          has && !clause.negated && !clause.hypothetical ? c.objectPhrase(clause) : null;
      if (object == null
          || !object.isRole()
          || !object.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.PART)
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
              && (phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.PART)
                  || phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.GROUP));
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
              && (phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.PART)
                  || phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.GROUP));
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

  /** "on behalf of X": whatever is done so supports X. */
  private void behalf() {
    for (Clause clause : c.clauses) {
      if (clause.negated || clause.hypothetical || clause.infinitive) {
        continue;
      }
      List<Entity> principals =
          c.after(
              clause,
              Set.of("behalf"),
              e ->
                  (e.is(EntityType.PERSON) || e.is(EntityType.CRIMINAL_GROUP))
                      && !c.discourse.isOfficial(e));
      List<Entity> agents =
          principals.isEmpty()
              ? List.of()
              : c.subject(
                  clause,
                  e ->
                      RelationType.SUPPORTS.from().contains(e.type())
                          && !c.discourse.isOfficial(e));
      for (Entity agent : agents) {
        for (Entity principal : principals) {
          boolean member =
              c.drafts.stream()
                  .anyMatch(
                      d ->
                          d.from() == agent
                              && d.to() == principal
                              && (d.type() == RelationType.MEMBER_OF
                                  || d.type() == RelationType.LEADS));
          Draft draft =
              member
                  ? null
                  : c.add(
                      RelationType.SUPPORTS,
                      agent,
                      principal,
                      c.span(clause.from, c.clauseEnd(clause)));
          if (draft != null && draft.role == null) {
            draft.role = clause.lemma + " on behalf of";
          }
        }
      }
    }
  }
}
