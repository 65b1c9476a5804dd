package dev.trama.extract.relation;

import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Phrases that commas and conjunctions join, through what stands in apposition between them. */
final class Chains {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whose", "whom");

  private final List<Node> nodes;
  private final List<Phrase> phrases;

  Chains(List<Node> nodes, List<Phrase> phrases) {
    this.nodes = nodes;
    this.phrases = phrases;
  }

  /** Phrases that commas and conjunctions join, from a node on. */
  List<Phrase> chain(int from) {
    return chain(from, true);
  }

  /** The same, with or without what follows a relative clause. */
  List<Phrase> chain(int from, boolean throughRelatives) {
    List<Phrase> chain = new java.util.ArrayList<>();
    int at = from;
    while (at < nodes.size()) {
      Phrase next = null;
      for (Phrase phrase : phrases) {
        boolean inner = phrase.governor != null && phrase.governor.from == at;
        if (phrase.from == at && !inner && (next == null || phrase.to > next.to)) {
          next = phrase;
        }
      }
      int town = behindTown(at);
      if (town != at) {
        at = town;
        continue;
      }
      boolean relative =
          nodes.get(at).is(Node.Kind.PRONOUN) && RELATIVE.contains(nodes.get(at).low);
      if (next == null || relative) {
        break;
      }
      boolean apposition = !chain.isEmpty() && apposed(chain.get(chain.size() - 1), next);
      if (!apposition) {
        chain.add(next);
      }
      if (apposition) {
        at = behindParticiple(next.to);
        if (at != next.to) {
          continue;
        }
      }
      int behind =
          throughRelatives
              ? behindRelative(next.isName() ? Math.max(next.to, next.listEnd()) : next.to)
              : next.to;
      if (behind != next.to && behind != next.listEnd()) {
        at = behind;
        continue;
      }
      at = next.isName() ? Math.max(next.to, next.listEnd()) : next.to;
      at = behindSeat(next, at);
      boolean joined = false;
      while (at < nodes.size()
          && (nodes.get(at).is(Node.Kind.COMMA)
              || nodes.get(at).is(Node.Kind.CONJUNCTION)
              || nodes.get(at).is(";"))) {
        at++;
        joined = true;
      }
      if (!joined) {
        break;
      }
    }
    return chain;
  }

  /** Behind "headquartered in TOWN, COUNTRY, and": where the list goes on. */
  private int behindParticiple(int from) {
    Node verb = at(from);
    boolean seated =
        verb != null
            && verb.is(Node.Kind.VERB)
            && Set.of("base", "headquarter", "locate", "operate").contains(verb.verb.lemma());
    for (int i = from + 1; seated && i < Math.min(nodes.size(), from + 10); i++) {
      if (nodes.get(i).is(Node.Kind.CONJUNCTION) && nodes.get(i - 1).is(Node.Kind.COMMA)) {
        return i + 1;
      }
      boolean place =
          nodes.get(i).is(Node.Kind.PREPOSITION)
              || nodes.get(i).is(Node.Kind.COMMA)
              || nodes.get(i).is(Node.Kind.DETERMINER)
              || nodes.get(i).is(Node.Kind.NAME) && nodes.get(i).entity.is(EntityType.LOCATION);
      if (!place) {
        break;
      }
    }
    return from;
  }

  /** In "members of G, a gang" the second phrase only tells what a name inside the first is. */
  private boolean apposed(Phrase first, Phrase second) {
    if (!second.isRole() || second.bearers.size() != 1) {
      return false;
    }
    if (first.isName() && first.listed().contains(second.bearers.get(0))) {
      return true;
    }
    for (int i = first.from; i < first.to; i++) {
      if (nodes.get(i).is(Node.Kind.NAME) && nodes.get(i).entity == second.bearers.get(0)) {
        return true;
      }
    }
    return false;
  }

  /** Behind "in TOWN" of a company that a conjunction joins to another. */
  private int behindSeat(Phrase company, int from) {
    Node place = at(from + 1);
    boolean seat =
        company.isName(EntityType.COMPANY)
            && at(from) != null
            && at(from).is("in")
            && place != null
            && place.is(Node.Kind.NAME)
            && place.entity.is(EntityType.LOCATION);
    Node after = at(from + 2);
    return seat && after != null && (after.is(Node.Kind.CONJUNCTION) || after.is(Node.Kind.COMMA))
        ? from + 2
        : from;
  }

  /** Behind "all of TOWN, COUNTRY, and": where the list of people goes on, or {@code from}. */
  private int behindTown(int from) {
    boolean opens =
        (nodes.get(from).is("all") || nodes.get(from).is("both"))
            && at(from + 1) != null
            && at(from + 1).is("of");
    for (int i = from + 2; opens && i < Math.min(nodes.size(), from + 12); i++) {
      Node node = nodes.get(i);
      if (node.is(Node.Kind.CONJUNCTION)) {
        return i + 1;
      }
      boolean place =
          node.is(Node.Kind.COMMA)
              || node.is(";")
              || node.is(Node.Kind.NAME) && node.entity.is(EntityType.LOCATION);
      if (!place) {
        break;
      }
    }
    return from;
  }

  /** Behind "who works for G, and": where the list goes on, or {@code from}. */
  private int behindRelative(int from) {
    int start = at(from) != null && at(from).is(Node.Kind.COMMA) ? from + 1 : from;
    Node relative = at(start);
    boolean opens = relative != null && RELATIVE.contains(relative.low);
    for (int i = start + 1; opens && i < Math.min(nodes.size(), start + 18); i++) {
      if (nodes.get(i).is(";") || nodes.get(i).is(".")) {
        return from;
      }
      if (relative.is("who") && nodes.get(i).is(Node.Kind.COMMA) && personGoesOn(i + 1)) {
        return i + 1;
      }
      if (!nodes.get(i).is(Node.Kind.CONJUNCTION) || !nodes.get(i - 1).is(Node.Kind.COMMA)) {
        continue;
      }
      Phrase next = null;
      for (Phrase phrase : phrases) {
        if (phrase.from == i + 1 && (next == null || phrase.to > next.to)) {
          next = phrase;
        }
      }
      boolean goesOn =
          next != null
              && !next.isPronoun()
              && (at(next.to) == null
                  || !at(next.to).is(Node.Kind.VERB) && !at(next.to).is(Node.Kind.MODAL)
                  || at(next.to).is("were")
                  || at(next.to).is("are"));
      return goesOn ? i + 1 : from;
    }
    return from;
  }

  /** "A, who is in custody, B, who is at large, and C": a person who heads the next member. */
  private boolean personGoesOn(int from) {
    Node name = at(from);
    Phrase phrase = null;
    for (Phrase candidate : phrases) {
      phrase = candidate.from == from && candidate.isName() ? candidate : phrase;
    }
    Node comma = phrase == null ? null : at(phrase.to);
    Node relative = phrase == null ? null : at(phrase.to + 1);
    return name != null
        && name.is(Node.Kind.NAME)
        && name.entity.is(EntityType.PERSON)
        && comma != null
        && comma.is(Node.Kind.COMMA)
        && relative != null
        && (RELATIVE.contains(relative.low) || relative.is(Node.Kind.CONJUNCTION));
  }

  private Node at(int i) {
    return i >= 0 && i < nodes.size() ? nodes.get(i) : null;
  }
}
