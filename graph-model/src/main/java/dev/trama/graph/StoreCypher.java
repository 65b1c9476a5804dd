package dev.trama.graph;

import dev.trama.store.EmbeddedStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.TransientFailureException;

/**
 * Runs Cypher on a store in this process, past Bolt: docs/decisions/questions-skip-bolt.md has what
 * that is worth.
 */
final class StoreCypher implements Cypher {
  private final EmbeddedStore store;
  private final Attempts attempts;

  StoreCypher(EmbeddedStore store, Failures failures) {
    this.store = store;
    this.attempts = new Attempts(StoreCypher::isPassing, failures);
  }

  private static boolean isPassing(Throwable e) {
    return e instanceof TransientFailureException
        || e instanceof QueryExecutionException failed
            && failed.getStatusCode().startsWith("Neo.TransientError.");
  }

  @Override
  public List<Row> read(String statement, Map<String, ?> parameters) {
    return attempts.of(
        () -> {
          List<Row> rows = new ArrayList<>();
          readEach(statement, parameters, rows::add, ender -> {});
          return rows;
        });
  }

  @Override
  public void read(
      String statement, Map<String, ?> parameters, Consumer<Row> each, Consumer<Runnable> enders) {
    // Not attempted again: rows may already have been handed on.
    attempts.once(() -> readEach(statement, parameters, each, enders));
  }

  private void readEach(
      String statement, Map<String, ?> parameters, Consumer<Row> each, Consumer<Runnable> enders) {
    try (org.neo4j.graphdb.Transaction transaction = store.begin(true)) {
      Ender ender = new Ender(transaction::terminate);
      enders.accept(ender);
      ender.during(() -> run(transaction, statement, parameters, each));
    }
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return attempts.of(
        () -> {
          try (org.neo4j.graphdb.Transaction transaction = store.begin(false)) {
            T done = work.apply(new StoreTransaction(transaction));
            transaction.commit();
            return done;
          }
        });
  }

  private static QueryStatistics run(
      org.neo4j.graphdb.Transaction transaction,
      String statement,
      Map<String, ?> parameters,
      Consumer<Row> each) {
    try (Result result = transaction.execute(statement, new LinkedHashMap<>(parameters))) {
      List<String> columns = result.columns();
      while (result.hasNext()) {
        Map<String, Object> row = result.next();
        Map<String, Object> plain = new LinkedHashMap<>();
        // In the order in which the statement names them.
        columns.forEach(column -> plain.put(column, PlainValues.of(row.get(column))));
        each.accept(new Row(plain));
      }
      return result.getQueryStatistics();
    }
  }

  private static final class StoreTransaction implements Transaction {
    private final org.neo4j.graphdb.Transaction transaction;
    private final StoreInserts inserts;
    private Changes changes = Changes.NONE;

    StoreTransaction(org.neo4j.graphdb.Transaction transaction) {
      this.transaction = transaction;
      this.inserts = new StoreInserts(transaction);
    }

    @Override
    public List<Row> run(String statement, Map<String, ?> parameters) {
      List<Row> rows = new ArrayList<>();
      QueryStatistics counted = StoreCypher.run(transaction, statement, parameters, rows::add);
      changes =
          changes.plus(
              new Changes(
                  counted.getNodesCreated(),
                  counted.getNodesDeleted(),
                  counted.getRelationshipsCreated(),
                  counted.getRelationshipsDeleted(),
                  counted.getPropertiesSet(),
                  counted.getLabelsAdded() + counted.getLabelsRemoved()));
      if (counted.getNodesDeleted() > 0) {
        inserts.forget();
      }
      return rows;
    }

    @Override
    public void insert(Inserts gathered) {
      changes = changes.plus(inserts.write(gathered));
    }

    @Override
    public Changes changes() {
      return changes;
    }
  }
}
