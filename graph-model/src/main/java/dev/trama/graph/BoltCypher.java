package dev.trama.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.SummaryCounters;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs Cypher over Bolt, in the same Spring transactions as the repositories. */
final class BoltCypher implements Cypher {
  private static final String TERMINATE =
      """
      SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery
      WHERE currentQuery STARTS WITH $mark
      TERMINATE TRANSACTIONS id YIELD message
      RETURN message
      """;

  private final Neo4jClient client;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;
  private final Attempts attempts;

  BoltCypher(Neo4jClient client, PlatformTransactionManager manager, Failures failures) {
    this.client = client;
    this.reading = new TransactionTemplate(manager);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(manager);
    this.attempts = new Attempts(RetryableException.class::isInstance, failures);
  }

  @Override
  public List<Row> read(String statement, Map<String, ?> parameters) {
    return attempts.of(() -> reading.execute(status -> run(statement, parameters, null)));
  }

  @Override
  public void read(
      String statement, Map<String, ?> parameters, Consumer<Row> each, Consumer<Runnable> enders) {
    String mark = "/* trama " + UUID.randomUUID() + " */ ";
    Ender ender = new Ender(() -> terminate(mark));
    enders.accept(ender);
    // Not attempted again: rows may already have been handed on.
    attempts.once(() -> ender.during(() -> readEach(mark + statement, parameters, each)));
  }

  private void readEach(String statement, Map<String, ?> parameters, Consumer<Row> each) {
    reading.executeWithoutResult(
        status ->
            client
                .delegateTo(
                    runner -> {
                      runner
                          .run(statement, bound(parameters))
                          .forEachRemaining(record -> each.accept(row(record)));
                      return Optional.empty();
                    })
                .run());
  }

  /** A driver's session is used by one thread alone, so the server is told by another. */
  private void terminate(String mark) {
    client.query(TERMINATE).bind(mark).to("mark").fetch().all();
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return attempts.of(() -> writing.execute(status -> work.apply(new BoltTransaction())));
  }

  private List<Row> run(String statement, Map<String, ?> parameters, BoltTransaction counting) {
    return client
        .delegateTo(
            runner -> {
              Result result = runner.run(statement, bound(parameters));
              List<Row> rows = new ArrayList<>();
              result.forEachRemaining(record -> rows.add(row(record)));
              SummaryCounters counters = result.consume().counters();
              if (counting != null) {
                counting.add(counters);
              }
              return Optional.of(rows);
            })
        .run()
        .orElseThrow();
  }

  private static Map<String, Object> bound(Map<String, ?> parameters) {
    return new LinkedHashMap<>(parameters);
  }

  private static Row row(Record record) {
    Map<String, Object> columns = new LinkedHashMap<>();
    record.keys().forEach(key -> columns.put(key, PlainValues.of(record.get(key).asObject())));
    return new Row(columns);
  }

  private final class BoltTransaction implements Transaction {
    private Changes changes = Changes.NONE;

    @Override
    public List<Row> run(String statement, Map<String, ?> parameters) {
      return BoltCypher.this.run(statement, parameters, this);
    }

    @Override
    public Changes changes() {
      return changes;
    }

    private void add(SummaryCounters counted) {
      changes =
          changes.plus(
              new Changes(
                  counted.nodesCreated(),
                  counted.nodesDeleted(),
                  counted.relationshipsCreated(),
                  counted.relationshipsDeleted(),
                  counted.propertiesSet(),
                  counted.labelsAdded() + counted.labelsRemoved()));
    }
  }
}
