package dev.trama.server;

import dev.trama.terminal.Terminal;
import dev.trama.workspace.Graphs;

/** What the server runs; it does not know the commands itself. */
@FunctionalInterface
public interface CommandRunner {
  /**
   * Runs one command on open graphs.
   *
   * @return its exit code
   */
  int run(Terminal terminal, Graphs graphs, String... arguments);
}
