package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.text.Lexicon.RoleKind;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.List;
import java.util.Set;

/** Whom a document is about, and who the leader or the three members are with whom it begins. */
final class LeadIns {
  private static final Set<String> EVENTS =
      Set.of("sentence", "plead", "convict", "arrest", "extradite", "charge", "indict", "arraign");
  private static final Set<String> SEIZING =
      Set.of(
          "arrest", "apprehend", "capture", "remove", "deport", "extradite", "sanction", "indict");
  private static final Set<String> APPEARING =
      Set.of("arrive", "appear", "surrender", "make", "face", "return", "admit", "flee", "die");

  private final Entities entities;
  private final Discourse discourse;

  LeadIns(Entities entities, Discourse discourse) {
    this.entities = entities;
    this.discourse = discourse;
  }

  /** Whom the document is about: the first person in running text who holds no office. */
  Entity main(List<Context> contexts) {
    for (Context c : contexts) {
      if (c.sentence.kind() == Sentence.Kind.BODY) {
        for (Phrase phrase : c.phrases) {
          Entity person = phrase.isName(EntityType.PERSON) ? phrase.head.entity : null;
          if (person != null
              && !discourse.isOfficial(person)
              && !discourse.isVictim(person)
              && leads(phrase)) {
            return person;
          }
        }
      }
    }
    return null;
  }

  /** Stands out as the document's subject: an age, another name, or the head of its sentence. */
  private static boolean leads(Phrase phrase) {
    boolean known =
        phrase.head.entity.mentions().stream()
            .anyMatch(m -> m.age() != null || m.forms().size() > 1);
    return known || phrase.preposition == null && phrase.from <= 3 && phrase.prefixes.isEmpty();
  }

  /** A leader who opens the document without a name is the person it then turns to. */
  void leadIn(Context c, Entity main) {
    boolean named =
        c.phrases.stream()
            .anyMatch(p -> p.isName(EntityType.PERSON) && !discourse.isOfficial(p.head.entity));
    if (main == null || named || c.sentence.start() > main.first().start()) {
      return;
    }
    boolean headline = c.sentence.kind() == Sentence.Kind.HEADLINE;
    if (!headline && main.mentions().get(0).sentence().index() - c.sentence.index() > 4) {
      return;
    }
    several(c);
    for (Phrase phrase : c.phrases) {
      boolean role =
          phrase.isRole()
              && phrase.bearers.isEmpty()
              && !phrase.plural()
              && phrase.governor == null
              && (phrase.head.role.is(RoleKind.LEADER)
                  || phrase.head.role.is(RoleKind.MEMBER)
                  || phrase.head.role.is(RoleKind.PERSON) && !headline
                  || phrase.head.role.is(RoleKind.NATIONAL)
                  || phrase.head.role.is(RoleKind.SUPPORTER))
              && Bearers.fits(phrase.head.role, EntityType.PERSON);
      boolean first =
          phrase.from <= 2
              && c.nodes.subList(0, phrase.from).stream()
                  .noneMatch(n -> n.is(Node.Kind.VERB) || headline && n.is(Node.Kind.WORD))
              && !c.is(phrase.to, Node.Kind.POSSESSIVE);
      boolean charged =
          c.clauses.stream()
              .anyMatch(
                  k ->
                      (k.lemma.equals("charge") || phrase.indefinite && SEIZING.contains(k.lemma))
                          && !k.passive
                          && !k.negated
                          && k.verb < phrase.from
                          && phrase.from - k.verb <= 2);
      boolean event =
          phrase.definite
              && c.clauses.stream()
                  .anyMatch(
                      k ->
                          !k.open
                              && k.from >= phrase.to
                              && k.from - phrase.to < 4
                              && c.nodes.subList(phrase.to, k.from).stream()
                                  .noneMatch(n -> n.is(Node.Kind.COMMA) || n.is(Node.Kind.PRONOUN))
                              && (EVENTS.contains(k.lemma) || APPEARING.contains(k.lemma)));
      boolean opens = first && (headline || phrase.indefinite || phrase.status != null || event);
      if (role && (opens || charged && !headline)) {
        phrase.bearers = List.of(main);
        return;
      }
    }
  }

  /** "Three members of G were sentenced": the three people with an age that the text then names. */
  private void several(Context c) {
    long named = entities.all(EntityType.PERSON).stream().filter(discourse::isAccusable).count();
    List<Entity> people =
        entities.all(EntityType.PERSON).stream()
            .filter(
                person ->
                    !discourse.isOfficial(person)
                        && person.mentions().stream().anyMatch(m -> m.age() != null))
            .toList();
    for (Phrase phrase : c.phrases) {
      boolean role =
          phrase.isRole()
              && phrase.plural()
              && phrase.bearers.isEmpty()
              && phrase.governor == null
              && phrase.from <= 2
              && (phrase.head.role.is(RoleKind.LEADER) || phrase.head.role.is(RoleKind.MEMBER));
      if (!role) {
        continue;
      }
      for (int i = phrase.from; i < phrase.to; i++) {
        if (Numbers.of(c.node(i).low) == people.size()
            && people.size() > 1
            && (named == people.size() || people.stream().allMatch(LeadIns::comesWithAge))) {
          phrase.bearers = people.stream().filter(p -> !discourse.isOutsider(p)).toList();
        }
      }
    }
  }

  private static boolean comesWithAge(Entity person) {
    return person.mentions().stream()
        .filter(m -> m.sentence().kind() == Sentence.Kind.BODY)
        .findFirst()
        .map(m -> m.age() != null)
        .orElse(false);
  }
}
