package dev.trama.graph;

import dev.trama.model.TramaException;
import java.util.concurrent.TimeUnit;
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

  /** Closes the connection; a store stays open. */
  @Override
  public void close() {
    context.close();
  }
}
