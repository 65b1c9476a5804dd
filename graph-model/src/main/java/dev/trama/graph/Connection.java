package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.USAGE;

import dev.trama.model.TramaException;
import dev.trama.store.EmbeddedStore;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where a graph is and who asks for it.
 *
 * @param uri {@code bolt} or {@code neo4j}, with {@code +s} for encryption and {@code +ssc} for
 *     encryption with a self-signed certificate
 * @param password asked for when connecting, and never printed
 * @param database null for the home database of the user
 * @param store the store in this process that answers there; null for one elsewhere
 */
public record Connection(
    URI uri, String user, Supplier<String> password, String database, EmbeddedStore store) {
  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  public Connection {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
      throw new TramaException(
          USAGE,
          "Not an address of a Neo4j server: " + shown(uri) + ". It reads neo4j+s://HOST[:PORT].");
    }
    if (uri.getUserInfo() != null) {
      throw new TramaException(
          USAGE, "The address " + shown(uri) + " must not hold a user name or password.");
    }
  }

  /** A connection to an open embedded store. */
  public static Connection to(EmbeddedStore store) {
    return new Connection(store.boltUri(), store.user(), store::password, null, store);
  }

  /**
   * A connection to a server.
   *
   * @throws TramaException where the address is not one of a Neo4j server
   */
  public static Connection to(
      String address, String user, Supplier<String> password, String database) {
    try {
      return new Connection(URI.create(address), user, password, database, null);
    } catch (IllegalArgumentException e) {
      throw new TramaException(
          USAGE, "Not an address of a Neo4j server; it reads neo4j+s://HOST[:PORT].");
    }
  }

  /** The address as it may be shown: without whatever stands before an {@code @}. */
  String address() {
    return shown(uri);
  }

  private static String shown(URI uri) {
    return uri.toString().replaceAll("//[^/]*@", "//");
  }

  @Override
  public String toString() {
    return user + " at " + address() + (database == null ? "" : ", database " + database);
  }
}
