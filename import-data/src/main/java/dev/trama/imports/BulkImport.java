package dev.trama.imports;

import dev.trama.graph.BulkFiles;
import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.graph.Lists;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.store.BulkLoad;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A first load past the running store: charts are written as the files of Neo4j's importer, and
 * that makes a new store of them. All or nothing: an input that cannot be read ends it.
 */
public final class BulkImport {
  private final Function<Input, Stream<Draft>> reading;
  private final Map<Version, Integer> lists = new HashMap<>();

  public BulkImport(Function<Input, Stream<Draft>> reading) {
    this.reading = reading;
  }

  /**
   * Writes the files.
   *
   * @param folder an empty one
   * @param stop asked between documents; true ends with an exception
   * @return the files, finished
   */
  public BulkFiles write(
      List<Input> inputs, String source, String by, Path folder, BooleanSupplier stop) {
    BulkFiles files = new BulkFiles(folder, source, by, Clock.systemUTC());
    try {
      for (Input input : inputs) {
        try (Stream<Draft> drafts = reading.apply(input)) {
          for (Iterator<Draft> each = drafts.iterator(); each.hasNext(); ) {
            if (stop.getAsBoolean()) {
              throw new TramaException(Kind.CANCELLED, "cancelled; nothing was imported");
            }
            Draft draft = each.next();
            files.add(draft.chart().get());
            if (draft.version() != null) {
              lists.merge(draft.version(), 1, Integer::sum);
            }
          }
        }
      }
      files.finish();
      return files;
    } catch (RuntimeException e) {
      files.close();
      throw e;
    }
  }

  /**
   * Makes a store of the files, with its indexes, ready to be opened.
   *
   * @param store its folder, which does not exist yet
   */
  public void load(BulkFiles files, Path store) {
    BulkLoad.into(store, files.arguments());
    try (EmbeddedStore opened = EmbeddedStore.open(store);
        Graph graph = Graph.open(Connection.to(opened))) {
      graph.awaitIndexes();
      Lists.Pending nothing = new Lists.Pending(List.of(), List.of(), List.of());
      lists.forEach(
          (version, entries) ->
              graph
                  .lists()
                  .apply(nothing, version.list(), version.published(), entries, files.batch()));
      graph.batches().finish(files.batch());
    }
  }

  /** Removes a folder and all in it, if it is there. */
  public static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
