package dev.trama.graph;

import static dev.trama.graph.ChartRows.row;
import static dev.trama.graph.Inserts.Kind.BATCH;
import static dev.trama.graph.Inserts.Kind.DOCUMENT;
import static dev.trama.graph.Inserts.Kind.FACT;
import static dev.trama.graph.Inserts.Kind.PROFILE;
import static dev.trama.graph.Written.Outcome.CHANGED;
import static dev.trama.graph.Written.Outcome.KNOWN;
import static dev.trama.graph.Written.Outcome.NEW;
import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.model.Chart;
import dev.trama.model.Claim;
import dev.trama.model.Identifier;
import dev.trama.model.TramaException;
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
      "UNWIND $ids AS id MATCH (d:Document {id: id}) USING INDEX d:Document(id) RETURN d.id AS id";

  // Where the store is still empty, Neo4j would plan scans, and keep to them for the next
  // thousands.
  private static final String OLDER =
      """
      UNWIND $rows AS row
      MATCH (older:Document {uri: row.uri}) USING INDEX older:Document(uri)
      WITH row, older
      WHERE older.id <> row.id AND older.superseded IS NULL
      RETURN row.id AS id, collect(older.id) AS older
      """;

  private static final String RUNNING =
      "MATCH (b:Batch {id: $batch, state: 'RUNNING'}) RETURN b.id AS id";

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

  /** Takes in many charts, see {@link #writeReady}. */
  public List<Written> write(List<Chart> charts, String batch) {
    return writeReady(charts.stream().map(this::ready).toList(), batch);
  }

  /** Works out what can be before the graph is looked at; any thread may do it. */
  public ReadyChart ready(Chart chart) {
    return new ReadyChart(chart, ZonedDateTime.now(clock));
  }

  /**
   * Takes in many charts with as many statements as one takes: for lists a thousand at a time are
   * fastest. Where this throws, no document is half there. One at a time in a process: two imports
   * of the same would find nothing there and then both write it.
   *
   * @param batch id of a running batch, see {@link Batches}
   * @return what became of each, in the same order
   */
  public synchronized List<Written> writeReady(List<ReadyChart> charts, String batch) {
    List<Written> written = new ArrayList<>();
    List<ReadyChart> chunk = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (ReadyChart chart : charts) {
      String uri = chart.uri();
      boolean repeated = !texts.add(chart.id()) || uri != null && !addresses.add(uri);
      if (repeated) {
        // What it supersedes or equals must be there before it.
        written.addAll(writeChunk(chunk, batch));
        chunk.clear();
        addresses.clear();
        texts.clear();
        texts.add(chart.id());
        addresses.add(uri);
      }
      chunk.add(chart);
    }
    written.addAll(writeChunk(chunk, batch));
    return written;
  }

  private List<Written> writeChunk(List<ReadyChart> charts, String batch) {
    return charts.isEmpty()
        ? List.of()
        : cypher.write(transaction -> write(transaction, List.copyOf(charts), batch));
  }

  private List<Written> write(
      Cypher.Transaction transaction, List<ReadyChart> charts, String batch) {
    Set<String> standing = standing(transaction, charts);
    Map<String, List<String>> olderOf = older(transaction, charts);
    List<Written> written = new ArrayList<>();
    List<ReadyChart> fresh = new ArrayList<>();
    Map<String, String> superseded = new LinkedHashMap<>();
    ZonedDateTime now = ZonedDateTime.now(clock);
    for (ReadyChart chart : charts) {
      List<String> older = olderOf.getOrDefault(chart.id(), List.of());
      Written.Outcome outcome =
          standing.contains(chart.id()) ? KNOWN : older.isEmpty() ? NEW : CHANGED;
      written.add(new Written(chart.id(), outcome));
      if (outcome != KNOWN) {
        fresh.add(chart);
        String ended = Identifier.isOfList(chart.uri()) ? chart.known() : null;
        older.forEach(each -> superseded.put(each, ended));
      }
    }
    if (!fresh.isEmpty()) {
      List<ReadyChart> decided = decided(transaction, fresh, now);
      create(transaction, decided, written, batch, now);
      place(transaction, decided, now);
      Supersession.supersede(transaction, superseded);
    }
    return written;
  }

  private static Set<String> standing(Cypher.Transaction transaction, List<ReadyChart> charts) {
    List<String> ids = charts.stream().map(ReadyChart::id).toList();
    return transaction.run(STANDING, Map.of("ids", ids)).stream()
        .map(found -> found.text("id"))
        .collect(Collectors.toSet());
  }

  /** What holds and has the address of one of these, by the id of that. */
  private static Map<String, List<String>> older(
      Cypher.Transaction transaction, List<ReadyChart> charts) {
    List<Map<String, Object>> rows =
        charts.stream()
            .filter(chart -> chart.uri() != null)
            .map(chart -> row("id", chart.id(), "uri", chart.uri()))
            .toList();
    return transaction.run(OLDER, Map.of("rows", rows)).stream()
        .collect(Collectors.toMap(found -> found.text("id"), found -> found.texts("older")));
  }

  private static List<ReadyChart> decided(
      Cypher.Transaction transaction, List<ReadyChart> charts, ZonedDateTime now) {
    List<Chart> before = charts.stream().map(ReadyChart::chart).toList();
    List<Chart> decided = Reviews.decided(transaction, before);
    return decided == before
        ? charts
        : decided.stream().map(chart -> new ReadyChart(chart, now)).toList();
  }

  private static void create(
      Cypher.Transaction transaction,
      List<ReadyChart> charts,
      List<Written> written,
      String batch,
      ZonedDateTime now) {
    if (transaction.run(RUNNING, Map.of("batch", batch)).isEmpty()) {
      throw new TramaException(NOT_FOUND, "There is no running batch " + batch + ".");
    }
    Map<String, String> outcomes = new HashMap<>();
    written.forEach(w -> outcomes.put(w.document(), w.outcome().name()));
    Inserts inserts = new Inserts();
    int position = 0;
    for (ReadyChart chart : charts) {
      String id = chart.id();
      inserts.node(DOCUMENT, chart.document());
      inserts.relationship(
          DOCUMENT,
          id,
          "IN_BATCH",
          BATCH,
          batch,
          row("at", now, "position", position++, "outcome", outcomes.get(id)));
      for (Map<String, Object> profile : chart.profiles()) {
        inserts.node(PROFILE, profile);
        inserts.relationship(PROFILE, (String) profile.get("id"), "IN", DOCUMENT, id, Map.of());
      }
      create(chart, inserts);
    }
    transaction.insert(inserts);
  }

  private static void create(ReadyChart chart, Inserts inserts) {
    int each = 0;
    for (Claim claim : chart.chart().claims()) {
      Map<String, Object> properties = chart.claims().get(each++);
      String type = claim.type().name();
      if (claim.isFact()) {
        Map<String, Object> fact = new HashMap<>(properties);
        fact.put("type", type);
        inserts.node(FACT, fact);
        inserts.relationship(PROFILE, claim.from(), "HAS", FACT, claim.id(), Map.of());
      } else {
        inserts.relationship(PROFILE, claim.from(), type, PROFILE, claim.to(), properties);
      }
    }
  }

  private static void place(
      Cypher.Transaction transaction, List<ReadyChart> charts, ZonedDateTime now) {
    List<Unresolved> profiles =
        charts.stream().flatMap(chart -> chart.unresolved().stream()).toList();
    Placement.Placed placed = Placement.place(transaction, profiles, Set.of(), Set.of(), now);
    List<Links.Joined> joined = new ArrayList<>();
    for (ReadyChart chart : charts) {
      int each = 0;
      for (Claim claim : chart.chart().claims()) {
        Map<String, Object> properties = chart.claims().get(each++);
        if (!claim.isFact()) {
          joined.add(
              new Links.Joined(
                  placed.entityOf().get(claim.from()),
                  claim.type(),
                  placed.entityOf().get(claim.to()),
                  chart.id(),
                  chart.known(),
                  properties));
        }
      }
    }
    Links.add(transaction, joined, placed.founded());
    Regrouping.apply(
        transaction, profiles.stream().map(Unresolved::anchor).collect(Collectors.toSet()));
  }
}
