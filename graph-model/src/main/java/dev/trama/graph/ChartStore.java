package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.graph.Written.Outcome.CHANGED;
import static dev.trama.graph.Written.Outcome.KNOWN;
import static dev.trama.graph.Written.Outcome.NEW;
import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Identifier;
import dev.trama.model.Profile;
import dev.trama.model.TramaException;
import dev.trama.resolve.Anchors;
import dev.trama.resolve.Unresolved;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes charts into the graph. */
public final class ChartStore {
  private static final String STANDING =
      """
      UNWIND $rows AS row
      OPTIONAL MATCH (same:Document {id: row.id})
      RETURN row.id AS id, same IS NOT NULL AS known, COLLECT {
        MATCH (older:Document {uri: row.uri})
        WHERE older.id <> row.id AND older.superseded IS NULL
        RETURN older.id
      } AS older
      """;

  private static final String CREATE_DOCUMENTS =
      """
      MATCH (b:Batch {id: $batch, state: 'RUNNING'})
      UNWIND $rows AS row
      CREATE (d:Document)-[:IN_BATCH {at: $at, position: row.position, outcome: row.outcome}]->(b)
      SET d = row.properties
      """;

  private static final String CREATE_PROFILES =
      """
      UNWIND $rows AS row
      MATCH (d:Document {id: row.document})
      CREATE (p:Profile)-[:IN]->(d)
      SET p = row.properties
      """;

  private static final String CREATE_CLAIMS =
      """
      UNWIND $rows AS row
      MATCH (a:Profile {id: row.from})
      MATCH (b:Profile {id: row.to})
      CREATE (a)-[c:$(row.type)]->(b)
      SET c = row.properties
      """;

  private static final String CREATE_FACTS =
      """
      UNWIND $rows AS row
      MATCH (p:Profile {id: row.from})
      CREATE (p)-[:HAS]->(f:Fact {type: row.type})
      SET f += row.properties
      """;

  private final Cypher cypher;
  private final Clock clock;

  ChartStore(Cypher cypher, Clock clock) {
    this.cypher = cypher;
    this.clock = clock;
  }

  /** Takes in one chart: its document whole, or, where this throws, nothing of it. */
  public Written write(Chart chart, String batch) {
    return write(List.of(chart), batch).get(0);
  }

  /**
   * Takes in many charts with as many statements as one takes; 50 to 100 at a time are fastest.
   * Where this throws, no document is half there. One at a time in a process: two imports of the
   * same would find nothing there and then both write it.
   *
   * @param batch id of a running batch, see {@link Batches}
   * @return what became of each, in the same order
   */
  public synchronized List<Written> write(List<Chart> charts, String batch) {
    List<Written> written = new ArrayList<>();
    List<Chart> chunk = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (Chart chart : charts) {
      String uri = chart.document().uri();
      boolean repeated =
          !texts.add(chart.document().sha256()) || uri != null && !addresses.add(uri);
      if (repeated) {
        // What it supersedes or equals must be there before it.
        written.addAll(writeChunk(chunk, batch));
        chunk.clear();
        addresses.clear();
        texts.clear();
        texts.add(chart.document().sha256());
        addresses.add(uri);
      }
      chunk.add(chart);
    }
    written.addAll(writeChunk(chunk, batch));
    return written;
  }

  private List<Written> writeChunk(List<Chart> charts, String batch) {
    return charts.isEmpty()
        ? List.of()
        : cypher.write(transaction -> write(transaction, List.copyOf(charts), batch));
  }

