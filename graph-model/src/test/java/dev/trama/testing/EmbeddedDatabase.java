package dev.trama.testing;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded store, in a temporary folder. */
final class EmbeddedDatabase implements TestDatabase {
  @Override
  public String name() {
    return "embedded store";
  }

  @Override
  public Optional<String> whyNot() {
    return Optional.empty();
  }

  @Override
  public Connection connection() {
    return Holder.CONNECTION;
  }

  @Override
  public Graph graph() {
    return Holder.GRAPH;
  }

  private static final class Holder {
    private static final Path FOLDER = temporaryFolder();
    private static final EmbeddedStore STORE = EmbeddedStore.open(FOLDER);
    private static final Connection CONNECTION = Connection.to(STORE);
    private static final Graph GRAPH = Graph.open(CONNECTION);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Holder::stop));
    }

    private static void stop() {
      GRAPH.close();
      STORE.close();
      try (Stream<Path> files = Files.walk(FOLDER)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Path temporaryFolder() {
      try {
        return Files.createTempDirectory("trama-test-store");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
