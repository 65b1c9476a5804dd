package dev.trama.extract.relation;

import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the noun phrases of a sentence, their arguments and the lists they form. */
final class PhraseReader {

  final Sentence sentence;
  final String source;
  final List<Node> nodes;
  final List<Phrase> phrases = new ArrayList<>();

  private PhraseReader(String source, Sentence sentence, List<Node> nodes) {
    this.source = source;
    this.sentence = sentence;
    this.nodes = nodes;
  }

  /** The phrases in order of their heads. */
  static List<Phrase> read(String source, Sentence sentence, List<Node> nodes) {
    PhraseReader reader = new PhraseReader(source, sentence, nodes);
    reader.base();
    reader.prefixes();
    reader.lists();
    Complements complements = new Complements(reader);
    complements.complements();
    complements.coordinate();
    return reader.phrases;
  }

  Node node(int at) {
    return at >= 0 && at < nodes.size() ? nodes.get(at) : null;
  }

  boolean is(int at, Node.Kind kind) {
    Node node = node(at);
    return node != null && node.is(kind);
  }

  boolean word(int at, String word) {
    Node node = node(at);
    return node != null && node.is(word);
  }

  private void base() {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.is(Node.Kind.NAME) || node.is(Node.Kind.ROLE) || node.is(Node.Kind.PRONOUN)) {
        Phrase phrase = new Phrase(node, i);
        if (node.is(Node.Kind.ROLE)) {
          new Modifiers(this).read(phrase, i);
        } else if (node.is(Node.Kind.NAME) && is(i - 1, Node.Kind.DETERMINER)) {
          phrase.from = i - 1;
        } else if (node.is(Node.Kind.NAME)
            && is(i - 1, Node.Kind.POSSESSIVE)
            && is(i - 2, Node.Kind.NAME)
            && !node.entity.is(EntityType.PERSON)
            && !nodes.get(i - 2).entity.is(EntityType.PERSON)) {
          Phrase owner = own(i - 2);
          owner.governor = phrase;
          phrase.from = owner.from;
        } else if (node.is(Node.Kind.NAME)) {
          adjectives(phrase, i);
        }
        phrase.preposition =
            is(phrase.from - 1, Node.Kind.PREPOSITION) ? nodes.get(phrase.from - 1).low : null;
        phrases.add(phrase);
      }
    }
  }

  /** "the notorious Colombian X clan", "Mexico's violent X": what stands between belongs to it. */
  private void adjectives(Phrase phrase, int head) {
    int j = head - 1;
    boolean person = nodes.get(head).entity.is(EntityType.PERSON);
    if (person
        || nodes.get(head).entity.is(EntityType.LOCATION)
        || nodes.get(head).entity.is(EntityType.SUBSTANCE)) {
      return;
    }
    while (j > 0 && head - j < 5) {
      Node node = nodes.get(j);
      boolean adjective =
          node.is(Node.Kind.WORD)
              && Character.isLetter(node.low.charAt(0))
              && !node.low.endsWith("ly")
              && !Modifiers.closed(node.low);
      boolean based = node.is("-based") && is(j - 1, Node.Kind.NAME);
      boolean people =
          node.is(Node.Kind.NAME)
              && node.entity.is(EntityType.LOCATION)
              && (node.mention.sort() == Mention.Sort.DEMONYM || word(j + 1, "-based"));
      if (!adjective && !people && !based) {
        break;
      }
      j--;
    }
    if (j == head - 1 || j < 0) {
      return;
    }
    boolean possessed = is(j, Node.Kind.POSSESSIVE) && is(j - 1, Node.Kind.NAME);
    boolean peopleOnly =
        is(j + 1, Node.Kind.NAME)
            && head - j == 2
            && nodes.get(j + 1).mention.sort() == Mention.Sort.DEMONYM;
    if (!is(j, Node.Kind.DETERMINER) && !possessed && !peopleOnly) {
      return;
    }
    for (int k = j + 1; k < head; k++) {
      if (is(k, Node.Kind.NAME)) {
        own(k).governor = phrase;
      }
    }
    if (possessed) {
      Phrase owner = own(j - 1);
      owner.governor = phrase;
      phrase.from = owner.from;
    } else {
      phrase.from = is(j, Node.Kind.DETERMINER) ? j : j + 1;
    }
  }

  Phrase own(int at) {
    for (int i = phrases.size() - 1; i >= 0; i--) {
      if (phrases.get(i).head == nodes.get(at)) {
        return phrases.get(i);
      }
    }
    throw new IllegalStateException("no phrase at node " + at);
  }

  private void prefixes() {
    for (int p = 1; p < phrases.size(); p++) {
      Phrase name = phrases.get(p);
      Phrase role = phrases.get(p - 1);
      boolean adjacent =
          role.isRole()
              && name.isName()
              && role.to == name.from
              && name.from == headAt(name)
              && role.governor == null;
      if (!adjacent
          || !Bearers.fits(role.head.role, name.head.entity.type())
          || name.head.mention.sort() == Mention.Sort.DEMONYM) {
        continue;
      }
      name.prefixes.add(role);
      role.governor = name;
      name.from = role.from;
      name.preposition = role.preposition;
      // "underboss and boss NAME": both nouns are his.
      Phrase earlier = p >= 2 ? phrases.get(p - 2) : null;
      if (earlier != null
          && earlier.isRole()
          && earlier.governor == null
          && is(earlier.to, Node.Kind.CONJUNCTION)
          && earlier.to + 1 == role.from
          && !earlier.head.role.plural()
          && !role.possessed
          && Bearers.fits(earlier.head.role, name.head.entity.type())) {
        name.prefixes.add(earlier);
        earlier.governor = name;
        if (role.arguments.isEmpty()) {
          role.arguments.addAll(earlier.arguments);
        }
        if (role.status == null) {
          role.status = earlier.status;
        }
        name.from = earlier.from;
        name.preposition = earlier.preposition;
      }
    }
  }

  private int headAt(Phrase phrase) {
    return nodes.indexOf(phrase.head);
  }

  private void lists() {
    Set<Phrase> done = new HashSet<>();
    for (int p = 0; p < phrases.size(); p++) {
      Phrase first = phrases.get(p);
      if (!first.isName()
          || done.contains(first)
          || first.governor != null && first.governor.isRole()) {
        continue;
      }
      List<Phrase> list = new ArrayList<>(List.of(first));
      Phrase last = first;
      while (true) {
        Phrase next = following(last);
        if (next == null
            || !next.isName()
            || next.governor != null && next.governor.isRole()
            || !sameKind(next.head.entity.type(), first.head.entity.type())
            || next.head.entity == last.head.entity
            || next.head.mention.sort() == Mention.Sort.DEMONYM
                && first.head.mention.sort() != Mention.Sort.DEMONYM) {
          break;
        }
        list.add(next);
        last = next;
      }
      // "owned by X, and Y Ltd.": the comma ends the clause, it does not list.
      boolean parted =
          list.size() == 2
              && is(first.to, Node.Kind.COMMA)
              && is(first.to + 1, Node.Kind.CONJUNCTION)
              && first.head.entity.type() != list.get(1).head.entity.type();
      if (parted) {
        list = new ArrayList<>(List.of(first));
      }
      for (Phrase phrase : list) {
        phrase.list = list;
        done.add(phrase);
        if (phrase.preposition == null && list.size() > 1) {
          phrase.preposition = first.preposition;
        }
      }
    }
  }

  /** People and companies are listed together; everything else with its like. */
  private static boolean sameKind(EntityType a, EntityType b) {
    return a == b
        || a == EntityType.PERSON && b == EntityType.COMPANY
        || a == EntityType.COMPANY && b == EntityType.PERSON;
  }

  /** The phrase after this one where only a comma or conjunction parts them. */
  private Phrase following(Phrase phrase) {
    int at = phrase.to;
    for (int i = at + 1; word(at, "(") && i < Math.min(nodes.size(), at + 9); i++) {
      if (word(i, ")")) {
        at = i + 1;
        break;
      }
    }
    boolean joined = false;
    if (is(at, Node.Kind.COMMA) || word(at, ";")) {
      at++;
      joined = true;
    }
    if (is(at, Node.Kind.CONJUNCTION) && !word(at, "but")) {
      at++;
      joined = true;
    }
    if (word(at, "both")) {
      at++;
    }
    boolean repeats =
        joined
            && phrase.preposition != null
            && is(at, Node.Kind.PREPOSITION)
            && word(at, phrase.preposition)
            && phrase.isName()
            && !phrase.isName(EntityType.LOCATION);
    at += repeats ? 1 : 0;
    if (!joined) {
      return null;
    }
    for (Phrase other : phrases) {
      if (other.from == at && (other.isName() || other.governor == null)) {
        if (other.isName() || !startsName(at)) {
          return other;
        }
      }
    }
    return null;
  }

  private boolean startsName(int at) {
    return phrases.stream().anyMatch(p -> p.isName() && p.from == at);
  }
}
