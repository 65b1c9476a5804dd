package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.model.TramaException.Kind.FAILED;
import static dev.trama.model.TramaException.Kind.NOT_FOUND;
import static dev.trama.model.TramaException.Kind.USAGE;

import dev.trama.model.TramaException;
import dev.trama.resolve.Judgement;
import dev.trama.resolve.Judgement.Verdict;
import dev.trama.resolve.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided on who is who. Judgements are kept apart from the data: they name profiles by
 * anchors, hold for whatever is imported later, and outlive a deletion of what they were made on.
 * Each is applied with the links it touches in one transaction, and can be taken back at any time.
 */
public final class Judgements {
  private static final String NEXT =
      "MATCH (j:Judgement) RETURN coalesce(max(j.number), 0) + 1 AS number";

  private static final String KEEP =
      """
      UNWIND $rows AS row
      CREATE (j:Judgement)
      SET j = row
      """;

  private static final String OF_ACT =
      """
      MATCH (j:Judgement {number: $number}) WHERE j.undone IS NULL
      RETURN properties(j) AS judgement
      """;

  private static final String UNDO =
      """
      MATCH (j:Judgement {number: $number}) WHERE j.undone IS NULL
      SET j.undone = $at, j.undoneBy = $by
      """;

  private static final String LIST =
      """
      MATCH (j:Judgement) WHERE $undone OR j.undone IS NULL
      RETURN properties(j) AS judgement
      ORDER BY j.number DESC, j.left, j.right
      """;

  private final Cypher cypher;
  private final Clock clock;

  Judgements(Cypher cypher, Clock clock) {
    this.cypher = cypher;
    this.clock = clock;
  }

  /**
   * Who judges, and on what grounds.
   *
   * @param by may be null, as may {@code why} and {@code score}
   */
  public record Grounds(String by, String why, Double score) {}

  /**
   * Judges two entities. "Same" makes them one, "different" keeps their profiles apart whatever
   * comes, "unsure" only says that somebody looked.
   *
   * @param one the id of an entity
   * @param other the id of another
   * @return the number of the judgement
   * @throws TramaException where an earlier judgement speaks against it; its message names that one
   */
  public long judge(String one, String other, Verdict verdict, Grounds grounds) {
    if (one.equals(other)) {
      throw new TramaException(
          USAGE, "Both are the same entity, " + one + "; 'trama split' parts one.");
    }
    return cypher.write(
        transaction -> {
          Map<String, List<Row>> rows = ProfileRows.byEntity(transaction, List.of(one, other));
          List<Row> left = profiles(rows, one);
          List<Row> right = profiles(rows, other);
          List<ProfilePair> pairs =
              verdict == Verdict.DIFFERENT
                  ? ProfilePair.all(left, right)
                  : List.of(ProfilePair.of(left, right));
          if (verdict == Verdict.SAME) {
            refuseAgainst(transaction, anchors(left), anchors(right));
          }
          long number = keep(transaction, pairs, verdict, grounds);
          if (verdict == Verdict.SAME) {
            Regrouping.regroup(transaction, Set.of(one, other));
          }
          return number;
        });
  }

  /**
   * Takes the profiles of some documents out of an entity, whoever the rules then make them.
   *
   * @param documents ids or addresses of documents, or starts of ids; none takes the latest merge
   *     back
   * @return the number of the judgement made or taken back
   */
  public long split(String entity, Collection<String> documents, Grounds grounds) {
    return cypher.write(
        transaction -> {
          List<Row> rows = profiles(ProfileRows.byEntity(transaction, List.of(entity)), entity);
          if (documents.isEmpty()) {
            return takeMergeBack(transaction, entity, rows, grounds.by());
          }
          List<Row> leaving =
              rows.stream()
                  .filter(each -> documents.stream().anyMatch(d -> isOf(each, d)))
                  .toList();
          Set<String> out = anchors(leaving);
          List<Row> staying =
              rows.stream().filter(each -> !out.contains(each.text("anchor"))).toList();
          if (leaving.isEmpty() || staying.isEmpty()) {
            throw new TramaException(
                USAGE,
                leaving.isEmpty()
                    ? "None of these documents speaks of " + entity + "."
                    : "That would leave nobody behind: name only the documents that speak of"
                        + " somebody else.");
          }
          if (rows.stream().map(each -> each.text("home")).distinct().count() > 1) {
            throw new TramaException(
                USAGE, entity + " has been merged: split it without documents first.");
          }
          long number =
              keep(transaction, ProfilePair.all(leaving, staying), Verdict.DIFFERENT, grounds);
          Regrouping.decideAgain(transaction, List.of(entity), now());
          return number;
        });
  }

  private long takeMergeBack(
      Cypher.Transaction transaction, String entity, List<Row> rows, String by) {
    Set<String> anchors = anchors(rows);
    Set<String> seen = new LinkedHashSet<>();
    Set<String> open = anchors;
    long latest = 0;
    while (!open.isEmpty()) {
      seen.addAll(open);
      Set<String> next = new LinkedHashSet<>();
      for (Judgement judgement : LedgerRows.touching(transaction, open)) {
        if (judgement.verdict() == Verdict.SAME) {
          latest = Math.max(latest, judgement.number());
          next.add(judgement.left());
          next.add(judgement.right());
        }
      }
      next.removeAll(seen);
      open = next;
    }
    if (latest == 0) {
      throw new TramaException(
          USAGE,
          entity
              + " has not been merged by anybody; name the documents that speak of somebody else.");
    }
    undo(transaction, latest, by);
    return latest;
  }

  private static boolean isOf(Row profile, String document) {
    return profile.text("document").startsWith(document) && document.length() >= 4
        || profile.text("anchor").equals(document)
        || profile.text("anchor").startsWith(document + '#');
  }

