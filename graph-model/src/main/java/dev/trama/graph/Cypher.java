package dev.trama.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs Cypher. Text from outside goes into parameters, never into a statement.
 *
 * <p>Parameters and results are plain values: text, {@code Long}, {@code Double}, {@code Boolean},
 * {@code LocalDate}, {@code ZonedDateTime}, lists and maps. Nodes and relationships come as maps of
 * their properties; return {@code nodes(path)} and {@code relationships(path)} instead of a path.
 *
 * @throws dev.trama.model.TramaException of kind UNREACHABLE, from every method, where the database
 *     cannot be reached or refuses the password
 */
public interface Cypher {
  /** The rows, read in a transaction of their own in which the server allows no write. */
  List<Row> read(String statement, Map<String, ?> parameters);

  /** Hands on row by row, for results that are not to be held in memory. */
  default void read(String statement, Map<String, ?> parameters, Consumer<Row> each) {
    read(statement, parameters, each, ender -> {});
  }

  /**
   * The same for what may have to be ended before its time.
   *
   * @param enders is handed what ends it, from any thread and at any time; afterwards that does
   *     nothing
   * @throws dev.trama.model.TramaException of kind CANCELLED where it was ended
   */
  void read(
      String statement, Map<String, ?> parameters, Consumer<Row> each, Consumer<Runnable> enders);

  /**
   * Does the work in one transaction: whole, or not at all where it throws. It is done again where
   * the database fails in passing, so it must have no effect outside the transaction.
   */
  <T> T write(Function<Transaction, T> work);

  /** Runs one statement in a transaction of its own. */
  default Changes write(String statement, Map<String, ?> parameters) {
    return write(
        transaction -> {
          transaction.run(statement, parameters);
          return transaction.changes();
        });
  }

  /** An open transaction. */
  interface Transaction {
    List<Row> run(String statement, Map<String, ?> parameters);

    /** Creates what has been gathered. */
    default void insert(Inserts inserts) {
      inserts.run(this);
    }

    /** What its statements have changed so far. */
    Changes changes();
  }
}
