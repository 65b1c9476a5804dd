package dev.trama.extract.relation;

import dev.trama.extract.coref.Entities;
import dev.trama.extract.coref.Entity;
import dev.trama.extract.mention.Marks;
import dev.trama.extract.mention.Mention;
import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The lines "KEY: value" with which wanted notices begin: where somebody was born, whose citizen,
 * what reward. They speak of the person the notice is about.
 */
final class Sheet {
  private static final Set<String> BIRTH = Set.of("pob", "place of birth", "birthplace", "born");
  private static final Set<String> NATION =
      Set.of("citizenship", "nationality", "citizenships", "nationalities");
  private static final Set<String> REWARD = Set.of("reward", "reward amount", "recompensa");

  private final Entities entities;
  private final Entity subject;
  private final List<Draft> drafts;

  Sheet(Entities entities, Entity subject, List<Draft> drafts) {
    this.entities = entities;
    this.subject = subject;
    this.drafts = drafts;
  }

  void read(List<Marks> document) {
    if (subject == null) {
      return;
    }
    for (Marks marks : document) {
      Sentence s = marks.sentence();
      int colon = colon(s);
      if (s.kind() != Sentence.Kind.FURNITURE && colon > 0 && s.size() - colon < 14) {
        line(marks, key(s, colon), colon);
      }
    }
  }

  private static int colon(Sentence s) {
    for (int i = 1; i < Math.min(4, s.size()); i++) {
      if (s.low(i).equals(":")) {
        return i;
      }
    }
    return -1;
  }

  private static String key(Sentence s, int colon) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < colon; i++) {
      key.append(i > 0 ? " " : "").append(s.low(i));
    }
    return key.toString();
  }

  private void line(Marks marks, String key, int colon) {
    Sentence s = marks.sentence();
    Span span = new Span(s.token(0).start(), s.token(s.size() - 1).end());
    if (BIRTH.contains(key) || NATION.contains(key)) {
      for (Mention mention : marks.mentions()) {
        Entity place = entities.of(mention);
        if (mention.from() > colon && place != null && place.is(EntityType.LOCATION)) {
          boolean adjective = mention.sort() == Mention.Sort.DEMONYM;
          Entity end = adjective ? entities.countryOf(mention) : place;
          add(BIRTH.contains(key) ? RelationType.BORN_IN : RelationType.NATIONAL_OF, end, span);
          if (BIRTH.contains(key)) {
            return;
          }
        }
      }
    } else if (REWARD.contains(key)) {
      reward(s, colon, span);
    }
  }

  private void add(RelationType type, Entity place, Span span) {
    boolean known =
        drafts.stream().anyMatch(d -> d.type == type && d.from == subject && d.to == place);
    if (!known) {
      place.need();
      drafts.add(new Draft(type, subject, place, span));
    }
  }

  private void reward(Sentence s, int colon, Span span) {
    for (int i = colon + 1; i + 1 < s.size(); i++) {
      String digits = s.low(i + 1).replace(",", "");
      if (!s.low(i).equals("$") || !digits.matches("\\d{1,9}(?:\\.\\d{1,4})?")) {
        continue;
      }
      BigDecimal scale =
          s.low(i + 2).startsWith("million") ? BigDecimal.valueOf(1_000_000) : BigDecimal.ONE;
      BigDecimal amount =
          new BigDecimal(
              new BigDecimal(digits).multiply(scale).stripTrailingZeros().toPlainString());
      boolean known =
          drafts.stream().anyMatch(d -> d.type == RelationType.REWARD && d.from == subject);
      if (!known) {
        Draft draft = new Draft(RelationType.REWARD, subject, null, span);
        draft.amount = amount;
        draft.currency = "USD";
        draft.confidence = 0.9;
        drafts.add(draft);
      }
      return;
    }
  }
}
