package dev.trama.graph;

import org.neo4j.driver.Driver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

/** The beans of an open graph, each named here: nothing is scanned for, so that it starts fast. */
@Configuration(proxyBeanMethods = false)
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
  Cypher cypher(Neo4jClient client, Neo4jTransactionManager manager, Failures failures) {
    return new BoltCypher(client, manager, failures);
  }
}
