package dev.trama.testing;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import java.util.Optional;

/** A database to test on: started when first asked for, one in each JVM, stopped at its end. */
interface TestDatabase {
  String name();

  /** Why it cannot be had on this machine; empty where it can. */
  Optional<String> whyNot();

  Connection connection();

  Graph graph();
}
