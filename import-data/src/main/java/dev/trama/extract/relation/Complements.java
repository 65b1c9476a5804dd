package dev.trama.extract.relation;

import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What completes role nouns: "leader of G in X", and what coordinated nouns share. */
final class Complements {
  private static final Set<String> COMPLETING =
      Set.of(
          "of", "in", "within", "for", "with", "to", "inside", "at", "from", "on", "behind",
          "under");

  private final PhraseReader reader;

  Complements(PhraseReader reader) {
    this.reader = reader;
  }

  /** Lets "of", "in" and their like bring what a noun is a role in. */
  void complements() {
    for (int p = reader.phrases.size() - 2; p >= 0; p--) {
      Phrase group = reader.phrases.get(p);
      Phrase mother = reader.phrases.get(p + 1);
      boolean of =
          group.isName(EntityType.CRIMINAL_GROUP)
              && mother.isName(EntityType.CRIMINAL_GROUP)
              && reader.word(group.to, "of")
              && mother.from == group.to + 1
              && mother.governor == null;
      if (of) {
        mother.governor = group;
        group.to = mother.to;
      }
    }
    for (int p = reader.phrases.size() - 1; p >= 0; p--) {
      Phrase phrase = reader.phrases.get(p);
      if (!phrase.isRole()) {
        continue;
      }
      for (int turn = 0; turn < 3; turn++) {
        Node preposition = reader.node(phrase.to);
        if (preposition == null
            || !preposition.is(Node.Kind.PREPOSITION)
            || !COMPLETING.contains(preposition.low)) {
          break;
        }
        Phrase inner = startingAt(phrase.to + 1);
        if (inner == null
            || inner.isPronoun() && !Set.of("him", "her", "them").contains(inner.head.low)
            || inner.governor != null) {
          break;
        }
        if (second(phrase, preposition, inner)) {
          break;
        }
        if (inner.isName() && counts(phrase) == inner.list.size() - 1 && inner.list.size() > 1) {
          // "two lieutenants of X, A and B": only X completes the noun.
          List<Phrase> rest = new ArrayList<>(inner.list.subList(1, inner.list.size()));
          rest.forEach(member -> member.list = rest);
          inner.list = new ArrayList<>(List.of(inner));
        }
        phrase.arguments.add(
            new Phrase.Argument(Phrase.Bond.COMPLEMENT, preposition.low, inner.list));
        inner.list.forEach(member -> member.governor = phrase);
        phrase.to = inner.listEnd();
      }
    }
  }

  /** How many a plural noun is said to be, or 0. */
  private int counts(Phrase role) {
    for (int i = role.from; role.plural() && i < role.to; i++) {
      int number = Numbers.of(reader.nodes.get(i).low);
      if (number > 0) {
        return number;
      }
    }
    return 0;
  }

  private Phrase startingAt(int at) {
    Phrase found = null;
    for (Phrase phrase : reader.phrases) {
      if (phrase.from == at && (phrase.governor == null || phrase.governor.isName() && false)) {
        if (found == null || phrase.isName() || !found.isName() && phrase.to > found.to) {
          found = phrase;
        }
      }
    }
    return found;
  }

  /** A second complement only tells a place: "leader of G in X". */
  private static boolean second(Phrase phrase, Node preposition, Phrase inner) {
    boolean completed = phrase.arguments.stream().anyMatch(a -> a.bond() == Phrase.Bond.COMPLEMENT);
    return completed && (preposition.is("of") || !inner.isName(EntityType.LOCATION));
  }

  /** "G boss X and captain Y": the modifier holds for both. */
  private static void inherit(List<Phrase> list) {
    List<Phrase.Argument> known = List.of();
    for (Phrase name : list) {
      for (Phrase role : name.prefixes) {
        if (role.arguments.isEmpty() && !role.possessed && role.head.role.kin() == null) {
          role.arguments.addAll(known);
        } else {
          known = role.arguments.stream().filter(a -> a.bond() == Phrase.Bond.MODIFIER).toList();
        }
      }
    }
  }

  /** "X's cousin and driver": X is whose driver too. */
  private void share(Phrase role) {
    boolean bare =
        role.isRole()
            && role.arguments.isEmpty()
            && !role.definite
            && !role.indefinite
            && reader.is(role.from - 1, Node.Kind.CONJUNCTION);
    for (Phrase first : bare ? reader.phrases : List.<Phrase>of()) {
      if (first.isRole() && first.to == role.from - 1 && first.possessed) {
        first.arguments.stream()
            .filter(a -> a.bond() == Phrase.Bond.POSSESSOR)
            .forEach(role.arguments::add);
        role.possessed = true;
        return;
      }
    }
  }

  /** "leaders, members and associates of the G": the complement completes them all. */
  void coordinate() {
    for (Phrase name : reader.phrases) {
      if (name.list.size() > 1 && name.list.get(0) == name) {
        inherit(name.list);
      }
    }
    for (int p = 1; p < reader.phrases.size(); p++) {
      share(reader.phrases.get(p));
    }
    for (int p = reader.phrases.size() - 1; p >= 1; p--) {
      Phrase last = reader.phrases.get(p);
      if (!last.isRole() || last.arguments.isEmpty()) {
        continue;
      }
      Phrase.Argument shared = last.arguments.get(last.arguments.size() - 1);
      if (shared.bond() != Phrase.Bond.COMPLEMENT) {
        continue;
      }
      int from = last.from;
      for (int q = p - 1; q >= 0; q--) {
        Phrase earlier = reader.phrases.get(q);
        boolean joined =
            earlier.isRole()
                && earlier.governor == null
                && (earlier.to == from - 1
                        && (reader.is(from - 1, Node.Kind.CONJUNCTION)
                            || reader.is(from - 1, Node.Kind.COMMA))
                    || earlier.to == from - 2 && reader.is(from - 1, Node.Kind.CONJUNCTION));
        if (!joined
            || earlier.arguments.stream().anyMatch(a -> a.bond() == Phrase.Bond.COMPLEMENT)) {
          break;
        }
        earlier.arguments.add(shared);
        from = earlier.from;
      }
    }
  }
}
