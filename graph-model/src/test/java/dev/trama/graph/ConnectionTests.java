package dev.trama.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolt://h",
        "bolt+s://h",
        "bolt+ssc://h",
        "neo4j://h:7687",
        "neo4j+s://h",
        "neo4j+ssc://h"
      })
  void takesTheSchemesOfNeo4j(String address) {
    assertThat(Connection.to(address, "u", () -> "p", null).uri()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h", "h:7687", "bolt:", "neo4j://", "bolt://a b", ""})
  void refusesWhatIsNoAddress(String address) {
    assertThatThrownBy(() -> Connection.to(address, "u", () -> "p", null))
        .isInstanceOfSatisfying(
            TramaException.class, e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.USAGE));
  }

  @Test
  void neverShowsAPassword() {
    assertThat(Connection.to("bolt://h", "u", () -> "hush", "d"))
        .hasToString("u at bolt://h, database d");
    assertThatThrownBy(() -> Connection.to("bolt://u:hush@h", "u", () -> "hush", null))
        .hasMessageContaining("bolt://h")
        .hasMessageNotContaining("hush");
  }

  @Test
  void saysWhichAddressDoesNotAnswer() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String address = "bolt://127.0.0.1:" + free;
    assertThatThrownBy(() -> Graph.open(Connection.to(address, "u", () -> "hush", null)))
        .isInstanceOfSatisfying(
            TramaException.class,
            e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.UNREACHABLE))
        .hasMessage(
            "The database at "
                + address
                + " does not answer; check the address and that it is running.");
  }
}
