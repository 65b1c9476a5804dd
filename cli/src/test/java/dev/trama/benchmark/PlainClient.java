package dev.trama.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The yardstick of {@code cli/benchmark}: how a program answers that has no server of its own, but
 * parses its options and asks Neo4j over Bolt, all in one process.
 */
@Command(name = "plain", description = "Runs a statement and prints the first column.")
final class PlainClient implements Callable<Integer> {
  @Option(names = "--uri", required = true)
  private String uri;

  @Option(names = "--user", required = true)
  private String user;

  @Option(names = "--password-file", required = true)
  private Path passwordFile;

  @Parameters private String statement;

  public static void main(String[] args) {
    System.exit(new CommandLine(new PlainClient()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    String password = Files.readString(passwordFile).strip();
    try (var driver = GraphDatabase.driver(uri, AuthTokens.basic(user, password));
        var session = driver.session()) {
      session.executeRead(
          transaction -> {
            transaction
                .run(statement)
                .forEachRemaining(row -> System.out.println(row.get(0).asObject()));
            return null;
          });
    }
    return 0;
  }
}
