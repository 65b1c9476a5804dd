package dev.trama.testing;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/** A Neo4j server in a container. */
final class ContainerDatabase implements TestDatabase {
  private static final String IMAGE =
      System.getProperty("trama.test.neo4j-image", "neo4j:5.26-community");
  private static final int HTTP_PORT = 7474;
  // A busy machine with two cores needed more than the default minute.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "container of " + IMAGE;
  }

  @Override
  public Optional<String> whyNot() {
    return Optional.ofNullable(Holder.WHY_NOT);
  }

  @Override
  public Connection connection() {
    return Holder.connection;
  }

  @Override
  public Graph graph() {
    return Holder.graph;
  }

  private static final class Holder {
    private static Connection connection;
    private static Graph graph;
    private static final String WHY_NOT = start();

    private static String start() {
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        return report("there is no Docker here");
      }
      // Images made from the plain server log to a file: wait for HTTP rather than for a line.
      @SuppressWarnings("resource")
      Neo4jContainer container =
          new Neo4jContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("neo4j"))
              .withRandomPassword()
              .waitingFor(Wait.forHttp("/").forPort(HTTP_PORT).withStartupTimeout(PATIENCE));
      try {
        container.start();
      } catch (RuntimeException e) {
        return report("the image " + IMAGE + " cannot be had or started: " + e.getMessage());
      }
      connection =
          Connection.to(container.getBoltUrl(), "neo4j", container::getAdminPassword, null);
      graph = Graph.open(connection);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    graph.close();
                    container.stop();
                  }));
      return null;
    }

    private static String report(String why) {
      System.err.println("Tests in a Neo4j container are skipped: " + why);
      return why;
    }
  }
}
