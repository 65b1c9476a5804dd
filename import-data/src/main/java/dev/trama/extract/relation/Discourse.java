package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who and what the text has been speaking of: what "he", "the cartel" and "the defendants" mean.
 */
final class Discourse {
  private final Lexicon lexicon;
  private final Entities entities;
  private final Set<Entity> officials = new HashSet<>();

  private record Topic(int start, Entity group) {}

  private final List<Topic> topics = new ArrayList<>();
  private final Set<Entity> victims = new HashSet<>();
  private final List<Entity> defendants = new ArrayList<>();
  private Entity subject;
  private List<Entity> lastList = List.of();
  private Entity sanctioner;
  private List<Entity> lastGroups = List.of();
  private List<Entity> pair = List.of();

  Discourse(Lexicon lexicon, Entities entities) {
    this.lexicon = lexicon;
    this.entities = entities;
  }

  void official(Entity person) {
    officials.add(person);
  }

  /** Somebody who holds an office and is accused all the same. */
  void accusedOfficial(Entity person) {
    officials.remove(person);
  }

  void victim(Entity person) {
    victims.add(person);
  }

  boolean isVictim(Entity person) {
    return victims.contains(person);
  }

  boolean isOfficial(Entity person) {
    return officials.contains(person);
  }

  void setSubject(Entity person) {
    if (person != null && person.is(EntityType.PERSON) && !officials.contains(person)) {
      subject = person;
    }
  }

  Entity subject() {
    return subject;
  }

  void accused(Entity person) {
    if (person.is(EntityType.PERSON)
        && !defendants.contains(person)
        && !officials.contains(person)) {
      defendants.add(person);
    }
  }

  List<Entity> defendants() {
    return defendants;
  }

  void spokeOf(List<Entity> things) {
    if (things.isEmpty()) {
      return;
    }
    boolean groups = things.get(0).is(EntityType.CRIMINAL_GROUP);
    if (groups) {
      lastGroups = things;
    }
    if (groups || things.get(0).is(EntityType.PERSON) || things.get(0).is(EntityType.COMPANY)) {
      lastList = things;
    }
  }

  /** The two people or companies of the sentence before, or none. */
  List<Entity> pair() {
    return pair;
  }

  void setPair(List<Entity> two) {
    pair = two;
  }

  /** The list of people or groups that was named last. */
  List<Entity> lastList() {
    return lastList;
  }

  Entity sanctioner() {
    return sanctioner;
  }

  void setSanctioner(Entity agency) {
    sanctioner = agency;
  }

  List<Entity> lastGroups() {
    return lastGroups;
  }

  /** The group named last before this place in running text. */
  Entity groupBefore(int place, List<Entity> except, String noun) {
    Entity topic = null;
    int seen = 0;
    for (int i = topics.size() - 1; i >= 0 && seen < 40; i--) {
      Topic candidate = topics.get(i);
      if (candidate.start() < place && !except.contains(candidate.group())) {
        seen++;
        if (topic == null) {
          topic = candidate.group();
        }
        if (bears(candidate.group(), noun)) {
          topic = candidate.group();
          break;
        }
      }
    }
    return topic != null ? topic : lastBefore(EntityType.CRIMINAL_GROUP, place, 0);
  }

  /** "the cartel" is sooner one that has the word in its name. */
  private static boolean bears(Entity group, String noun) {
    return group.forms().stream()
        .anyMatch(form -> dev.trama.extract.text.Token.fold(form.text()).contains(noun));
  }

  /** The text speaks of this group here, rather than naming it beside another. */
  void topic(int start, Entity group) {
    topics.add(new Topic(start, group));
  }

  /** The person named last before this place in the same sentence, officials aside. */
  Entity personBefore(int place, int notBefore) {
    return lastBefore(EntityType.PERSON, place, notBefore);
  }

  private Entity lastBefore(EntityType type, int place, int notBefore) {
    Entity best = null;
    int at = -1;
    for (Entity entity : entities.all()) {
      if (!entity.is(type) || officials.contains(entity)) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        int start = mention.span().start();
        boolean running = mention.sentence().kind() == Sentence.Kind.BODY || at < 0;
        if (start < place && start >= notBefore && start > at && running) {
          at = start;
          best = entity;
        }
      }
    }
    return best;
  }

  /** Whether the pronoun can stand for the person; what the given name does not tell it may. */
  boolean agrees(String pronoun, Entity person) {
    boolean male =
        pronoun.equals("he")
            || pronoun.equals("his")
            || pronoun.equals("him")
            || pronoun.equals("himself");
    boolean female = pronoun.equals("she") || pronoun.equals("her") || pronoun.equals("herself");
    if (!male && !female || person.words().isEmpty()) {
      return true;
    }
    Boolean isMale = lexicon.isMale(person.words().get(0));
    return isMale == null || isMale == male;
  }
}
