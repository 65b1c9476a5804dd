package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.FAILED;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import dev.trama.model.TramaException;
import org.neo4j.driver.Driver;

/** Brings constraints and indexes up to date, by the migrations among the resources. */
final class Schema {
  private static final String LOCATION = "classpath:neo4j/migrations";

  private Schema() {}

  static void update(Driver driver, String database) {
    MigrationsConfig config =
        MigrationsConfig.builder()
            .withLocationsToScan(LOCATION)
            .withDatabase(database)
            .withInstalledBy("trama")
            // Parts of the schema are numbered by subject, not by the day they came.
            .withOutOfOrderAllowed(true)
            .build();
    try {
      new Migrations(config, driver).apply();
    } catch (MigrationsException e) {
      throw new TramaException(
          FAILED, "The schema of the graph cannot be brought up to date: " + e.getMessage(), e);
    }
  }
}
