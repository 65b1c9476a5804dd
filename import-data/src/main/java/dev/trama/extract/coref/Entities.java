package dev.trama.extract.coref;

import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Sentence;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The entities of a document and which of them each mention names. */
public final class Entities {
  private final List<Entity> all = new ArrayList<>();
  private final Map<Mention, Entity> byMention = new IdentityHashMap<>();

  private final java.util.Set<Mention> guesses = Collections.newSetFromMap(new IdentityHashMap<>());

  private Entities() {}

  /** In order of their first mention. */
  public List<Entity> all() {
    return Collections.unmodifiableList(all);
  }

  /** Null where the mention could not be tied to anything. */
  public Entity of(Mention mention) {
    return mention == null ? null : byMention.get(mention);
  }

  public List<Entity> all(EntityType type) {
    return all.stream().filter(entity -> entity.is(type)).toList();
  }

  void guess(Mention mention) {
    guesses.add(mention);
  }

  /** Whether the mention was tied to its entity by a guess among several that bear the name. */
  public boolean isGuess(Mention mention) {
    return guesses.contains(mention);
  }

  void bind(Mention mention, Entity entity) {
    byMention.put(mention, entity);
  }

  void add(Entity entity) {
    all.add(entity);
  }

  /** Resolves the names of a document. */
  public static Entities resolve(Lexicon lexicon, List<Marks> document) {
    Entities entities = new Entities();
    List<Mention> mentions = new ArrayList<>();
    for (Marks marks : document) {
      mentions.addAll(marks.mentions());
    }
    new People(lexicon, entities).resolve(mentions);
    new Organisations(entities).resolve(mentions);
    entities.things(mentions);
    entities.open(mentions);
    entities.all.sort(java.util.Comparator.comparingInt(entity -> entity.first().start()));
    new HeadlineNames(entities).find(document);
    return entities;
  }

  /** Places and substances, by their main name. */
  private void things(List<Mention> mentions) {
    Map<String, Entity> known = new HashMap<>();
    for (Mention mention : mentions) {
      if (!mention.is(EntityType.LOCATION) && !mention.is(EntityType.SUBSTANCE)) {
        continue;
      }
      boolean adjective = mention.sort() == Mention.Sort.DEMONYM;
      String name = mention.canonical() != null ? mention.canonical() : mention.text();
      String key = mention.type() + ":" + Token.fold(name) + (adjective ? ":adjective" : "");
      Entity entity = known.get(key);
      if (entity == null) {
        entity = new Entity(mention, Names.words(name));
        known.put(key, entity);
        add(entity);
      } else {
        entity.add(mention, NameKind.VARIANT);
      }
      if (!adjective) {
        entity.need();
      }
      bind(mention, entity);
    }
  }

  /** Mentions whose type stayed open are kept where they are another name of something. */
  private void open(List<Mention> mentions) {
    Map<String, Entity> byName = new HashMap<>();
    for (Entity entity : all) {
      for (Mention.Form form : entity.forms()) {
        byName.putIfAbsent(Token.fold(form.text()), entity);
      }
    }
    for (Mention mention : mentions) {
      if (mention.type() == null && byMention.get(mention) == null) {
        Entity entity = byName.get(Token.fold(mention.text()));
        if (entity != null) {
          entity.add(mention, NameKind.SHORT);
          bind(mention, entity);
        }
      }
    }
  }

  /** The entity of this type that has exactly this name; null where none has. */
  public Entity named(EntityType type, String name) {
    String wanted = Token.fold(name);
    for (Entity entity : all) {
      if (entity.is(type)) {
        boolean same =
            wanted.equals(entity.canonical() == null ? null : Token.fold(entity.canonical()))
                || entity.forms().stream().anyMatch(form -> Token.fold(form.text()).equals(wanted));
        if (same) {
          return entity;
        }
      }
    }
    return null;
  }

  /** The country of an adjective: the place itself where the text names it, else the adjective. */
  public Entity countryOf(Mention adjective) {
    for (Entity entity : all) {
      if (entity.is(EntityType.LOCATION)
          && adjective.canonical().equals(entity.canonical())
          && entity.mentions().get(0).sort() != Mention.Sort.DEMONYM) {
        return entity;
      }
    }
    return of(adjective);
  }

  /** An office as an authority of its own; the tokens name it. */
  public Entity office(Marks marks, int from, int to) {
    String name =
        marks
            .sourceText()
            .substring(marks.sentence().token(from).start(), marks.sentence().token(to - 1).end());
    Entity known = named(EntityType.AGENCY, name);
    if (known != null) {
      return known;
    }
    Entity entity = new Entity(marks.detached(from, to, EntityType.AGENCY), Names.words(name));
    add(entity);
    return entity;
  }

  static boolean isBody(Mention mention) {
    return mention.sentence().kind() == Sentence.Kind.BODY;
  }
}
