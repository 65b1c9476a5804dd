package dev.trama.graph;

import static dev.trama.model.TramaException.Kind.FAILED;
import static dev.trama.model.TramaException.Kind.UNREACHABLE;

import dev.trama.model.TramaException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.gqlstatus.GqlRuntimeException;
import org.neo4j.graphdb.security.AuthorizationViolationException;

/** Turns what the driver throws into a line that a user can act on; it never holds a secret. */
final class Failures {
  private final Connection connection;

  Failures(Connection connection) {
    this.connection = connection;
  }

  RuntimeException translate(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TramaException already) {
        return already;
      }
      if (cause instanceof AuthenticationException) {
        return unreachable(
            " refuses the user "
                + connection.user()
                + " or the password; check both and try again.",
            thrown);
      }
      if (cause instanceof SecurityException) {
        return unreachable(
            " cannot be trusted: its encryption or certificate does not fit "
                + connection.uri().getScheme()
                + "://.",
            thrown);
      }
      if (cause instanceof ServiceUnavailableException
          || cause instanceof SessionExpiredException) {
        return unreachable(
            connection.uri().getScheme().contains("+")
                // One that expects no encryption hangs up as well.
                ? " does not answer; check the address, that it is running and that it is encrypted."
                : " does not answer; check the address and that it is running.",
            thrown);
      }
      if (cause instanceof Neo4jException failed && failed.code() != null) {
        if (failed.code().contains("DatabaseNotFound")) {
          return unreachable(" has no database " + connection.database() + ".", thrown);
        }
        return failed(failed, thrown);
      }
      if (cause instanceof AuthorizationViolationException) {
        return new TramaException(
            FAILED,
            "The database at " + connection.address() + " lets a read change nothing.",
            thrown);
      }
      if (cause instanceof GqlRuntimeException) {
        return failed(cause, thrown);
      }
    }
    return thrown;
  }

  private TramaException failed(Throwable failed, Throwable cause) {
    return new TramaException(
        FAILED, "The database at " + connection.address() + " failed: " + firstLine(failed), cause);
  }

  private TramaException unreachable(String what, Throwable cause) {
    return new TramaException(UNREACHABLE, "The database at " + connection.address() + what, cause);
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("");
  }
}
