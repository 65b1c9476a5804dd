package dev.trama.extract.mention;

import dev.trama.extract.text.Lexicon;
import dev.trama.extract.text.Token;
import dev.trama.model.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rest of a document tells of a name that was read one way or left open. */
final class KnownWords {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "of", "from", "near", "to", "at", "through", "between", "into", "for", "across");

  /** Last words of bodies that are nobody's gang. */
  private static final Set<String> BODIES =
      Set.of(
          "committee",
          "house",
          "church",
          "district",
          "program",
          "health",
          "healthcare",
          "school",
          "university",
          "college",
          "department",
          "republic",
          "service",
          "services",
          "reserve",
          "senate",
          "medicare",
          "medicaid",
          "court",
          "board",
          "lt.",
          "u.n.",
          "parliament",
          "judiciary");

  private KnownWords() {}

  /** A group's name without its kind is the group's; "the Xs" are the people of family X. */
  static void correct(List<Marks> document, Map<String, int[]> scores, Set<String> personWords) {
    Set<String> begun = new HashSet<>();
    Set<String> common = new HashSet<>();
    for (Marks marks : document) {
      for (Token token : marks.sentence().tokens()) {
        if (token.isWord() && token.text().equals(token.text().toLowerCase(Locale.ROOT))) {
          common.add(token.low());
        }
      }
      for (Mention m : marks.mentions()) {
        if (m.is(EntityType.CRIMINAL_GROUP)) {
          String name = Token.fold(m.text());
          for (int blank = name.indexOf(' '); blank > 0; blank = name.indexOf(' ', blank + 1)) {
            begun.add(name.substring(0, blank));
          }
        }
      }
    }
    int group = EntityType.CRIMINAL_GROUP.ordinal();
    scores.forEach(
        (name, score) -> {
          boolean family =
              name.endsWith("s") && begun.contains(name.substring(0, name.length() - 1));
          boolean whole = name.indexOf(' ') > 0 && begun.contains(name);
          // "Service members", "the Carder forum" in a text that speaks of services and carders.
          score[group] -= common.contains(name) ? 4 : 0;
          score[group] -= BODIES.contains(name.substring(name.lastIndexOf(' ') + 1)) ? 8 : 0;
          if (whole || family && name.indexOf(' ') < 0 && !personWords.contains(name)) {
            score[group] += 5;
          }
        });
  }

  /** A word of a person's name that a list holds as a place, where it acts or owns. */
  static boolean isSurname(Lexicon lexicon, Mention m, Set<String> personWords) {
    boolean plain =
        m.is(EntityType.LOCATION)
            && m.sort() == Mention.Sort.PLAIN
            && m.to() - m.from() == 1
            && personWords.contains(m.sentence().low(m.from()))
            && !PREPOSITIONS.contains(m.sentence().low(m.from() - 1));
    if (!plain) {
      return false;
    }
    String next = m.sentence().low(m.to());
    return next.equals("'s") || lexicon.verbs.of(next) != null;
  }
}
