package dev.trama.graph;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Versions of lists. What a newer version no longer says is not forgotten: it ends. An entry that
 * is gone keeps its document, marked with the date of the version that lacks it; the links that
 * nothing else supports stay, with that date as their end.
 */
public final class Lists {
  private static final String LATEST =
      "MATCH (v:ListVersion {list: $list}) RETURN max(v.version) AS version";

  private static final String ENTRIES =
      """
      MATCH (d:Document) WHERE d.uri STARTS WITH $list
      RETURN d.id AS id, d.uri AS uri, d.superseded AS superseded, d.ended AS ended
      """;

  private static final String RELIST =
      """
      MATCH (b:Batch {id: $batch})
      UNWIND $returned AS id
      MATCH (d:Document {id: id})
      OPTIONAL MATCH (d)-[e:ENDED_BY]->(before:Batch)
      CREATE (d)-[:RELISTED_BY {ended: d.ended, on: $on, superseded: d.superseded,
        endedBy: before.id, replaced: e.superseded}]->(b)
      REMOVE d.ended, d.superseded
      DELETE e
      """;

  private static final String END =
      """
      MATCH (b:Batch {id: $batch})
      UNWIND $ended AS id
      MATCH (d:Document {id: id})
      SET d.ended = $on
      CREATE (d)-[e:ENDED_BY {on: $on}]->(b)
      WITH d, e WHERE d.id IN $replaced
      SET d.superseded = true, e.superseded = true
      """;

  private static final String VERSION =
      """
      MATCH (b:Batch {id: $batch})
      MERGE (v:ListVersion {list: $list, version: $on})-[:OF_BATCH]->(b)
      SET v.entries = $entries
      """;

  private static final String AFFECTED =
      """
      MATCH (d:Document)-[:ENDED_BY|RELISTED_BY]->(:Batch {id: $batch})
      RETURN DISTINCT d.id AS id
      """;

  private static final String TAKE_BACK =
      """
      MATCH (b:Batch {id: $batch})
      CALL (b) {
        MATCH (d:Document)-[e:ENDED_BY]->(b)
        // One that a later version superseded stays as that left it.
        WITH d, e, e.superseded IS NOT NULL AS replaced WHERE replaced OR d.superseded IS NULL
        REMOVE d.ended, d.superseded
        DELETE e
      }
      CALL (b) {
        MATCH (d:Document)-[r:RELISTED_BY]->(b)
        SET d.ended = r.ended, d.superseded = r.superseded
        WITH d, r
        OPTIONAL MATCH (before:Batch {id: r.endedBy})
        FOREACH (end IN CASE WHEN before IS NULL THEN [] ELSE [before] END |
          CREATE (d)-[:ENDED_BY {on: r.ended, superseded: r.replaced}]->(end))
        DELETE r
      }
      CALL (b) {
        MATCH (v:ListVersion)-[:OF_BATCH]->(b)
        DETACH DELETE v
      }
      """;

  private final Cypher cypher;
  private final Clock clock;

  Lists(Cypher cypher, Clock clock) {
    this.cypher = cypher;
    this.clock = clock;
  }

  /**
   * What a version says differently, beyond what writing its entries has told; ids of documents.
   *
   * @param removed entries that are gone
   * @param returned entries that say again what they once said
   * @param replaced what stood in place of the returned ones
   */
  public record Pending(List<String> removed, List<String> returned, List<String> replaced) {
    public boolean isEmpty() {
      return removed.isEmpty() && returned.isEmpty() && replaced.isEmpty();
    }
  }

  /**
   * The date of the latest version that was imported whole.
   *
   * @param list what the addresses of all its entries start with
   */
  public Optional<String> latest(String list) {
    return cypher.read(LATEST, Map.of("list", list)).stream()
        .findFirst()
        .map(found -> found.text("version"));
  }

  /**
   * Compares a version whose entries have all been written with what holds.
   *
   * @param list what the addresses of all entries of the list start with
   * @param entries the hash of each entry of the version, by address
   */
  public Pending compare(String list, Map<String, String> entries) {
    List<String> removed = new ArrayList<>();
    List<String> returned = new ArrayList<>();
    Map<String, String> current = new HashMap<>();
    cypher.read(
        ENTRIES,
        Map.of("list", list),
        entry -> {
          String said = entries.get(entry.text("uri"));
          boolean holds = entry.text("ended") == null && !entry.flag("superseded");
          if (holds && said == null) {
            removed.add(entry.text("id"));
          } else if (holds) {
            current.put(entry.text("uri"), entry.text("id"));
          } else if (entry.text("id").equals(said)) {
            returned.add(entry.text("id"));
          }
        });
    List<String> replaced = new ArrayList<>();
    current.forEach(
        (uri, id) -> {
          if (!id.equals(entries.get(uri))) {
            replaced.add(id);
          }
        });
    return new Pending(removed, returned, replaced);
  }

  /**
   * Ends what a version no longer says, and lets hold again what it says again: all of it, or,
   * where this throws, nothing.
   *
   * @param version the date of the version; null where unknown: then it is today's
   * @param entries how many the version has
   * @param batch id of a running batch, which takes this back when it is undone
   */
  public void apply(Pending pending, String list, String version, int entries, String batch) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("batch", batch);
    parameters.put("list", list);
    parameters.put("entries", entries);
    parameters.put(
        "on", version == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString() : version);
    List<String> ended = new ArrayList<>(pending.removed());
    ended.addAll(pending.replaced());
    parameters.put("ended", ended);
    parameters.put("replaced", pending.replaced());
    parameters.put("returned", pending.returned());
    List<String> touched = new ArrayList<>(ended);
    touched.addAll(pending.returned());
    cypher.write(
        transaction -> {
          transaction.run(VERSION, parameters);
          transaction.run(RELIST, parameters);
          transaction.run(END, parameters);
          Supersession.relink(transaction, touched);
          return null;
        });
  }

  /** Undoes what a batch ended or let hold again: a part of taking the batch back. */
  static void takeBack(Cypher.Transaction transaction, String batch) {
    List<String> documents =
        transaction.run(AFFECTED, Map.of("batch", batch)).stream()
            .map(found -> found.text("id"))
            .toList();
    transaction.run(TAKE_BACK, Map.of("batch", batch));
    Supersession.relink(transaction, documents);
  }
}
