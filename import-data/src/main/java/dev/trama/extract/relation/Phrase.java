package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.List;

/** A noun phrase: a name, a role noun or a pronoun with what modifies and completes it. */
final class Phrase {
  /** How an argument hangs on its noun. */
  enum Bond {
    /** "the cartel's leader". */
    POSSESSOR,
    /** "CJNG leader". */
    MODIFIER,
    /** "leader of the cartel". */
    COMPLEMENT
  }

  /** What a role noun is a role in. */
  record Argument(Bond bond, String preposition, List<Phrase> phrases) {}

  final Node head;

  /** Nodes: {@code from} inclusive, {@code to} exclusive, complements included. */
  int from;

  int to;
  final List<Argument> arguments = new ArrayList<>();

  /** Role phrases that stand right before a name: "brothers A and B". */
  final List<Phrase> prefixes = new ArrayList<>();

  /** The list this phrase begins or belongs to, itself included. */
  List<Phrase> list = new ArrayList<>(List.of(this));

  /** Whom a role noun or pronoun stands for; a name stands for itself. */
  List<Entity> bearers = List.of();

  String preposition;
  boolean indefinite;
  boolean definite;
  boolean possessed;
  boolean negated;
  boolean oneOf;

  /** In "the X brothers" X, else null. */
  String surname;

  ClaimStatus status;
  String text;
  Phrase governor;

  Phrase(Node head, int at) {
    this.head = head;
    this.from = at;
    this.to = at + 1;
    if (head.entity != null) {
      bearers = List.of(head.entity);
    }
  }

  boolean isName() {
    return head.is(Node.Kind.NAME);
  }

  boolean isName(EntityType type) {
    return isName() && head.entity.is(type);
  }

  boolean isRole() {
    return head.is(Node.Kind.ROLE);
  }

  boolean isPronoun() {
    return head.is(Node.Kind.PRONOUN);
  }

  boolean plural() {
    return isRole() && head.role.plural() && !oneOf;
  }

  /** What all phrases of the list stand for. */
  List<Entity> listed() {
    List<Entity> all = new ArrayList<>();
    for (Phrase phrase : list) {
      for (Entity entity : phrase.bearers) {
        if (!all.contains(entity)) {
          all.add(entity);
        }
      }
    }
    return all;
  }

  /** True for a role noun right before a name. */
  boolean prefixesName(List<Phrase> phrases) {
    return phrases.stream().anyMatch(phrase -> phrase.prefixes.contains(this));
  }

  int listEnd() {
    return list.get(list.size() - 1).to;
  }

  @Override
  public String toString() {
    return "[" + head + " " + from + "-" + to + " " + bearers + " " + arguments.size() + "]";
  }
}