  /**
   * Takes a judgement back; the graph is then as the others have it.
   *
   * @throws TramaException where none of this number stands
   */
  public void undo(long number, String by) {
    cypher.write(
        transaction -> {
          undo(transaction, number, by);
          return null;
        });
  }

  private void undo(Cypher.Transaction transaction, long number, String by) {
    List<Judgement> judgements =
        transaction.run(OF_ACT, Map.of("number", number)).stream()
            .map(found -> LedgerRows.judgement(new Row(found.map("judgement"))))
            .toList();
    if (judgements.isEmpty()) {
      throw new TramaException(
          NOT_FOUND, "There is no judgement " + number + " that stands; list them to see.");
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("number", number);
    parameters.put("by", by);
    parameters.put("at", now());
    transaction.run(UNDO, parameters);
    Set<String> anchors = new LinkedHashSet<>();
    judgements.forEach(judgement -> anchors.addAll(List.of(judgement.left(), judgement.right())));
    Set<String> entities = LedgerRows.located(transaction, anchors).keySet();
    switch (judgements.get(0).verdict()) {
      case SAME -> Regrouping.regroup(transaction, entities);
      case DIFFERENT -> Regrouping.decideAgain(transaction, entities, now());
      case UNSURE -> {
        // It changed nothing.
      }
    }
  }

  /** The judgements, the latest first. */
  public List<Judgement> list() {
    return cypher.read(LIST, Map.of("undone", false)).stream()
        .map(found -> LedgerRows.judgement(new Row(found.map("judgement"))))
        .toList();
  }

  /**
   * What came of taking judgements in.
   *
   * @param added new ones
   * @param known those that stand already
   * @param refused those that an earlier one speaks against
   */
  public record Taken(int added, int known, List<Judgement> refused) {}

  /** Takes judgements in that were made elsewhere, in their order. */
  public Taken take(List<Judgement> judgements) {
    return cypher.write(
        transaction -> {
          List<Judgement> refused = new ArrayList<>();
          int added = 0;
          int known = 0;
          Set<String> apart = new LinkedHashSet<>();
          Set<String> joined = new LinkedHashSet<>();
          for (Judgement judgement : judgements) {
            List<Judgement> before =
                LedgerRows.touching(transaction, Set.of(judgement.left(), judgement.right()));
            Optional<Judgement> standing =
                before.stream().filter(other -> isOfThese(other, judgement)).findFirst();
            if (standing.isPresent()) {
              if (standing.get().verdict() == judgement.verdict()) {
                known++;
              } else {
                refused.add(judgement);
              }
              continue;
            }
            keep(transaction, List.of(judgement));
            added++;
            Set<String> into = judgement.verdict() == Verdict.DIFFERENT ? apart : joined;
            into.add(judgement.left());
            into.add(judgement.right());
          }
          Map<String, Set<String>> located = LedgerRows.located(transaction, apart);
          Set<String> together = new LinkedHashSet<>();
          located.forEach(
              (entity, anchors) -> {
                if (anchors.size() > 1) {
                  together.add(entity);
                }
              });
          if (!together.isEmpty()) {
            Regrouping.decideAgain(transaction, together, now());
          }
          Regrouping.apply(transaction, joined);
          return new Taken(added, known, refused);
        });
  }

  private static boolean isOfThese(Judgement one, Judgement other) {
    return Set.of(one.left(), one.right()).equals(Set.of(other.left(), other.right()));
  }

  private static List<Row> profiles(Map<String, List<Row>> rows, String entity) {
    List<Row> found = rows.get(entity);
    if (found == null || found.isEmpty()) {
      throw new TramaException(NOT_FOUND, "There is no entity " + entity + ".");
    }
    return found;
  }

  private static Set<String> anchors(List<Row> rows) {
    Set<String> anchors = new LinkedHashSet<>();
    rows.forEach(each -> anchors.add(each.text("anchor")));
    return anchors;
  }

  private static void refuseAgainst(
      Cypher.Transaction transaction, Set<String> ours, Set<String> theirs) {
    List<Judgement> judgements = LedgerRows.touching(transaction, ours);
    if (!new Ledger(judgements).forbids(ours, theirs)) {
      return;
    }
    Judgement against =
        judgements.stream()
            .filter(j -> j.verdict() == Verdict.DIFFERENT)
            .filter(
                j ->
                    ours.contains(j.left()) && theirs.contains(j.right())
                        || ours.contains(j.right()) && theirs.contains(j.left()))
            .findFirst()
            .orElseThrow();
    throw new TramaException(
        FAILED,
        "Judgement "
            + against.number()
            + " says that they are different"
            + (against.by() == null ? "" : " (" + against.by() + ")")
            + "; 'trama resolve undo "
            + against.number()
            + "' takes it back.");
  }

  private long keep(
      Cypher.Transaction transaction, List<ProfilePair> pairs, Verdict verdict, Grounds grounds) {
    Instant at = clock.instant();
    return keep(
        transaction, pairs.stream().map(pair -> pair.judged(verdict, grounds, at)).toList());
  }

  /** Keeps what was judged at once; the number of that act. */
  private static long keep(Cypher.Transaction transaction, List<Judgement> judgements) {
    long number = transaction.run(NEXT, Map.of()).get(0).number("number");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Judgement judgement : judgements) {
      rows.add(
          row(
              "number", number,
              "left", judgement.left(),
              "right", judgement.right(),
              "leftName", judgement.leftName(),
              "rightName", judgement.rightName(),
              "verdict", judgement.verdict().name(),
              "by", judgement.by(),
              "at", judgement.at().atZone(ZoneOffset.UTC),
              "why", judgement.why(),
              "score", judgement.score()));
    }
    transaction.run(KEEP, Map.of("rows", rows));
    return number;
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
