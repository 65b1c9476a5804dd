package dev.trama.explore;

import dev.trama.graph.Evidence;
import dev.trama.model.PartialDate;
import dev.trama.model.RelationType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which links may be walked.
 *
 * @param types the relations; empty for all
 * @param since only what is said to hold at that time or later; null for any time. A claim without
 *     a date speaks of the day its document was published
 * @param until only what is said to hold at that time or earlier; null for any time
 * @param accordingTo id of the entity that must have said so; null for anyone
 * @param documents from how many documents at least
 * @param avoid ids of entities that no way may touch
 */
public record LinkFilter(
    Set<RelationType> types,
    PartialDate since,
    PartialDate until,
    String accordingTo,
    int documents,
    Set<String> avoid) {
  /** Every link. */
  public static final LinkFilter ALL = new LinkFilter(Set.of(), null, null, null, 1, Set.of());

  /**
   * Only people, groups and companies connect: that two operate in one country, or were charged by
   * one court, does not link them.
   */
  static final String CONNECTS = "(%1$s:Person OR %1$s:CriminalGroup OR %1$s:Company)";

  public LinkFilter {
    types = Set.copyOf(types);
    avoid = Set.copyOf(avoid);
  }

  /** The relations as a pattern names them: our own words, none from outside. */
  String pattern() {
    return relations().stream().map(Enum::name).collect(Collectors.joining("|"));
  }

  /** The relations, all where none is named. */
  List<RelationType> relations() {
    return Arrays.stream(RelationType.values())
        .filter(type -> types.isEmpty() || types.contains(type))
        .toList();
  }

  /** Whether links must be judged by the claims behind them. */
  boolean needsClaims() {
    return since != null || until != null || accordingTo != null;
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("least", (long) documents);
    parameters.put("avoid", List.copyOf(avoid));
    if (since != null) {
      parameters.put("since", since.earliest().orElseThrow());
      parameters.put("sinceText", since.toString());
    }
    if (until != null) {
      parameters.put("until", until.latest().orElseThrow());
      parameters.put("untilText", until.toString());
    }
    if (accordingTo != null) {
      parameters.put("accordingTo", accordingTo);
    }
    return parameters;
  }

  /** What must hold of the link {@code r} from one node to another, as a pattern names them. */
  String where(String near, String far) {
    List<String> where = new ArrayList<>();
    where.add("r.documents >= $least AND NOT " + far + ".id IN $avoid");
    if (needsClaims()) {
      List<String> claims = new ArrayList<>();
      if (since != null) {
        claims.add(
            "(c.dateFrom >= $since OR c.dateTo >= $since OR c.dateTo IS NULL"
                + " AND d.published >= left($sinceText, size(d.published)))");
      }
      if (until != null) {
        claims.add(
            "CASE WHEN c.dateFrom IS NOT NULL THEN c.dateFrom <= $until"
                + " WHEN c.dateTo IS NOT NULL THEN true"
                + " ELSE left(d.published, size($untilText)) <= $untilText END");
      }
      if (accordingTo != null) {
        claims.add("EXISTS { (:Profile {id: c.accordingTo})-[:OF]->(:Entity {id: $accordingTo}) }");
      }
      where.add(Evidence.exists(near, far, Evidence.STANDING, claims));
    }
    return String.join(" AND ", where);
  }
}
