package dev.trama.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trama.model.TramaException;
import dev.trama.store.EmbeddedStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnector.EncryptionLevel;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A server that takes connections with and without encryption, by every scheme of address. */
class ElsewhereIT {
  private static final String PASSWORD = "of-this-test-alone";

  @TempDir static Path folder;
  private static DatabaseManagementService server;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    Path policy = Files.createDirectories(folder.resolve("certificates"));
    makeCertificate(policy);
    SslPolicyConfig encrypted = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
    server =
        new DatabaseManagementServiceBuilder(folder.resolve("server"))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .setConfig(BoltConnector.encryption_level, EncryptionLevel.OPTIONAL)
            .setConfig(encrypted.enabled, true)
            .setConfig(encrypted.base_directory, policy)
            .setConfig(encrypted.private_key, Path.of("private.key"))
            .setConfig(encrypted.public_certificate, Path.of("public.crt"))
            .setConfig(encrypted.client_auth, ClientAuth.NONE)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .build();
    server
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $secret CHANGE NOT REQUIRED",
            Map.of("secret", PASSWORD));
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) server.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    port =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
  }

  @AfterAll
  static void stop() {
    server.shutdown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j", "bolt+ssc", "neo4j+ssc"})
  void isAskedAndWrittenBySchemesThatTakeAnyCertificate(String scheme) {
    askAndWrite(scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt+s", "neo4j+s"})
  void isAskedAndWrittenWhereItsCertificateIsTrusted(String scheme) {
    System.setProperty("javax.net.ssl.trustStore", folder.resolve("trusted.p12").toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    try {
      askAndWrite(scheme);
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt+s", "neo4j+s"})
  void isNotTrustedWithACertificateThatNobodyVouchesFor(String scheme) {
    assertThatThrownBy(() -> Graph.open(to(scheme, PASSWORD)))
        .isInstanceOfSatisfying(
            TramaException.class,
            e -> assertThat(e.kind()).isEqualTo(TramaException.Kind.UNREACHABLE))
        .hasMessage(
            "The database at %s://localhost:%d cannot be trusted: its encryption or certificate"
                    .formatted(scheme, port)
                + " does not fit "
                + scheme
                + "://.");
  }

  @Test
  void encryptionThatTheServerDoesNotSpeakIsNotTakenForSilence() {
    try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("plain"))) {
      String address = "bolt+ssc://localhost:" + store.boltUri().getPort();
      assertThatThrownBy(() -> Graph.open(Connection.to(address, "neo4j", () -> PASSWORD, null)))
          .hasMessageStartingWith("The database at " + address + " does not answer")
          .hasMessageEndingWith("that it is encrypted.");
    }
  }

  @Test
  void refusesAWrongPasswordByRoutingAsWell() {
    assertThatThrownBy(() -> Graph.open(to("neo4j", "not-this-one")))
        .hasMessageContaining("refuses the user neo4j")
        .hasMessageNotContaining("not-this-one");
  }

  private static void askAndWrite(String scheme) {
    try (Graph graph = Graph.open(to(scheme, PASSWORD))) {
      graph.cypher().write("MERGE (:Kept {by: $scheme})", Map.of("scheme", scheme));
      assertThat(
              graph
                  .cypher()
                  .read("MATCH (n:Kept {by: $scheme}) RETURN n.by AS by", Map.of("scheme", scheme)))
          .extracting(row -> row.text("by"))
          .containsExactly(scheme);
    }
  }

  private static Connection to(String scheme, String password) {
    return Connection.to(scheme + "://localhost:" + port, "neo4j", () -> password, null);
  }

  /** A key and a certificate for localhost as the server wants them, and a store that trusts it. */
  private static void makeCertificate(Path policy) throws Exception {
    Path keys = folder.resolve("keys.p12");
    keytool(
        "-genkeypair -alias server -keyalg RSA -dname CN=localhost -ext SAN=dns:localhost", keys);
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    write(
        policy.resolve("private.key"),
        "PRIVATE KEY",
        store.getKey("server", PASSWORD.toCharArray()).getEncoded());
    Path certificate = policy.resolve("public.crt");
    write(certificate, "CERTIFICATE", store.getCertificate("server").getEncoded());
    keytool(
        "-importcert -noprompt -alias server -file " + certificate, folder.resolve("trusted.p12"));
  }

  private static void keytool(String arguments, Path store) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", store.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void write(Path file, String kind, byte[] content) throws Exception {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, lines, kind),
        StandardCharsets.US_ASCII);
  }
}
