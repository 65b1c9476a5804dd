package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who trafficks in what: a verb or noun of trade before or after the name of a substance. */
final class TraffickingClaims {
  private static final Set<String> VERBS =
      Set.of(
          "traffic",
          "smuggle",
          "import",
          "export",
          "distribute",
          "manufacture",
          "produce",
          "transport",
          "ship",
          "sell",
          "supply",
          "move",
          "send",
          "deal",
          "possess",
          "procure",
          "store",
          "receive",
          "deliver",
          "coordinate",
          "purchase",
          "buy",
          "bring",
          "transfer",
          "launch",
          "source");

  /** What dealers do for drugs to move: "arranges the purchase of X". */
  private static final Set<String> ARRANGING =
      Set.of("arrange", "coordinate", "organize", "oversee", "broker", "negotiate", "handle");

  private static final Set<String> DEALS =
      Set.of("purchase", "purchases", "transport", "delivery", "deliveries", "movement", "storage");

  private static final Set<String> NOUNS =
      Set.of(
          "trafficking",
          "importation",
          "exportation",
          "distribution",
          "shipment",
          "shipments",
          "trafficker",
          "traffickers",
          "transportation",
          "smuggling",
          "supplier",
          "supply",
          "sale",
          "sales",
          "manufacture",
          "production",
          "manufacturing",
          "loads",
          "importing",
          "exporting",
          "distributing",
          "deliveries",
          "trans-shipments",
          "producer",
          "producers",
          "importers",
          "exporters",
          "suppliers",
          "distributors",
          "smugglers",
          "distributor");
  private static final Set<String> DEALERS =
      Set.of("trafficker", "dealer", "smuggler", "distributor", "supplier", "producer", "importer");
  private static final Set<String> ENFORCING =
      Set.of(
          "seize",
          "dismantle",
          "enforce",
          "investigate",
          "find",
          "combat",
          "fight",
          "estimate",
          "recover",
          "intercept");

  private final Context c;

  TraffickingClaims(Context context) {
    this.c = context;
  }

  void claim() {
    if (c.sentence.kind() != Sentence.Kind.BODY) {
      return;
    }
    for (int i = 0; i < c.nodes.size(); i++) {
      if (c.is(i, Node.Kind.NAME) && c.node(i).entity.is(EntityType.SUBSTANCE)) {
        substance(i);
      }
    }
  }

  /** "X, a cocaine trafficker", "suppliers of heroin": who bears the noun. */
  private void dealer(int at) {
    for (Phrase phrase : c.phrases) {
      boolean trader =
          phrase.isRole()
              && phrase.from <= at
              && at < phrase.to
              && !phrase.bearers.isEmpty()
              && DEALERS.contains(phrase.head.role.singular().replaceFirst(".* ", ""));
      int head = trader ? c.nodes.indexOf(phrase.head) : -1;
      boolean of = c.word(at - 1, "of") || c.is(at - 1, Node.Kind.CONJUNCTION);
      if (trader && (head == at + 1 || at > head && of)) {
        for (Entity actor : phrase.bearers) {
          if (trades(actor)) {
            c.add(RelationType.TRAFFICS, actor, c.node(at).entity, c.span(phrase.from, phrase.to));
          }
        }
      }
    }
  }

  /** "The cocaine was supplied by X". */
  private void passive(int at) {
    for (Clause clause : c.clauses) {
      boolean undergone =
          clause.passive
              && !clause.negated
              && !clause.hypothetical
              && VERBS.contains(clause.lemma)
              && clause.from > at
              && clause.from - at < 3;
      for (Entity actor :
          undergone ? c.after(clause, Set.of("by"), this::trades) : List.<Entity>of()) {
        c.add(RelationType.TRAFFICS, actor, c.node(at).entity, c.span(at, c.clauseEnd(clause)));
      }
    }
  }

  private void substance(int at) {
    dealer(at);
    passive(at);
    int trade = trade(at);
    boolean money =
        c.word(at - 1, "of") && c.word(at - 2, "proceeds") || c.word(at + 1, "proceeds");
    if (trade < 0 || money) {
      return;
    }
    for (Entity actor : actors(trade, at)) {
      boolean may =
          (actor.is(EntityType.PERSON) || actor.is(EntityType.CRIMINAL_GROUP))
              && !c.discourse.isOfficial(actor);
      if (may) {
        Draft draft =
            c.add(
                RelationType.TRAFFICS,
                actor,
                c.node(at).entity,
                c.span(Math.min(trade, at), Math.max(trade, at) + 1));
        if (draft != null && draft.status == null) {
          draft.status = c.alleged();
        }
      }
    }
  }

