package dev.trama.extract.relation;

import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where something is by the words right beside its name: "Detroit-based X", "X Ltd. (Panama)",
 * "leader of G in X".
 */
final class SeatClaims {
  private final Context c;

  SeatClaims(Context context) {
    this.c = context;
  }

  void claim() {
    for (int i = 0; i < c.nodes.size(); i++) {
      if (c.word(i, "-based") || c.word(i, "-headquartered") || c.word(i, "-born")) {
        suffix(i);
      }
    }
    members();
    possessed();
    beside();
  }

  /** "the X of Calabria", "with the X in Tokyo", "A Ltd., in Timisoara". */
  private void beside() {
    for (Phrase phrase : c.phrases) {
      boolean group = phrase.isName(EntityType.CRIMINAL_GROUP);
      boolean company =
          phrase.isName(EntityType.COMPANY)
              && phrase.head.mention.to() - phrase.head.mention.from() > 1;
      if (!group && !company) {
        continue;
      }
      bracketed(phrase);
      int at = phrase.to;
      boolean comma = company && c.is(at, Node.Kind.COMMA);
      at += comma ? 1 : 0;
      boolean of = c.word(at, "of") && group;
      boolean in =
          c.word(at, "in") && (company || group && (phrase.preposition != null || object(phrase)));
      Phrase place = of || in ? c.outermost(at + 1) : null;
      if (place != null
          && place.isName(EntityType.LOCATION)
          && !(c.sortOf(place.head) == Mention.Sort.DEMONYM)) {
        Draft draft =
            c.add(
                RelationType.OPERATES_IN,
                phrase.head.entity,
                place.head.entity,
                c.span(phrase.from, place.to));
        if (draft != null) {
          draft.confidence = Math.min(draft.confidence, 0.85);
        }
      }
    }
  }

  /** "X Trading S.A.L. (Lebanon)". */
  private void bracketed(Phrase phrase) {
    Node place = c.node(phrase.to + 1);
    boolean seat =
        c.word(phrase.to, "(")
            && place != null
            && place.is(Node.Kind.NAME)
            && place.entity.is(EntityType.LOCATION)
            && place.mention.sort() != Mention.Sort.DEMONYM
            && (c.word(phrase.to + 2, ")")
                || c.is(phrase.to + 2, Node.Kind.COMMA) && c.word(phrase.to + 4, ")"));
    if (seat) {
      new Places(c)
          .claim(
              List.of(phrase.head.entity),
              List.of(place.entity),
              "based",
              phrase.from + 4,
              phrase.to + 3);
    }
  }

  private boolean object(Phrase phrase) {
    return c.is(phrase.from - 1, Node.Kind.VERB);
  }

  /** "Detroit-based X", "U.S.-born X". */
  private void suffix(int at) {
    Node place = c.node(at - 1);
    if (place == null || !place.is(Node.Kind.NAME) || !place.entity.is(EntityType.LOCATION)) {
      return;
    }
    for (int i = at + 1; i < Math.min(c.nodes.size(), at + 7); i++) {
      Phrase phrase = null;
      for (Phrase other : c.phrases) {
        if (c.nodes.indexOf(other.head) == i && !other.isPronoun()) {
          phrase = other;
        }
      }
      if (phrase == null || phrase.isName(EntityType.LOCATION)) {
        continue;
      }
      if (c.nodes.subList(at + 1, i).stream().anyMatch(n -> n.is(Node.Kind.CONJUNCTION))) {
        return;
      }
      List<Entity> refs =
          phrase.isName()
              ? phrase.bearers
              : phrase.governor != null && phrase.governor.isName()
                  ? phrase.governor.bearers
                  : c.resolve(phrase);
      boolean born = c.word(at, "-born");
      for (Entity entity : refs) {
        if (born && entity.is(EntityType.PERSON)) {
          c.add(RelationType.BORN_IN, entity, place.entity, c.span(at - 1, i + 1));
        } else if (!born && dweller(entity)) {
          Draft draft =
              c.add(RelationType.OPERATES_IN, entity, place.entity, c.span(at - 1, i + 1));
          if (draft != null) {
            draft.role = "based";
          }
        }
      }
      return;
    }
  }

  /** "leader of G in X", "G members on the coast": the group is active there. */
  private void members() {
    for (Phrase phrase : c.phrases) {
      boolean belongs =
          phrase.isRole()
              && (phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.LEADER)
                  || phrase.head.role.is(dev.trama.extract.text.Lexicon.RoleKind.MEMBER));
      if (!belongs || phrase.negated) {
        continue;
      }
      List<Entity> groups = new ArrayList<>();
      List<Entity> places = new ArrayList<>();
      for (Phrase.Argument argument : phrase.arguments) {
        List<Entity> refs = new ArrayList<>();
        argument.phrases().forEach(p -> refs.addAll(c.one(p)));
        if (Bearers.isGroup(refs)) {
          groups.addAll(refs);
        }
        for (Phrase inner : argument.phrases()) {
          for (Phrase.Argument seat :
              inner.isRole() ? inner.arguments : List.<Phrase.Argument>of()) {
            boolean there = "in".equals(seat.preposition()) && Bearers.isGroup(c.one(inner));
            List<Entity> towns = there ? c.one(seat.phrases().get(0)) : List.of();
            if (!towns.isEmpty() && towns.get(0).is(EntityType.LOCATION)) {
              places.addAll(towns);
            }
          }
        }
        boolean place =
            argument.preposition() != null
                && Set.of("in", "on", "inside").contains(argument.preposition())
                && !refs.isEmpty()
                && refs.get(0).is(EntityType.LOCATION);
        if (place) {
          places.addAll(refs);
        }
      }
      new Places(c).claim(groups, places, null, phrase.from + 4, phrase.to);
    }
  }

  /** "Mexico's X Cartel": at home there. */
  private void possessed() {
    for (Phrase phrase : c.phrases) {
      int head = c.nodes.indexOf(phrase.head);
      boolean group =
          phrase.isName(EntityType.CRIMINAL_GROUP)
              && c.is(head - 1, Node.Kind.POSSESSIVE)
              && c.is(head - 2, Node.Kind.NAME);
      if (group
          && c.node(head - 2).entity.is(EntityType.LOCATION)
          && c.sortOf(c.node(head - 2)) == Mention.Sort.COUNTRY) {
        new Places(c)
            .claim(
                List.of(phrase.head.entity),
                List.of(c.node(head - 2).entity),
                null,
                phrase.from + 2,
                phrase.to);
      }
    }
  }

  private boolean dweller(Entity e) {
    return RelationType.OPERATES_IN.from().contains(e.type()) && !c.discourse.isOfficial(e);
  }
}
