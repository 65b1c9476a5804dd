package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Which court a charge or plea belongs to, and which authority a designation comes from. */
final class Courts {
  private final Entities entities;
  private Entity sanctioner;

  Courts(Entities entities) {
    this.entities = entities;
  }

  /** The court named with a verb in its sentence; the department that charges; or null. */
  Entity of(Context c, Clause clause) {
    if (!clause.passive) {
      List<Entity> by = c.subject(clause, e -> e.is(EntityType.AGENCY));
      boolean prosecutes = !by.isEmpty() && !clause.lemma.equals("plead");
      if (prosecutes && endsRightBefore(c, clause, by.get(by.size() - 1))) {
        return by.get(by.size() - 1);
      }
    }
    return near(c, clause.verb);
  }

  private static boolean endsRightBefore(Context c, Clause clause, Entity agency) {
    Node before = c.node(clause.from - 1);
    return before != null && before.is(Node.Kind.NAME) && before.entity == agency;
  }

  /** The court nearest to a node: after it first, else before it. */
  Entity near(Context c, int at) {
    for (int i = at + 1; i < c.nodes.size(); i++) {
      if (VerbClaims.isCourt(c.nodes.get(i)) && !official(c, i)) {
        return c.nodes.get(i).entity;
      }
      boolean otherEvent =
          c.is(i, Node.Kind.VERB)
              && Set.of("plead", "sentence", "arrest", "extradite", "convict")
                  .contains(c.node(i).verb.lemma())
              && i > at + 1;
      if (otherEvent) {
        break;
      }
    }
    for (int i = at - 1; i >= 0; i--) {
      if (VerbClaims.isCourt(c.nodes.get(i)) && !official(c, i)) {
        return c.nodes.get(i).entity;
      }
    }
    return null;
  }

  /** "in the District of A and in the District of B": the courts that are joined to one. */
  java.util.List<Entity> alsoNamed(Context c, Entity court) {
    java.util.List<Entity> others = new java.util.ArrayList<>();
    for (int i = 0; i < c.nodes.size(); i++) {
      if (!VerbClaims.isCourt(c.nodes.get(i)) || c.nodes.get(i).entity != court) {
        continue;
      }
      int at = i + 1;
      while (c.is(at, Node.Kind.CONJUNCTION) || c.is(at, Node.Kind.COMMA)) {
        at++;
        at += c.word(at, "in") ? 1 : 0;
        at += c.word(at, "the") ? 1 : 0;
        if (at - i < 2 || !c.is(at, Node.Kind.NAME) || !VerbClaims.isCourt(c.node(at))) {
          break;
        }
        if (c.node(at).entity != court && !others.contains(c.node(at).entity)) {
          others.add(c.node(at).entity);
        }
        at++;
      }
    }
    return others;
  }

  /** "U.S. Attorney X of the Southern District": tells an office, not where somebody is charged. */
  private static boolean official(Context c, int at) {
    for (int i = at - 1; i >= 0 && at - i < 5; i--) {
      if (c.is(i, Node.Kind.TITLE)
          || c.is(i, Node.Kind.NAME)
              && c.node(i).entity.is(EntityType.PERSON)
              && c.discourse.isOfficial(c.node(i).entity)) {
        return true;
      }
      if (c.is(i, Node.Kind.VERB)) {
        return false;
      }
    }
    return false;
  }

  /** The one district of the document, or null where it names none or several. */
  Entity only() {
    List<Entity> districts =
        entities.all(EntityType.AGENCY).stream()
            .filter(e -> e.mentions().get(0).sort() == Mention.Sort.COURT)
            .filter(e -> Token.fold(e.name()).contains("district of"))
            .toList();
    return districts.size() == 1 ? districts.get(0) : null;
  }

  /**
   * The authority that designates in this document: the last office named before or in the
   * sentence.
   */
  Entity sanctioner(Context c) {
    if (c.discourse.sanctioner() != null) {
      return c.discourse.sanctioner();
    }
    if (sanctioner == null) {
      Entity treasury = null;
      for (Entity entity : entities.all(EntityType.AGENCY)) {
        String name =
            Token.fold(String.join(" ", entity.forms().stream().map(Mention.Form::text).toList()));
        if (name.contains("assets control")
            || name.contains("asset control")
            || name.contains("ofac")) {
          sanctioner = entity;
          return entity;
        }
        if (name.contains("treasury") && treasury == null) {
          treasury = entity;
        }
      }
      sanctioner = treasury;
    }
    return sanctioner;
  }
}
