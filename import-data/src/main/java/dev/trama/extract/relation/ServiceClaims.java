package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.List;
import java.util.Set;

/** Who does the work of others: procures for a group, acts on behalf, is employed. */
final class ServiceClaims {
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

  ServiceClaims(Context context) {
    this.c = context;
  }

  void claim() {
    behalf();
    serves();
    deliveries();
    employs();
    launders();
    purchases();
  }

  /** "launders the clan's proceeds", "laundered its money": the group is served. */
  private void launders() {
    for (Clause clause : c.clauses) {
      boolean works =
          clause.lemma.equals("launder")
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive;
      for (Phrase owner : works ? c.phrases : List.<Phrase>of()) {
        boolean its = owner.isPronoun() && owner.head.is("its");
        boolean owns =
            owner.from > clause.verb
                && owner.from - clause.verb < 3
                && (its || c.is(owner.to, Node.Kind.POSSESSIVE))
                && money(owner.to);
        List<Entity> groups =
            owns
                ? Context.filter(
                    owner.isName() ? owner.bearers : c.one(owner),
                    e -> e.is(EntityType.CRIMINAL_GROUP))
                : List.of();
        for (Entity agent :
            groups.isEmpty() ? List.<Entity>of() : c.subject(clause, this::supporter)) {
          support(agent, groups.get(0), "launders for", clause, owner.to);
        }
      }
    }
  }

  private boolean money(int at) {
    for (int i = at; i < Math.min(c.nodes.size(), at + 5); i++) {
      if (Set.of("proceeds", "money", "profits", "funds", "earnings", "cash")
          .contains(c.node(i).low)) {
        return true;
      }
    }
    return false;
  }

  /** "G bought methamphetamine from X": X supplies G. */
  private void purchases() {
    for (Clause clause : c.clauses) {
      boolean buys =
          Set.of("buy", "purchase", "obtain", "acquire").contains(clause.lemma)
              && !clause.negated
              && !clause.hypothetical
              && !clause.passive
              && !clause.infinitive;
      List<Entity> buyers =
          buys ? c.subject(clause, e -> e.is(EntityType.CRIMINAL_GROUP)) : List.of();
      boolean drugs = false;
      for (int i = clause.verb + 1;
          !buyers.isEmpty() && i < c.nodes.size() && !c.is(i, Node.Kind.VERB);
          i++) {
        drugs |= c.is(i, Node.Kind.NAME) && c.node(i).entity.is(EntityType.SUBSTANCE);
        drugs |= c.word(i, "weapons") || c.word(i, "firearms") || c.word(i, "drugs");
        Phrase seller = drugs && c.word(i, "from") ? c.outermost(i + 1) : null;
        List<Entity> sellers = seller == null ? List.of() : seller.bearers;
        for (Entity each : sellers) {
          boolean may = supporter(each) || each.is(EntityType.CRIMINAL_GROUP);
          if (may && each != buyers.get(0)) {
            support(each, buyers.get(0), "supplier", clause, seller.to);
          }
        }
      }
    }
  }

  private void support(Entity agent, Entity principal, String role, Clause clause, int to) {
    boolean belongs =
        c.drafts.stream()
            .anyMatch(
                d ->
                    d.from() == agent
                        && d.to() == principal
                        && (d.type() == RelationType.MEMBER_OF || d.type() == RelationType.LEADS));
    Draft draft =
        belongs ? null : c.add(RelationType.SUPPORTS, agent, principal, c.span(clause.from, to));
    if (draft != null && draft.role == null) {
      draft.role = role;
    }
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

  private boolean supporter(Entity e) {
    return (e.is(EntityType.PERSON) || e.is(EntityType.COMPANY)) && !c.discourse.isOfficial(e);
  }
}
