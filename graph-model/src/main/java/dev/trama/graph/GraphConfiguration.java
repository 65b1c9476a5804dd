package dev.trama.graph;

import dev.trama.network.Networks;
import java.time.Clock;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;

/**
 * The beans of an open graph. Only repositories are scanned for, in this package alone, so that it
 * starts fast.
 */
@Configuration(proxyBeanMethods = false)
@EnableNeo4jRepositories(basePackageClasses = GraphConfiguration.class)
class GraphConfiguration {
  @Bean
  Neo4jClient neo4jClient(Driver driver, DatabaseSelectionProvider database) {
    return Neo4jClient.with(driver).withDatabaseSelectionProvider(database).build();
  }

  @Bean
  Neo4jTransactionManager transactionManager(Driver driver, DatabaseSelectionProvider database) {
    return new Neo4jTransactionManager(driver, database);
  }

  @Bean
  Neo4jMappingContext neo4jMappingContext() {
    Neo4jMappingContext mapping = new Neo4jMappingContext();
    mapping.setInitialEntitySet(Set.of(BatchNode.class, DocumentNode.class));
    return mapping;
  }

  @Bean
  Neo4jTemplate neo4jTemplate(
      Neo4jClient client, Neo4jMappingContext mapping, Neo4jTransactionManager manager) {
    return new Neo4jTemplate(client, mapping, manager);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ChartStore charts(Cypher cypher, Clock clock) {
    return new ChartStore(cypher, clock);
  }

  @Bean
  Batches batches(Cypher cypher, BatchRepository repository, Clock clock) {
    return new Batches(cypher, repository, clock);
  }

  @Bean
  Judgements judgements(Cypher cypher, Clock clock) {
    return new Judgements(cypher, clock);
  }

  @Bean
  Candidates candidates(Cypher cypher) {
    return new Candidates(cypher);
  }

  @Bean
  Lists lists(Cypher cypher, Clock clock) {
    return new Lists(cypher, clock);
  }

  @Bean
  Documents documents(Cypher cypher, DocumentRepository repository, Clock clock) {
    return new Documents(cypher, repository, clock);
  }

  @Bean
  Reviews reviews(Cypher cypher, Clock clock) {
    return new Reviews(cypher, clock);
  }

  @Bean
  Evidence evidence(Cypher cypher) {
    return new Evidence(cypher);
  }

  @Bean
  Dossiers dossiers(Cypher cypher, Evidence evidence) {
    return new Dossiers(cypher, evidence);
  }

  @Bean
  Networks networks(Connection connection) {
    return connection.store() == null ? Networks.NONE : Networks.of(connection.store());
  }

  @Bean
  Cypher cypher(
      Neo4jClient client,
      Neo4jTransactionManager manager,
      Connection connection,
      Failures failures) {
    return connection.store() == null
        ? new BoltCypher(client, manager, failures)
        : new StoreCypher(connection.store(), failures);
  }
}