  private List<Written> write(Cypher.Transaction transaction, List<Chart> charts, String batch) {
    Map<String, Row> standing = standing(transaction, charts);
    List<Written> written = new ArrayList<>();
    List<Chart> fresh = new ArrayList<>();
    Map<String, String> superseded = new LinkedHashMap<>();
    ZonedDateTime now = ZonedDateTime.now(clock);
    for (Chart chart : charts) {
      Row row = standing.get(chart.document().sha256());
      Written.Outcome outcome =
          row.flag("known") ? KNOWN : row.texts("older").isEmpty() ? NEW : CHANGED;
      written.add(new Written(row.text("id"), outcome));
      if (outcome != KNOWN) {
        fresh.add(chart);
        String ended =
            Identifier.isOfList(chart.document().uri())
                ? ChartRows.known(chart.document(), now)
                : null;
        row.texts("older").forEach(older -> superseded.put(older, ended));
      }
    }
    if (!fresh.isEmpty()) {
      List<Chart> decided = Reviews.decided(transaction, fresh);
      create(transaction, decided, written, batch, now);
      place(transaction, decided, now);
      Supersession.supersede(transaction, superseded);
    }
    return written;
  }

  private static Map<String, Row> standing(Cypher.Transaction transaction, List<Chart> charts) {
    List<Map<String, Object>> rows =
        charts.stream()
            .map(c -> row("id", c.document().sha256(), "uri", c.document().uri()))
            .toList();
    Map<String, Row> standing = new HashMap<>();
    transaction
        .run(STANDING, Map.of("rows", rows))
        .forEach(found -> standing.put(found.text("id"), found));
    return standing;
  }

  private static void create(
      Cypher.Transaction transaction,
      List<Chart> charts,
      List<Written> written,
      String batch,
      ZonedDateTime now) {
    Map<String, String> outcomes = new HashMap<>();
    written.forEach(w -> outcomes.put(w.document(), w.outcome().name()));
    List<Map<String, Object>> documents = new ArrayList<>();
    List<Map<String, Object>> profiles = new ArrayList<>();
    List<Map<String, Object>> claims = new ArrayList<>();
    List<Map<String, Object>> facts = new ArrayList<>();
    for (Chart chart : charts) {
      String id = chart.document().sha256();
      documents.add(
          row(
              "properties", ChartRows.document(chart, now),
              "position", documents.size(),
              "outcome", outcomes.get(id)));
      Map<String, String> anchors = Anchors.of(chart);
      for (Profile profile : chart.profiles()) {
        profiles.add(
            row(
                "document",
                id,
                "properties",
                ChartRows.profile(profile, anchors.get(profile.id()))));
      }
      for (Claim claim : chart.claims()) {
        (claim.isFact() ? facts : claims)
            .add(
                row(
                    "from", claim.from(),
                    "to", claim.to(),
                    "type", claim.type().name(),
                    "properties", ChartRows.claim(claim)));
      }
    }
    long before = transaction.changes().nodesCreated();
    transaction.run(CREATE_DOCUMENTS, Map.of("batch", batch, "rows", documents, "at", now));
    if (transaction.changes().nodesCreated() == before) {
      throw new TramaException(NOT_FOUND, "There is no running batch " + batch + ".");
    }
    transaction.run(CREATE_PROFILES, Map.of("rows", profiles));
    transaction.run(CREATE_CLAIMS, Map.of("rows", claims));
    transaction.run(CREATE_FACTS, Map.of("rows", facts));
  }

  private static void place(Cypher.Transaction transaction, List<Chart> charts, ZonedDateTime now) {
    List<Unresolved> profiles =
        charts.stream().flatMap(chart -> Unresolved.in(chart).stream()).toList();
    Map<String, String> entityOf =
        Placement.place(transaction, profiles, Set.of(), Set.of(), now).entityOf();
    List<Links.Joined> joined = new ArrayList<>();
    for (Chart chart : charts) {
      for (Claim claim : chart.claims()) {
        if (!claim.isFact()) {
          joined.add(
              new Links.Joined(
                  entityOf.get(claim.from()),
                  claim.type(),
                  entityOf.get(claim.to()),
                  chart.document().sha256(),
                  ChartRows.known(chart.document(), now),
                  ChartRows.claim(claim)));
        }
      }
    }
    Links.add(transaction, joined);
    Regrouping.apply(
        transaction, profiles.stream().map(Unresolved::anchor).collect(Collectors.toSet()));
  }
}
