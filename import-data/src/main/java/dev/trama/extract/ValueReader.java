package dev.trama.extract;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.relation.Draft;
import dev.trama.extract.text.Dates;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import dev.trama.model.Value;
import dev.trama.model.ValueKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads simple facts: ages, birth dates, when a group was founded, how large it is, where it sits.
 */
final class ValueReader {
  private static final Set<String> FOUNDING =
      Set.of("founded", "founding", "formed", "established", "formation", "created");

  private final Entities entities;
  private final PartialDate published;
  private final Map<Entity, List<Value>> values = new IdentityHashMap<>();

  private ValueReader(Entities entities, PartialDate published) {
    this.entities = entities;
    this.published = published;
  }

  static Map<Entity, List<Value>> read(
      List<Marks> document, Entities entities, List<Draft> drafts, PartialDate published) {
    ValueReader reader = new ValueReader(entities, published);
    for (Marks marks : document) {
      if (marks.sentence().kind() == Sentence.Kind.BODY) {
        reader.sentence(marks);
      }
    }
    for (Draft draft : drafts) {
      reader.claimed(draft);
    }
    return reader.values;
  }

  private void sentence(Marks marks) {
    Sentence s = marks.sentence();
    for (Mention mention : marks.mentions()) {
      Entity entity = entities.of(mention);
      if (entity != null && entity.is(EntityType.PERSON)) {
        if (mention.age() != null) {
          add(entity, ValueKind.AGE, String.valueOf(mention.age()), mention.ageSpan());
        }
        if (mention.home() != null) {
          add(entity, ValueKind.ADDRESS, mention.home().of(marks.sourceText()), mention.home());
        }
      }
    }
    for (int i = 0; i < s.size(); i++) {
      String low = s.low(i);
      if (low.length() == 11
          && low.endsWith("-year-old")
          && low.substring(0, 2).matches("\\d\\d")) {
        Entity person = near(marks, i, EntityType.PERSON);
        add(person, ValueKind.AGE, low.substring(0, 2), span(s, i, i + 1));
      }
      if (low.equals("members")
          && i > 0
          && s.token(i - 1).text().matches("\\d{2,3}(?:,\\d{3})*|\\d{4,6}")
          && !s.low(i + 1).equals("and")) {
        add(
            near(marks, i, EntityType.CRIMINAL_GROUP),
            ValueKind.SIZE,
            s.token(i - 1).text().replace(",", ""),
            span(s, i - 1, i + 1));
      }
    }
    for (Dates.Found found : Dates.in(s, published)) {
      String before = s.low(found.from() - 1);
      boolean preposition = before.equals("in") || before.equals("on");
      String verb = preposition ? s.low(found.from() - 2) : before;
      if (FOUNDING.contains(verb)) {
        add(
            near(marks, found.from(), EntityType.CRIMINAL_GROUP),
            ValueKind.FOUNDED,
            found.date().toString(),
            span(s, found.from(), found.to()));
      } else if (verb.equals("born")) {
        add(
            near(marks, found.from(), EntityType.PERSON),
            ValueKind.BIRTH_DATE,
            found.date().toString(),
            span(s, found.from(), found.to()));
      }
    }
  }

  private static Span span(Sentence s, int from, int to) {
    return new Span(s.token(from).start(), s.token(to - 1).end());
  }

  /**
   * The thing of this type named next to a place in the sentence; what stands before it wins a tie.
   */
  private Entity near(Marks marks, int at, EntityType type) {
    Entity best = null;
    int distance = 30;
    for (Mention mention : marks.mentions()) {
      Entity entity = entities.of(mention);
      if (entity != null && entity.is(type)) {
        int gap = mention.from() > at ? mention.from() - at : at - mention.to() + 1;
        if (gap < distance) {
          distance = gap;
          best = entity;
        }
      }
    }
    return best;
  }

  private void claimed(Draft draft) {
    Entity place = draft.to();
    if (place == null || !place.is(EntityType.LOCATION)) {
      return;
    }
    String name = place.canonical() != null ? place.canonical() : place.name();
    if (draft.type() == RelationType.NATIONAL_OF) {
      add(draft.from(), ValueKind.NATIONALITY, name, draft.span());
    } else if (draft.type() == RelationType.BORN_IN) {
      add(draft.from(), ValueKind.BIRTH_PLACE, name, draft.span());
    } else if (draft.type() == RelationType.OPERATES_IN && "based".equals(draft.role())) {
      add(draft.from(), ValueKind.SEAT, name, draft.span());
    }
  }

  private void add(Entity entity, ValueKind kind, String text, Span span) {
    if (entity == null) {
      return;
    }
    List<Value> known = values.computeIfAbsent(entity, k -> new ArrayList<>());
    if (known.stream().noneMatch(v -> v.kind() == kind && v.text().equals(text))) {
      known.add(new Value(kind, text, span));
    }
  }
}
