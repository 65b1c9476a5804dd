package dev.trama.graph;

import dev.trama.model.TramaException;
import dev.trama.network.Networks;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** An open graph: everything that is asked of it or done to it starts here. */
public final class Graph implements AutoCloseable {
  private static final Config SETTINGS =
      Config.builder()
          .withUserAgent("trama")
          .withTelemetryDisabled(true)
          .withConnectionTimeout(5, TimeUnit.SECONDS)
          .withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
          .build();

  // The driver tells of every connection; what matters comes as an exception. Kept, since a logger
  // that nobody holds forgets its level.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j.driver");
  private static final Logger MIGRATIONS_LOG = Logger.getLogger("ac.simons.neo4j.migrations");

  static {
    DRIVER_LOG.setLevel(Level.SEVERE);
    MIGRATIONS_LOG.setLevel(Level.WARNING);
  }

  private final AnnotationConfigApplicationContext context;

  private Graph(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  /**
   * Connects, and brings constraints and indexes up to date.
   *
   * @throws TramaException of kind UNREACHABLE where the database does not answer or refuses the
   *     password; its message names the address
   */
  public static Graph open(Connection connection) {
    Failures failures = new Failures(connection);
    try {
      Driver driver =
          GraphDatabase.driver(
              connection.uri(),
              AuthTokens.basic(connection.user(), connection.password().get()),
              SETTINGS);
      try {
        driver.verifyConnectivity();
        Schema.update(driver, connection.database());
        return new Graph(context(connection, driver, failures));
      } catch (RuntimeException e) {
        driver.close();
        throw e;
      }
    } catch (RuntimeException e) {
      throw failures.translate(e);
    }
  }

  private static AnnotationConfigApplicationContext context(
      Connection connection, Driver driver, Failures failures) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Connection.class, () -> connection);
    context.registerBean(Failures.class, () -> failures);
    context.registerBean(Driver.class, () -> driver);
    context.registerBean(
        DatabaseSelectionProvider.class,
        () ->
            connection.database() == null
                ? DatabaseSelectionProvider.getDefaultSelectionProvider()
                : () -> DatabaseSelection.byName(connection.database()));
    context.register(GraphConfiguration.class);
    context.refresh();
    return context;
  }

  /** Runs statements of our own, as the question language does. */
  public Cypher cypher() {
    return context.getBean(Cypher.class);
  }

  /** A copy of the links in memory, where the store is in this process. */
  public Networks networks() {
    return context.getBean(Networks.class);
  }

  /** Takes charts in. */
  public ChartStore charts() {
    return context.getBean(ChartStore.class);
  }

  /** The imports. */
  public Batches batches() {
    return context.getBean(Batches.class);
  }

  /** What people decided on who is who. */
  public Judgements judgements() {
    return context.getBean(Judgements.class);
  }

  /** Who may be the same as whom. */
  public Candidates candidates() {
    return context.getBean(Candidates.class);
  }

  /** The versions of lists. */
  public Lists lists() {
    return context.getBean(Lists.class);
  }

  /** Decides on claims. */
  public Reviews reviews() {
    return context.getBean(Reviews.class);
  }

  /** The documents. */
  public Documents documents() {
    return context.getBean(Documents.class);
  }

  /** Why links are there. */
  public Evidence evidence() {
    return context.getBean(Evidence.class);
  }

  /** Everything on one entity. */
  public Dossiers dossiers() {
    return context.getBean(Dossiers.class);
  }

  /** True where nothing has been imported, decided or noted, or all of it has been taken back. */
  public boolean isEmpty() {
    return cypher()
        .read("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:Batch RETURN n LIMIT 1", Map.of())
        .isEmpty();
  }

  /** Waits until all indexes know what is in the graph: after a load past them. */
  public void awaitIndexes() {
    cypher().read("CALL db.awaitIndexes(3600)", Map.of());
  }

  /** Closes the connection; a store stays open. */
  @Override
  public void close() {
    context.close();
  }
}
