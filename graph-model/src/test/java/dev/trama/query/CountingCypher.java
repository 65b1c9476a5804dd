package dev.trama.query;

import dev.trama.graph.Cypher;
import dev.trama.graph.Row;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs statements and counts them. */
final class CountingCypher implements Cypher {
  private final Cypher cypher;
  int statements;

  CountingCypher(Cypher cypher) {
    this.cypher = cypher;
  }

  @Override
  public List<Row> read(String statement, Map<String, ?> parameters) {
    statements++;
    return cypher.read(statement, parameters);
  }

  @Override
  public void read(
      String statement, Map<String, ?> parameters, Consumer<Row> each, Consumer<Runnable> enders) {
    statements++;
    cypher.read(statement, parameters, each, enders);
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return cypher.write(work);
  }
}
