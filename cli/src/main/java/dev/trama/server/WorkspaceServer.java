package dev.trama.server;

import dev.trama.client.Registry;
import dev.trama.client.SocketPath;
import dev.trama.client.Version;
import dev.trama.client.Wire;
import dev.trama.graph.Graph;
import dev.trama.model.TramaException;
import dev.trama.workspace.Graphs;
import dev.trama.workspace.Workspace;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The server of one workspace. */
public final class WorkspaceServer implements Conversation.House {
  private static final long LOG_LIMIT = 2 << 20;
  private static final Duration COMMANDS_END_WITHIN = Duration.ofSeconds(10);
  private static final Duration STORE_CLOSES_WITHIN = Duration.ofSeconds(150);
  private static final Duration BROKEN_STORE_CLOSES_WITHIN = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Workspace workspace;
  private final CommandRunner runner;
  private final String build = Version.build();
  private final String version = Version.describe();
  private final Graphs graphs = new Graphs();
  private final IdleWatch idle;
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService housekeeping =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "housekeeping");
            thread.setDaemon(true);
            return thread;
          });
  private ServerSocketChannel door;
  private Path socket;
  private Registry.State state = Registry.State.STARTING;
  private long tidiedAfter;

  private WorkspaceServer(Workspace workspace, CommandRunner runner) {
    this.workspace = workspace;
    this.runner = runner;
    this.idle = new IdleWatch(Clock.systemUTC(), workspace.settings().idle());
  }

  /**
   * Serves a workspace until it is told to leave, by TERM, by a client or by idleness.
   *
   * @param storeless whether the store is opened only when a command asks for it
   * @param rehearsal short pieces of work that make the first commands on a graph quicker; they are
   *     done while nobody waits
   */
  public static void serve(
      Workspace workspace,
      boolean storeless,
      CommandRunner runner,
      Function<Graph, Iterator<Runnable>> rehearsal)
      throws IOException {
    new ServerLog(Registry.log(workspace.folder()), LOG_LIMIT).takeOver();
    WorkspaceServer server;
    try {
      server = new WorkspaceServer(workspace, runner);
      server.open(storeless, rehearsal);
    } catch (TramaException e) {
      ServerLog.note(e.getMessage());
      if (e.getCause() != null) {
        ServerLog.note("because of " + e.getCause());
      }
      Runtime.getRuntime().exit(e.kind().exitCode());
      return;
    }
    server.welcomeClients();
  }

  private void open(boolean storeless, Function<Graph, Iterator<Runnable>> rehearsal)
      throws IOException {
    ServerLog.note(
        "Trama " + Version.describe() + " starts, process " + ProcessHandle.current().pid());
    graphs.own(workspace);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "leaving"));
    socket = SocketPath.of(workspace.folder(), System.getenv());
    Files.deleteIfExists(socket);
    door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    door.bind(UnixDomainSocketAddress.of(socket));
    register();
    if (!storeless && !workspace.settings().isElsewhere()) {
      Iterator<Runnable> rehearsed = rehearsal.apply(graphs.embedded(workspace));
      // Not the housekeeper's work: a step of it may take long on a busy machine.
      Thread rehearsing = new Thread(() -> rehearse(rehearsed), "rehearsing");
      rehearsing.setDaemon(true);
      rehearsing.start();
    }
    state = Registry.State.READY;
    register();
    ServerLog.note("ready");
    housekeeping.scheduleWithFixedDelay(this::keepHouse, 500, 500, TimeUnit.MILLISECONDS);
  }

  private void welcomeClients() throws IOException {
    while (door.isOpen()) {
      SocketChannel client;
      try {
        client = door.accept();
      } catch (java.nio.channels.ClosedChannelException e) {
        return;
      }
      Conversation conversation = new Conversation(new Wire(client), this, runner, graphs, idle);
      conversations.add(conversation);
      Thread thread =
          new Thread(
              () -> {
                conversation.run();
                conversations.remove(conversation);
              },
              "client");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private Registry registry() {
    ProcessHandle self = ProcessHandle.current();
    return new Registry(
        self.pid(),
        Registry.startOf(self),
        version,
        socket,
        graphs.bolt().map(URI::toString).orElse(""),
        state);
  }

  private synchronized void register() throws IOException {
    registry().write(workspace.folder());
  }

  private void keepHouse() {
    try {
      synchronized (this) {
        // Also where someone spoilt the file, or the store was opened late.
        if (state == Registry.State.READY
            && !registry().equals(Registry.read(workspace.folder()))) {
          register();
        }
      }
      if (idle.decideToLeave()) {
        ServerLog.note("nothing to do for " + idle.limit().toSeconds() + " s: leaves");
        leave();
      } else if (idle.served() > tidiedAfter && idle.idle().compareTo(QUIET) > 0) {
        tidiedAfter = idle.served();
        // Gives memory back to the system while nobody waits.
        System.gc();
      }
    } catch (IOException e) {
      ServerLog.note("cannot keep the registry: " + e);
      if (!Files.isDirectory(workspace.folder())) {
        leave();
      }
    }
  }

  /** Ends with the first failure: whatever is wrong with the store, a command will tell. */
  private void rehearse(Iterator<Runnable> rehearsal) {
    try {
      while (!idle.isLeaving() && rehearsal.hasNext()) {
        if (idle.idle().compareTo(PAUSE) > 0) {
          rehearsal.next().run();
        } else {
          Thread.sleep(PAUSE.toMillis());
        }
      }
    } catch (RuntimeException | InterruptedException e) {
      return;
    }
  }

  /** A full disk is no reason not to leave. */
  private void registerIfPossible() {
    try {
      register();
    } catch (IOException e) {
      ServerLog.note("cannot keep the registry: " + e);
    }
  }

  /** Closes the graphs, but does not wait for ever for a store that cannot write. */
  private void closeGraphs() throws InterruptedException {
    long end = System.nanoTime() + STORE_CLOSES_WITHIN.toNanos();
    boolean broken = !graphs.closes();
    Thread closing = new Thread(graphs::close, "closing");
    closing.setDaemon(true);
    closing.start();
    while (closing.isAlive() && System.nanoTime() < end) {
      broken |= !graphs.closes();
      if (broken) {
        end = Math.min(end, System.nanoTime() + BROKEN_STORE_CLOSES_WITHIN.toNanos());
      }
      closing.join(100);
    }
    if (closing.isAlive()) {
      ServerLog.note(
          "the store does not close; leaves without: it recovers when it is opened again");
      // The registry stays: it tells that this was no orderly end.
      Runtime.getRuntime().halt(1);
    }
  }

  @Override
  public String build() {
    return build;
  }

  @Override
  public String status() {
    return "running "
        + idle.running()
        + "\nserved "
        + idle.served()
        + "\nleaves after "
        + idle.limit().toSeconds()
        + " s without work\n";
  }

  @Override
  public void leave() {
    // Ending waits for the hook, which waits for the commands: not in a thread they need.
    Thread thread = new Thread(() -> Runtime.getRuntime().exit(0), "leave");
    thread.setDaemon(true);
    thread.start();
  }

  /** The orderly end, whatever brought it about. */
  private void close() {
    try {
      synchronized (this) {
        state = Registry.State.STOPPING;
        if (socket == null) {
          return;
        }
        registerIfPossible();
      }
      housekeeping.shutdown();
      if (door != null) {
        door.close();
      }
      conversations.forEach(Conversation::cancel);
      long deadline = System.nanoTime() + COMMANDS_END_WITHIN.toNanos();
      while (idle.running() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      closeGraphs();
      Files.deleteIfExists(socket);
      Registry.delete(workspace.folder());
      ServerLog.note("left");
    } catch (IOException | RuntimeException e) {
      ServerLog.note("could not leave in order: " + e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing here interrupts threads", e);
    }
  }
}
