package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Spelling;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a bare name is by what stands around it, added up over the document. Names for which
 * nothing speaks are dropped: a missing name costs less than a false one.
 */
final class Weigher {
  private static final int ENOUGH = 3;

  /** Beyond so many words of people's names slips in them are not looked for. */
  private static final int MANY = 2_000;

  private final Lexicon lexicon;
  private final PersonEvidence person;
  private final ThingEvidence thing;
  private final PlaceEvidence place;

  Weigher(Lexicon lexicon) {
    this.lexicon = lexicon;
    Cues cues = new Cues(lexicon);
    person = new PersonEvidence(lexicon, cues);
    thing = new ThingEvidence(lexicon, cues);
    place = new PlaceEvidence(lexicon, cues);
  }

  void decide(List<Marks> document) {
    Map<String, int[]> scores = new HashMap<>();
    Set<String> personWords = new HashSet<>();
    Set<String> aliases = new HashSet<>();
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        if (mention.type() == null) {
          int[] score =
              scores.computeIfAbsent(key(mention), k -> new int[EntityType.values().length]);
          weigh(marks, mention, score);
        } else if (mention.is(EntityType.PERSON)) {
          addWords(mention, personWords);
        }
        mention.forms().stream().skip(1).forEach(form -> aliases.add(Token.fold(form.text())));
      }
    }
    KnownWords.correct(document, scores, personWords);
    surnames(document, scores);
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        if (mention.type() == null
            && mention.to() - mention.from() > 1
            && best(scores.get(key(mention))) == EntityType.PERSON) {
          addWords(mention, personWords);
        }
      }
    }
    for (Marks marks : document) {
      for (Mention mention : new ArrayList<>(marks.mentions())) {
        if (KnownWords.isSurname(lexicon, mention, personWords)) {
          mention.setType(EntityType.PERSON);
        }
        if (mention.type() != null) {
          continue;
        }
        EntityType type = best(scores.get(key(mention)));
        boolean namesake = namesake(marks, mention, personWords);
        if (namesake) {
          type = EntityType.CRIMINAL_GROUP;
        }
        boolean partOfPerson = !namesake && allIn(mention, personWords);
        if (partOfPerson
            && (type == null
                || mention.to() - mention.from() == 1
                    && scores.get(key(mention))[EntityType.CRIMINAL_GROUP.ordinal()] < 7)) {
          type = EntityType.PERSON;
        }
        if (type != null) {
          mention.setType(type);
          withKind(marks, mention);
        } else if (!aliases.contains(key(mention))) {
          marks.remove(mention);
        }
      }
    }
  }

  /** What speaks for a surname being a person's speaks for the full name that ends with it. */
  private static void surnames(List<Marks> document, Map<String, int[]> scores) {
    int person = EntityType.PERSON.ordinal();
    Map<String, Integer> heirs = new HashMap<>();
    for (Marks marks : document) {
      for (Mention mention : marks.mentions()) {
        int words = mention.to() - mention.from();
        if (mention.type() == null && words > 1 && words < 6) {
          int[] own = scores.get(Token.fold(mention.sentence().token(mention.to() - 1).text()));
          if (own != null && own[person] > 0) {
            heirs.put(key(mention), Math.min(3, own[person]));
          }
        }
      }
    }
    heirs.forEach((name, points) -> scores.get(name)[person] += points);
  }

  /** "the X Organization", where X is a surname, or both, of the document. */
  private static boolean namesake(Marks marks, Mention mention, Set<String> personWords) {
    int kind = mention.to();
    boolean surname = mention.to() - mention.from() <= 2;
    for (int i = mention.from(); i < mention.to(); i++) {
      surname &= personWords.contains(mention.sentence().low(i));
    }
    return surname
        && Set.of("organization", "network", "ring", "crew", "syndicate")
            .contains(mention.sentence().low(kind))
        && marks.free(kind)
        && mention.sentence().low(mention.from() - 1).equals("the");
  }

  /** "the Amato group": the kind may count as part of the name. */
  private static void withKind(Marks marks, Mention mention) {
    int kind = mention.to();
    boolean group =
        mention.is(EntityType.CRIMINAL_GROUP)
            && Set.of(
                    "group",
                    "gang",
                    "organization",
                    "network",
                    "crew",
                    "clan",
                    "family",
                    "ring",
                    "syndicate")
                .contains(mention.sentence().low(kind))
            && marks.free(kind);
    if (group) {
      mention
          .forms()
          .add(
              Mention.form(
                  marks.text(),
                  mention.sentence(),
                  mention.from(),
                  kind + 1,
                  dev.trama.model.NameKind.VARIANT));
    }
  }

  private static void addWords(Mention mention, Set<String> words) {
    for (int i = mention.from(); i < mention.to(); i++) {
      for (String part : mention.sentence().low(i).split("-")) {
        if (part.length() > 2) {
          words.add(part);
        }
      }
      words.add(mention.sentence().low(i));
    }
  }

  private static boolean allIn(Mention mention, Set<String> words) {
    for (int i = mention.from(); i < mention.to(); i++) {
      String word = mention.sentence().low(i);
      if (!words.contains(word)
          && (word.length() <= 5
              || words.size() > MANY
              || words.stream()
                  .noneMatch(
                      known ->
                          known.length() > 4
                              && Math.abs(known.length() - word.length()) < 2
                              && known.charAt(0) == word.charAt(0)
                              && Spelling.alike(known, word)))) {
        return false;
      }
    }
    return true;
  }

  private static String key(Mention mention) {
    return Token.fold(mention.text());
  }

  private static EntityType best(int[] score) {
    EntityType best = null;
    for (EntityType type : EntityType.values()) {
      int value = score[type.ordinal()];
      if (value >= ENOUGH && (best == null || value > score[best.ordinal()])) {
        best = type;
      }
    }
    return best;
  }

  private void weigh(Marks marks, Mention mention, int[] score) {
    person.weigh(marks, mention, score);
    thing.group(marks, mention, score);
    thing.company(marks, mention, score);
    place.weigh(marks, mention, score);
  }
}
