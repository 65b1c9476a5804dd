package dev.trama.cli;

import dev.trama.query.Rehearsal;
import dev.trama.server.WorkspaceServer;
import dev.trama.workspace.Workspaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The process of a workspace server; the launcher starts it with {@code --serve}. */
final class ServerMain {
  private ServerMain() {}

  /**
   * @param args the workspace's folder, then {@code --storeless} where the store may wait
   */
  public static void main(String[] args) throws IOException {
    Main.quietLibraries();
    WorkspaceServer.serve(
        Workspaces.at(Path.of(args[0])),
        Arrays.asList(args).contains("--storeless"),
        Main::run,
        graph -> Rehearsal.of(graph.cypher()));
  }
}
