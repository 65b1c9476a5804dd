package dev.trama.workspace;

import dev.trama.graph.Connection;
import dev.trama.graph.Graph;
import dev.trama.imports.BulkImport;
import dev.trama.model.TramaException;
import dev.trama.store.EmbeddedStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The graphs that this process has open, each opened when first asked for and then kept: for one
 * command in-process, for many in the workspace server. May be used by many threads.
 */
public final class Graphs implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Bytes a disk must have left not to be full: Neo4j gives up before the very last one. */
  public static final long LEAST_SPACE = 1024 * 1024;

  private record Embedded(EmbeddedStore store, Graph graph) {}

  private record Elsewhere(Graph graph, String password) {}

  private final Map<String, Elsewhere> elsewhere = new HashMap<>();
  private OwnerLock owner;
  private volatile Path owned;
  private volatile Embedded embedded;
  private volatile URI bolt;

  /** Takes the right to the workspace's store, so that no other process can. */
  public synchronized void own(Workspace workspace) {
    if (owner == null) {
      owner = OwnerLock.take(workspace, PATIENCE);
      owned = workspace.folder();
    } else if (!owned.equals(workspace.folder())) {
      throw new TramaException(
          TramaException.Kind.FAILED,
          "this process serves the workspace in " + owned + ", not " + workspace.name());
    }
  }

  /** The graph a command talks to, open. A process serves one workspace. */
  public Graph graph(Workspace workspace, Target target) {
    return target.isEmbedded() ? embedded(workspace) : elsewhere(target);
  }

  /** The embedded graph of the workspace, open. */
  public synchronized Graph embedded(Workspace workspace) {
    own(workspace);
    if (embedded != null && embedded.store().gaveUp()) {
      // Neo4j does not come to an end of closing a store before it can write again.
      if (isDiskFull()) {
        throw diskFull(null);
      }
      closeEmbedded();
    }
    if (embedded == null) {
      settle(workspace);
      EmbeddedStore store =
          EmbeddedStore.open(workspace.storeFolder(), workspace.settings().boltPort());
      try {
        embedded = new Embedded(store, Graph.open(Connection.to(store)));
        bolt = store.boltUri();
      } catch (RuntimeException e) {
        store.close();
        throw e;
      }
    }
    return embedded.graph();
  }

  /**
   * Puts a store made beside it in the place of the workspace's own, which must be empty. Until all
   * is made the old one stays; a process killed before leaves it as it was.
   *
   * @param make makes the store in the folder it is given
   * @throws TramaException where the workspace is not empty, or its graph is elsewhere
   */
  public void replaceEmpty(Workspace workspace, Target target, Consumer<Path> make) {
    if (!target.isEmbedded()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "a bulk import makes the store of an embedded workspace; for a Neo4j elsewhere have the"
              + " files written (--bulk-files FOLDER) and hand them to neo4j-admin");
    }
    requireEmpty(embedded(workspace), workspace);
    Path made = made(workspace);
    Path old = old(workspace);
    try {
      BulkImport.clear(made);
      Files.createDirectories(made);
      make.accept(made);
      synchronized (this) {
        requireEmpty(embedded(workspace), workspace);
        closeEmbedded();
        BulkImport.clear(old);
        Files.move(workspace.storeFolder(), old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(made, workspace.storeFolder(), StandardCopyOption.ATOMIC_MOVE);
        BulkImport.clear(old);
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot put the new store in its place: " + e, e);
    } finally {
      BulkImport.clear(made);
    }
  }

  private static Path made(Workspace workspace) {
    return workspace.folder().resolve("store.new");
  }

  private static Path old(Workspace workspace) {
    return workspace.folder().resolve("store.old");
  }

  /** Ends what a process began that was killed while it replaced the store. */
  private static void settle(Workspace workspace) {
    try {
      // The old one steps aside once the new one is whole.
      if (!Files.exists(workspace.storeFolder()) && Files.exists(old(workspace))) {
        Path whole = Files.exists(made(workspace)) ? made(workspace) : old(workspace);
        Files.move(whole, workspace.storeFolder(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new TramaException(
          TramaException.Kind.FAILED, "cannot put the new store in its place: " + e, e);
    }
    BulkImport.clear(old(workspace));
    BulkImport.clear(made(workspace));
  }

  private static void requireEmpty(Graph graph, Workspace workspace) {
    if (!graph.isEmpty()) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "a bulk import is a first load, and workspace \""
              + workspace.name()
              + "\" holds data; import without --bulk, or into a new workspace");
    }
  }

  /** Where the embedded store answers, if it is open. */
  public Optional<URI> bolt() {
    return Optional.ofNullable(bolt);
  }

  /**
   * Looks at the embedded store once a command has failed.
   *
   * @return what to tell instead of the failure; empty where the store had no part in it
   */
  public synchronized Optional<TramaException> explain(Exception failure) {
    if (owned == null) {
      return Optional.empty();
    }
    if (isDiskFull()) {
      return Optional.of(diskFull(failure));
    }
    return embedded != null && embedded.store().gaveUp()
        ? Optional.of(
            failed("the store in " + owned + " failed; the server log there says why", failure))
        : Optional.empty();
  }

  /**
   * Whether the embedded store can be expected to close in order: after a write that failed for
   * want of space Neo4j waits, when closing, until it succeeds.
   */
  public boolean closes() {
    Embedded open = embedded;
    boolean full = owned != null && isDiskFull();
    return !full && (open == null || !open.store().gaveUp());
  }

  private boolean isDiskFull() {
    return owned.toFile().getUsableSpace() < LEAST_SPACE;
  }

  private TramaException diskFull(Exception failure) {
    return failed("the disk is full: there is no space left in " + owned + "; make room", failure);
  }

  private static TramaException failed(String what, Exception failure) {
    return new TramaException(
        TramaException.Kind.FAILED,
        what + ", then run the command again: what was written before is safe",
        failure);
  }

  private Graph elsewhere(Target target) {
    Optional<String> given = target.givenPassword();
    return opened(target, given)
        // Others go on while the user types.
        .orElseGet(() -> open(target, given.orElseGet(target::ask)));
  }

  private synchronized Optional<Graph> opened(Target target, Optional<String> given) {
    return Optional.ofNullable(elsewhere.get(target.key()))
        .filter(open -> given.map(open.password()::equals).orElse(true))
        .map(Elsewhere::graph);
  }

  private synchronized Graph open(Target target, String password) {
    Elsewhere open = elsewhere.get(target.key());
    Graph graph = Graph.open(target.connection(password));
    // One with an older password may still be serving a command; it is closed with the others.
    if (open != null) {
      elsewhere.put(target.key() + ' ' + elsewhere.size(), open);
    }
    elsewhere.put(target.key(), new Elsewhere(graph, password));
    return graph;
  }

  @Override
  public synchronized void close() {
    elsewhere.values().forEach(open -> open.graph().close());
    elsewhere.clear();
    if (embedded != null) {
      closeEmbedded();
    }
    if (owner != null) {
      owner.close();
      owner = null;
    }
  }

  private void closeEmbedded() {
    Embedded open = embedded;
    embedded = null;
    bolt = null;
    try {
      open.graph().close();
    } finally {
      open.store().close();
    }
  }
}
