package dev.trama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one installation that all of a run share, because every server takes seconds to
 * start. So a test takes back what it imported, or speaks of people that no other test knows.
 */
final class SharedInstallation implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Installation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedInstallation.class))
        .getOrComputeIfAbsent("installation", key -> new Shared(), Shared.class)
        .installation;
  }

  /** Closed with the store of the run. */
  private static final class Shared implements AutoCloseable {
    private final Installation installation;

    Shared() {
      try {
        installation = new Installation(Files.createTempDirectory("trama installed "));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      installation.close();
      try (Stream<Path> files = Files.walk(installation.folder())) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
