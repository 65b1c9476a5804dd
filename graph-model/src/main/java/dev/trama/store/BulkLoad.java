package dev.trama.store;

import dev.trama.model.TramaException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

/** Runs Neo4j's own importer in this process, into a store that does not exist yet. */
public final class BulkLoad {
  private BulkLoad() {}

  /**
   * Makes the store.
   *
   * @param folder of the new store, as {@link EmbeddedStore#open(Path)} takes it
   * @param arguments the files, as {@code neo4j-admin database import full} takes them
   * @throws TramaException where the importer fails; its message has the importer's last words
   */
  public static void into(Path folder, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("database", "import", "full"));
    all.addAll(arguments);
    all.add("--max-off-heap-memory=512m");
    all.add("--report-file=" + folder.resolve("import.report"));
    all.add("--overwrite-destination=true");
    all.add("neo4j");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
      ExecutionContext context =
          new ExecutionContext(folder, folder.resolve("conf"), out, out, files);
      int code = AdminTool.execute(context, all.toArray(String[]::new));
      if (code != 0) {
        throw new TramaException(
            TramaException.Kind.FAILED,
            "Neo4j's importer failed, and nothing was imported: " + last(said));
      }
    }
  }

  private static String last(ByteArrayOutputStream said) {
    List<String> lines =
        said.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }
}
