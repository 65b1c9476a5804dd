package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
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
  private final Set<Entity> outsiders = new HashSet<>();
  private final Set<Entity> related = new HashSet<>();
  private final List<Entity> defendants = new ArrayList<>();
  private Entity subject;
  private List<Entity> lastList = List.of();
  private Entity sanctioner;
  private List<Entity> lastGroups = List.of();
  private List<Entity> pair = List.of();
  private final java.util.Map<List<Entity>, Integer> kin = new java.util.HashMap<>();

  /** The mentions of people and groups by where they begin: running text, and all. */
  private final java.util.Map<EntityType, java.util.TreeMap<Integer, Entity>> running =
      new java.util.EnumMap<>(EntityType.class);

  private final java.util.Map<EntityType, java.util.TreeMap<Integer, Entity>> everywhere =
      new java.util.EnumMap<>(EntityType.class);

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

  /** A person whom a case may be about: neither an official nor a victim. */
  boolean isAccusable(Entity entity) {
    return entity.is(EntityType.PERSON) && !isOfficial(entity) && !isVictim(entity);
  }

  boolean isOfficial(Entity person) {
    return officials.contains(person);
  }

  /** Somebody of whom the text denies that he belongs to a group. */
  void outsider(Entity person) {
    outsiders.add(person);
  }

  boolean isOutsider(Entity person) {
    return outsiders.contains(person);
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

  /**
   * Whether kinship of two people is news here: not told the other way round before, nor already in
   * this sentence.
   */
  boolean kin(Entity from, Entity to, int sentence) {
    related.add(from);
    related.add(to);
    if (kin.containsKey(List.of(to, from))) {
      return false;
    }
    Integer last = kin.put(List.of(from, to), sentence);
    return last == null || last != sentence;
  }

  /** Whether the text has told of any kin of the person. */
  boolean isSibling(Entity person) {
    return related.contains(person);
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
    topic = topic != null ? topic : lastBefore(EntityType.CRIMINAL_GROUP, place, 0);
    return topic == null || bears(topic, noun) ? topic : salient(topic, place, except);
  }

  /**
   * The group that the bulletin is about, where the one named last comes but in passing: a rival, a
   * supplier or an ally is named once or twice, the one meant in every paragraph.
   */
  private Entity salient(Entity last, int place, List<Entity> except) {
    if (last.mentions().size() > 2) {
      return last;
    }
    Entity main = last;
    for (Entity group : entities.all(EntityType.CRIMINAL_GROUP)) {
      boolean known = group.first().start() < place && !except.contains(group);
      if (known && group.mentions().size() > main.mentions().size()) {
        main = group;
      }
    }
    return main.mentions().size() >= Math.max(3, 2 * last.mentions().size()) ? main : last;
  }

  /** Whether another group too has been the topic before this place. */
  boolean several(Entity group, int place) {
    return topics.stream().anyMatch(t -> t.start() < place && t.group() != group);
  }

  /** "the cartel" is sooner one that has the word in its name. */
  private static boolean bears(Entity group, String noun) {
    return group.forms().stream()
        .map(form -> " " + Token.fold(form.text()) + " ")
        .anyMatch(name -> name.contains(" " + noun + " "));
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
    index(type);
    Entity last = before(running.get(type), place, notBefore);
    return last != null ? last : before(everywhere.get(type), place, notBefore);
  }

  private Entity before(java.util.TreeMap<Integer, Entity> mentions, int place, int notBefore) {
    var entry = mentions.lowerEntry(place);
    while (entry != null && entry.getKey() >= notBefore) {
      if (!officials.contains(entry.getValue())) {
        return entry.getValue();
      }
      entry = mentions.lowerEntry(entry.getKey());
    }
    return null;
  }

  private void index(EntityType type) {
    if (running.containsKey(type)) {
      return;
    }
    running.put(type, new java.util.TreeMap<>());
    everywhere.put(type, new java.util.TreeMap<>());
    for (Entity entity : entities.all()) {
      if (entity.is(type)) {
        for (Mention mention : entity.mentions()) {
          everywhere.get(type).put(mention.span().start(), entity);
          if (mention.sentence().kind() == Sentence.Kind.BODY) {
            running.get(type).put(mention.span().start(), entity);
          }
        }
      }
    }
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
