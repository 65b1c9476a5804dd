package dev.trama.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.model.TramaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
  @TempDir Path folder;

  @Test
  void keepsItsDataAndPasswordFromOneOpeningToTheNext() {
    String password;
    try (EmbeddedStore store = EmbeddedStore.open(folder);
        Graph graph = Graph.open(Connection.to(store))) {
      password = store.password();
      graph.cypher().write("CREATE (:Kept {id: $id})", Map.of("id", "a"));
    }
    Instant closing;
    try (EmbeddedStore store = EmbeddedStore.open(folder);
        Graph graph = Graph.open(Connection.to(store))) {
      assertThat(store.password()).isEqualTo(password).hasSize(32);
      assertThat(graph.cypher().read("MATCH (n:Kept) RETURN n.id AS id", Map.of()))
          .extracting(row -> row.text("id"))
          .containsExactly("a");
      closing = Instant.now();
    }
    assertThat(Duration.between(closing, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void refusesToOpenAStoreThatIsOpen() {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      assertThatThrownBy(() -> EmbeddedStore.open(folder))
          .isInstanceOf(TramaException.class)
          .hasMessageContaining("open in another process")
          .hasMessageContaining(store.folder().toString());
    }
  }

  @Test
  void onlyTheOwnerMayReadThePasswordAndNobodyGetsInWithoutIt() throws Exception {
    try (EmbeddedStore store = EmbeddedStore.open(folder)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.passwordFile())))
          .isEqualTo("rw-------");
      assertThat(store.boltUri().getHost()).isEqualTo("127.0.0.1");
      Connection wrong =
          Connection.to(store.boltUri().toString(), store.user(), () -> "not-this-one", null);
      assertThatThrownBy(() -> Graph.open(wrong))
          .isInstanceOfSatisfying(
              TramaException.class,
              e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.UNREACHABLE))
          .hasMessageContaining(store.boltUri().toString())
          .hasMessageContaining("refuses")
          .hasMessageNotContaining("not-this-one");
    }
  }
}
