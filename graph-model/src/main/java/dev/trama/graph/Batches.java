package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.NOT_FOUND;

import dev.trama.model.TramaException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The imports: begun, finished, found again after a crash, and taken back. */
public final class Batches {
  private static final String START =
      """
      OPTIONAL MATCH (b:Batch) WHERE b.id STARTS WITH $day
      WITH coalesce(max(toInteger(substring(b.id, size($day)))), 0) + 1 AS number
      CREATE (b:Batch {id: $day + number, started: $now, state: 'RUNNING'})
      SET b.source = $source, b.by = $by
      RETURN b.id AS id
      """;

  private static final String FINISH =
      """
      MATCH (b:Batch {id: $id, state: 'RUNNING'})
      CALL (b) {
        WITH b WHERE EXISTS { (:Document)-[:IN_BATCH|ENDED_BY|RELISTED_BY]->(b) }
        SET b.state = 'DONE', b.finished = $now
        RETURN true AS kept
        UNION
        WITH b WHERE NOT EXISTS { (:Document)-[:IN_BATCH|ENDED_BY|RELISTED_BY]->(b) }
        DETACH DELETE b
        RETURN false AS kept
      }
      RETURN kept
      """;

  private static final String COUNTS =
      """
      UNWIND $ids AS id
      MATCH (b:Batch {id: id})
      RETURN id, COUNT { (:Document)-[:IN_BATCH]->(b) } AS documents
      """;

  private static final String DOCUMENTS =
      """
      MATCH (d:Document)-[i:IN_BATCH]->(:Batch {id: $id})
      RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.published AS published,
        d.uri AS uri, d.superseded AS superseded, d.ended AS ended, i.outcome AS outcome
      ORDER BY i.at, i.position
      """;

  private static final String UNDO =
      """
      MATCH (b:Batch {id: $id})
      SET b.state = 'UNDONE', b.finished = $now
      WITH b
      MATCH (:Document)-[k:KNOWN_IN]->(b)
      DELETE k
      """;

  private static final String KNEW =
      """
      MATCH (b:Batch {id: $id})
      UNWIND $documents AS id
      MATCH (d:Document {id: id})
      WHERE NOT EXISTS { (d)-[:IN_BATCH]->(b) }
      MERGE (d)-[k:KNOWN_IN]->(b)
      ON CREATE SET k.at = $now
      """;

  // What another batch holds to as well becomes its own, with the place it had in time.
  private static final String HAND_OVER =
      """
      MATCH (d:Document)-[i:IN_BATCH]->(:Batch {id: $id})
      MATCH (d)-[k:KNOWN_IN]->(o:Batch)
      WHERE o.state <> 'UNDONE'
      WITH d, i, k, o ORDER BY k.at, o.id
      WITH d, i, collect(k)[0] AS k, collect(o)[0] AS o
      CREATE (d)-[n:IN_BATCH]->(o)
      SET n = properties(i)
      DELETE i, k
      RETURN d.id AS id
      """;

  private static final int CHUNK = 10_000;

  private final Cypher cypher;
  private final BatchRepository repository;
  private final Clock clock;

