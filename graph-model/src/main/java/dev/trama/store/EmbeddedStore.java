package dev.trama.store;

import static dev.trama.model.TramaException.Kind.FAILED;
import static org.neo4j.configuration.GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period;

import dev.trama.model.TramaException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;
import org.neo4j.graphdb.event.TransactionEventListenerAdapter;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/**
 * A Neo4j Community store inside this process. It answers Bolt on loopback alone, to whoever knows
 * the random password that lies in a file only its owner may read. It speaks no HTTP and reports
 * nothing to anybody.
 *
 * <p>A store has one owner: opening it while another process holds it fails.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** Who signs in to every embedded store. */
  public static final String USER = "neo4j";

  private final Path folder;
  private final DatabaseManagementService service;
  private final StorePassword password;
  private final URI boltUri;

  private EmbeddedStore(
      Path folder, DatabaseManagementService service, StorePassword password, URI boltUri) {
    this.folder = folder;
    this.service = service;
    this.password = password;
    this.boltUri = boltUri;
  }

  /** Opens the store in this folder, on a free port; makes folder and store where absent. */
  public static EmbeddedStore open(Path folder) {
    return open(folder, 0);
  }

  /**
   * Opens the store in this folder; makes folder and store where absent.
   *
   * @param port where Bolt is to listen on loopback; 0 for any free port
   * @throws TramaException where another process has the store open, or it cannot be opened
   */
  public static EmbeddedStore open(Path folder, int port) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
    } catch (IOException e) {
      throw new TramaException(FAILED, "Cannot make the folder of the store: " + home, e);
    }
    DatabaseManagementService service = start(home, port);
    try {
      StorePassword password = StorePassword.in(home);
      password.ensure(
          secret ->
              service
                  .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                  .executeTransactionally(
                      "ALTER USER neo4j SET PASSWORD $secret CHANGE NOT REQUIRED",
                      Map.of("secret", secret)));
      return new EmbeddedStore(home, service, password, boltUri(service));
    } catch (RuntimeException e) {
      service.shutdown();
      throw e;
    }
  }

  private static DatabaseManagementService start(Path home, int port) {
    try {
      return new DatabaseManagementServiceBuilder(home)
          .setConfig(BoltConnector.enabled, true)
          .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
          .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
          .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
          .setConfig(BoltConnector.thread_pool_min_size, 2)
          .setConfig(GraphDatabaseSettings.auth_enabled, true)
          .setConfig(GraphDatabaseSettings.routing_enabled, false)
          .setConfig(GraphDatabaseSettings.udc_enabled, false)
          .setConfig(GraphDatabaseInternalSettings.udc_network_enabled, false)
          .setConfig(GraphDatabaseSettings.allow_file_urls, false)
          .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(96))
          // The default keeps two log files of 256 MB each for every database, made in advance.
          .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
          .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32))
          .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
          .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
          // A full disk can tear the last transaction. Otherwise the store would never open again;
          // so what was not committed is cut off, and Neo4j keeps a copy of it beside the log.
          .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, false)
          // Otherwise every statement is planned anew for each order of magnitude of its rows.
          .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
          .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
          .setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false)
          // Otherwise stopping waits ten seconds for Netty.
          .setConfig(netty_server_shutdown_quiet_period, 0)
          .setConfig(
              BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1))
          .build();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof FileLockException) {
          throw new TramaException(
              FAILED,
              "The store in "
                  + home
                  + " is open in another process; stop that process, or use another workspace.",
              e);
        }
      }
      throw new TramaException(FAILED, "Cannot open the store in " + home + ": " + root(e), e);
    }
  }

  private static String root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private static URI boltUri(DatabaseManagementService service) {
    GraphDatabaseAPI database =
        (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    HostnamePort address =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT);
    return URI.create("bolt://" + LOOPBACK + ":" + address.getPort());
  }

  public Path folder() {
    return folder;
  }

  /** Where it answers Bolt; the port may differ at each opening. */
  public URI boltUri() {
    return boltUri;
  }

  public String user() {
    return USER;
  }

  /** The password, read from {@link #passwordFile()}. */
  public String password() {
    return password.read();
  }

  /** The file with the password of the store in this folder, whether it is open here or not. */
  public static Path passwordFile(Path folder) {
    return StorePassword.in(folder).file();
  }

  /** The file with the password, readable by its owner only. */
  public Path passwordFile() {
    return password.file();
  }

  /**
   * Begins a transaction in this process, past Bolt; close it. It is nobody's in particular:
   * whoever holds the store may do what the transaction may.
   *
   * @param reading whether the store is to refuse every write in it
   */
  public Transaction begin(boolean reading) {
    return database()
        .beginTransaction(
            KernelTransaction.Type.EXPLICIT,
            reading ? Reader.OF_STORE : LoginContext.AUTH_DISABLED);
  }

  /**
   * Tells of every transaction that has changed something, once it is committed and before whoever
   * committed it goes on.
   *
   * @return what ends that
   */
  public Runnable watch(Runnable changed) {
    TransactionEventListener<Void> listener =
        new TransactionEventListenerAdapter<>() {
          @Override
          public void afterCommit(TransactionData data, Void state, GraphDatabaseService database) {
            changed.run();
          }
        };
    String database = GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
    service.registerTransactionEventListener(database, listener);
    return () -> service.unregisterTransactionEventListener(database, listener);
  }

  private GraphDatabaseAPI database() {
    return (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  /** Somebody who may read everything and write nothing. */
  private static final class Reader extends LoginContext {
    private static final Reader OF_STORE = new Reader();

    private Reader() {
      super(AuthSubject.AUTH_DISABLED, ClientConnectionInfo.EMBEDDED_CONNECTION);
    }

    @Override
    public SecurityContext authorize(
        IdLookup ids, PrivilegeDatabaseReference database, AbstractSecurityLog log) {
      return new SecurityContext(
          subject(), AccessMode.Static.READ, connectionInfo(), database.name());
    }
  }

  /**
   * Whether it has given up, as Neo4j does where it could not write what it had to, on a full disk
   * say. It must then be closed; opened again, it recovers what was committed.
   */
  public boolean gaveUp() {
    return service.listDatabases().stream()
        .map(name -> (GraphDatabaseAPI) service.database(name))
        .map(database -> database.getDependencyResolver().resolveDependency(DatabaseHealth.class))
        .anyMatch(health -> !health.hasNoPanic());
  }

  /** Stops the store in order: what was committed is safe, open transactions are rolled back. */
  @Override
  public void close() {
    service.shutdown();
  }
}