  /** The word of trade that governs the substance, or -1. */
  private int trade(int at) {
    if (c.node(at + 1) != null && NOUNS.contains(c.node(at + 1).low)) {
      return at + 1;
    }
    boolean deal = false;
    for (int i = at - 1; i >= 0 && at - i < 26; i--) {
      Node node = c.nodes.get(i);
      deal |= DEALS.contains(node.low) && c.word(i + 1, "of");
      if (node.is(Node.Kind.VERB)) {
        if (deal && ARRANGING.contains(node.verb.lemma())) {
          return i;
        }
        if (VERBS.contains(node.verb.lemma())) {
          return i;
        }
        boolean through =
            Set.of("include", "involve", "exceed", "contain", "lead", "follow")
                .contains(node.verb.lemma());
        if (!through) {
          return -1;
        }
      }
      if (NOUNS.contains(node.low) || node.is("responsible") && c.word(i + 1, "for")) {
        return i;
      }
      if (node.is(";") || node.is(".")) {
        return -1;
      }
    }
    return -1;
  }

  private List<Entity> actors(int trade, int at) {
    Clause clause = clauseOf(trade);
    if (clause == null) {
      return List.of();
    }
    for (Clause other = clause; other != null; other = c.previous(other)) {
      if (ENFORCING.contains(other.lemma) && !other.passive) {
        return List.of();
      }
    }
    List<Entity> whose = owners(trade);
    if (!whose.isEmpty()) {
      return whose;
    }
    List<Entity> actors = new ArrayList<>();
    if (clause.passive && clause.verb == trade) {
      actors.addAll(c.after(clause, Set.of("by"), this::trades));
      return actors;
    }
    if (isCharge(clause) && !clause.passive) {
      actors.addAll(c.object(clause));
    }
    if (actors.isEmpty()) {
      actors.addAll(
          c.subject(
              clause,
              underCharge(clause) ? e -> trades(e) && e.is(EntityType.PERSON) : this::trades));
    }
    if (actors.isEmpty() && !underCharge(clause)) {
      actors.addAll(c.collective(clause));
    }
    if (actors.isEmpty()) {
      actors.addAll(carried(clause));
    }
    return actors;
  }

  /** "the gang's shipments of X": whose trade it is. */
  private List<Entity> owners(int trade) {
    boolean possessed =
        !c.is(trade, Node.Kind.VERB)
            && (c.is(trade - 1, Node.Kind.POSSESSIVE) || c.word(trade - 1, "its"));
    for (Phrase phrase : possessed ? c.phrases : List.<Phrase>of()) {
      boolean owner =
          phrase.to == trade - 1 && !c.word(trade - 1, "its")
              || phrase.to == trade && phrase.head.is("its");
      if (owner) {
        List<Entity> refs = Context.filter(c.resolve(phrase), this::trades);
        if (!refs.isEmpty()) {
          return refs;
        }
      }
    }
    return List.of();
  }

  /** Charges are brought against people: their group is not the one who is meant. */
  private boolean underCharge(Clause clause) {
    for (Clause other = clause; other != null; other = c.previous(other)) {
      if (isCharge(other) || other.lemma.equals("plead") || other.lemma.equals("sentence")) {
        return true;
      }
      if (!other.open) {
        return false;
      }
    }
    return false;
  }

  private boolean trades(Entity e) {
    return (e.is(EntityType.PERSON) || e.is(EntityType.CRIMINAL_GROUP))
        && !c.discourse.isOfficial(e);
  }

  private static boolean isCharge(Clause clause) {
    return clause.lemma.equals("charge")
        || clause.lemma.equals("indict")
        || clause.lemma.equals("accuse")
        || clause.lemma.equals("convict");
  }

  /** A charge earlier in the sentence carries over: "charges X with …, distribution of Y". */
  private List<Entity> carried(Clause clause) {
    for (Clause other = c.previous(clause); other != null; other = c.previous(other)) {
      if (isCharge(other)) {
        List<Entity> found = other.passive ? c.subject(other, this::trades) : c.object(other);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private Clause clauseOf(int at) {
    Clause best = null;
    for (Clause clause : c.clauses) {
      if (clause.verb <= at) {
        best = clause;
      }
    }
    return best;
  }
}
