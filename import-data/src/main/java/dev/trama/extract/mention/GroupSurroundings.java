package dev.trama.extract.mention;

import dev.trama.extract.text.Sentence;
import dev.trama.model.EntityType;
import java.util.Set;

/** What stands by a bare name and is said of groups only: feuds and pacts, other groups, doubts. */
final class GroupSurroundings {
  /** What groups are with each other: "at odds with the X". */
  private static final Set<String> BETWEEN =
      Set.of(
          "odds",
          "war",
          "feud",
          "feuds",
          "feuding",
          "feuded",
          "rivalry",
          "truce",
          "pact",
          "alliance",
          "allied",
          "aligned",
          "affiliated",
          "allegiance",
          "loyal",
          "clash",
          "clashed",
          "clashes",
          "fought",
          "turf");

  private static final Set<String> TO = Set.of("with", "against", "to", "by");

  private GroupSurroundings() {}

  /**
   * @param before the token before the name and its article
   * @param article whether "the" stands before the name
   */
  static int points(Marks marks, Mention m, int before, boolean article) {
    Sentence s = m.sentence();
    boolean plural = s.low(m.to() - 1).endsWith("s");
    int points = 0;
    boolean doubted = s.low(m.from() - 1).equals("so-called");
    if (doubted && s.low(m.from() - 2).equals("the")) {
      points += 3;
    }
    if ((article || plural) && TO.contains(s.low(before)) && opposed(s, before)) {
      points += 3;
    }
    if (article && besideGroup(marks, before)) {
      points += plural ? 4 : 3;
    }
    // "the Frente X of the LETTERS"
    Mention whole = s.low(before).equals("of") ? marks.ownerOf(before - 1) : null;
    if (article && whole != null && whole.is(EntityType.CRIMINAL_GROUP)) {
      points += m.sort() == Mention.Sort.ACRONYM ? 4 : 2;
    }
    return points;
  }

  private static boolean opposed(Sentence s, int at) {
    for (int i = at - 1; i >= 0 && at - i < 4; i--) {
      if (BETWEEN.contains(s.low(i))) {
        return true;
      }
    }
    return false;
  }

  /** "the G and the X", "with the G and with the X". */
  private static boolean besideGroup(Marks marks, int before) {
    Sentence s = marks.sentence();
    int i = TO.contains(s.low(before)) || s.low(before).equals("of") ? before - 1 : before;
    if (!s.low(i).equals("and") && !s.low(i).equals("or")) {
      return false;
    }
    Mention other = marks.ownerOf(i - 1);
    if (other == null) {
      return false;
    }
    boolean rival =
        other.type() == null
            && s.low(other.from() - 1).equals("the")
            && TO.contains(s.low(other.from() - 2))
            && opposed(s, other.from() - 2);
    return rival || other.is(EntityType.CRIMINAL_GROUP);
  }
}