  Batches(Cypher cypher, BatchRepository repository, Clock clock) {
    this.cypher = cypher;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Begins a batch.
   *
   * @param source what is imported, such that the same import names the same source
   * @param by who imports; may be null
   * @return its id
   */
  public synchronized String start(String source, String by) {
    ZonedDateTime now = now();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("day", now.format(DateTimeFormatter.ISO_LOCAL_DATE) + "-");
    parameters.put("now", now);
    parameters.put("source", source);
    parameters.put("by", by);
    return cypher.write(transaction -> transaction.run(START, parameters).get(0).text("id"));
  }

  /**
   * Ends a running batch. One that brought no document leaves no trace.
   *
   * @return whether the batch is kept
   */
  public boolean finish(String id) {
    return cypher.write(
        transaction ->
            transaction.run(FINISH, Map.of("id", id, "now", now())).stream()
                .findFirst()
                .orElseThrow(() -> new TramaException(NOT_FOUND, "No running batch " + id + "."))
                .flag("kept"));
  }

  /** The latest batch of this source that was begun and never ended: its process was killed. */
  public Optional<Batch> unfinished(String source) {
    return counted(
            repository.findAllBySourceAndStateOrderByStartedDesc(
                source, Batch.State.RUNNING.name()))
        .stream()
        .findFirst();
  }

  /** All batches, the latest first. */
  public List<Batch> list() {
    return counted(repository.findAllByOrderByStartedDesc());
  }

  /**
   * One batch.
   *
   * @throws TramaException where there is none of this id
   */
  public Batch find(String id) {
    return counted(repository.findById(id).stream().toList()).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new TramaException(
                    NOT_FOUND, "There is no batch " + id + "; list them to see which there are."));
  }

  /** The documents that a batch brought, in the order they came. */
  public List<Imported> documents(String id) {
    return cypher.read(DOCUMENTS, Map.of("id", find(id).id())).stream()
        .map(
            row ->
                new Imported(DocumentEntry.of(row), Written.Outcome.valueOf(row.text("outcome"))))
        .toList();
  }

  /**
   * Notes that a batch came upon documents that were there already, brought by others: they stay
   * until it is undone as well.
   *
   * @param documents their ids; those that the batch itself brought are passed over
   */
  public void knew(String id, List<String> documents) {
    for (int i = 0; i < documents.size(); i += CHUNK) {
      List<String> chunk = documents.subList(i, Math.min(documents.size(), i + CHUNK));
      cypher.write(KNEW, Map.of("id", id, "documents", chunk, "now", now()));
    }
  }

  /** What a batch brought: entities and links that are there because of it, and links it ended. */
  public BatchDiff diff(String id) {
    return new BatchDiffs(cypher).of(find(id).id());
  }

  /** What only the second of two batches says, and what only the first. */
  public BatchDiff diff(String first, String second) {
    return new BatchDiffs(cypher).between(find(first).id(), find(second).id());
  }

  /**
   * What undoing did.
   *
   * @param removed how many documents went
   * @param kept how many stayed, because a later batch came upon them as well
   */
  public record Undone(int removed, int kept) {}

  /**
   * Takes a batch back: what it brought goes, unless another batch came upon it too, and what it
   * superseded counts again. The graph is then as if it had never been.
   */
  public Undone undo(String id) {
    Batch batch = find(id);
    return cypher.write(
        transaction -> {
          int kept = transaction.run(HAND_OVER, Map.of("id", batch.id())).size();
          List<String> documents =
              transaction.run(DOCUMENTS, Map.of("id", batch.id())).stream()
                  .map(row -> row.text("id"))
                  .toList();
          Lists.takeBack(transaction, batch.id());
          Removal.remove(transaction, documents, now());
          transaction.run(UNDO, Map.of("id", batch.id(), "now", now()));
          return new Undone(documents.size(), kept);
        });
  }

  private List<Batch> counted(List<BatchNode> nodes) {
    Map<String, Long> counts = new HashMap<>();
    cypher
        .read(COUNTS, Map.of("ids", nodes.stream().map(BatchNode::id).toList()))
        .forEach(row -> counts.put(row.text("id"), row.number("documents")));
    return nodes.stream()
        .map(
            node ->
                new Batch(
                    node.id(),
                    node.started().toInstant(),
                    node.finished() == null ? null : node.finished().toInstant(),
                    node.by(),
                    Batch.State.valueOf(node.state()),
                    node.source(),
                    counts.getOrDefault(node.id(), 0L)))
        .toList();
  }

  private ZonedDateTime now() {
    return ZonedDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  /** A document of a batch and what it did. */
  public record Imported(DocumentEntry document, Written.Outcome outcome) {}
}
