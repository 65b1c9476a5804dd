package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.USAGE;

import dev.trama.graph.Judgements.Grounds;
import dev.trama.model.Identifier;
import dev.trama.model.TramaException;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two profiles that are judged together, as {@link ProfileRows} gives them. */
record ProfilePair(Row left, Row right) {
  /** Two sets of profiles are set apart pair by pair, so they may not be large. */
  private static final int MOST = 2000;

  /** One profile of each set that stands for all of it. */
  static ProfilePair of(List<Row> left, List<Row> right) {
    return new ProfilePair(representative(left), representative(right));
  }

  /**
   * Each of the one set with each of the other.
   *
   * @throws TramaException where these are too many
   */
  static List<ProfilePair> all(List<Row> left, List<Row> right) {
    Map<String, Row> ours = new LinkedHashMap<>();
    Map<String, Row> theirs = new LinkedHashMap<>();
    left.forEach(each -> ours.putIfAbsent(each.text("anchor"), each));
    right.forEach(each -> theirs.putIfAbsent(each.text("anchor"), each));
    if ((long) ours.size() * theirs.size() > MOST) {
      throw new TramaException(
          USAGE,
          "Too many documents speak of them to keep each apart from each: "
              + ours.size()
              + " and "
              + theirs.size()
              + ".");
    }
    List<ProfilePair> pairs = new ArrayList<>();
    for (Row one : ours.values()) {
      theirs.values().forEach(other -> pairs.add(new ProfilePair(one, other)));
    }
    return pairs;
  }

  Judgement judged(Verdict verdict, Grounds grounds, Instant at) {
    return new Judgement(
        0,
        left.text("anchor"),
        right.text("anchor"),
        left.texts("names").get(0),
        right.texts("names").get(0),
        verdict,
        grounds.by(),
        at,
        grounds.why(),
        grounds.score());
  }

  /** The number of a list where there is one: it outlives every document. */
  private static Row representative(List<Row> rows) {
    return rows.stream()
        .filter(each -> Identifier.isOfList(each.text("anchor")) && isNumber(each))
        .findFirst()
        .orElse(rows.get(0));
  }

  private static boolean isNumber(Row profile) {
    return profile.text("anchor").indexOf('#') < 0;
  }
}
