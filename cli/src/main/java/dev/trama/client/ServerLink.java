package dev.trama.client;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An open line to a workspace server. */
public final class ServerLink {
  static final long PATIENCE_MILLIS = Long.getLong("trama.patience", 10_000);

  private ServerLink() {}

  /**
   * Calls a server.
   *
   * @return null where nobody listens there
   */
  public static Wire call(Path socket) {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      channel.connect(UnixDomainSocketAddress.of(socket));
      return new Wire(channel);
    } catch (IOException | IllegalArgumentException e) {
      hangUp(channel);
      return null;
    }
  }

  /**
   * Waits for the server's greeting, but not for ever: a stopped process still has its socket.
   *
   * @return the server's build; null where it hung up without a word, as one does that is leaving
   * @throws Refusal where it stays silent
   */
  public static String greeting(Wire wire, Registry server, Path workspace) throws Refusal {
    Patience patience = new Patience(wire);
    patience.start();
    try {
      Frame frame = wire.receive();
      return frame == null || frame.kind() != Frame.WELCOME
          ? null
          : new String(frame.body(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      if (patience.isOver()) {
        throw silent(server, workspace);
      }
      return null;
    } finally {
      patience.end();
    }
  }

  /** Hangs up on a server that says nothing for too long: a channel knows no time limit. */
  private static final class Patience extends Thread {
    private final Wire wire;
    private boolean answered;
    private boolean over;

    Patience(Wire wire) {
      super("patience");
      this.wire = wire;
      setDaemon(true);
    }

    @Override
    public synchronized void run() {
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      try {
        for (long left = PATIENCE_MILLIS; left > 0 && !answered; ) {
          wait(left);
          left = end - System.currentTimeMillis();
        }
      } catch (InterruptedException e) {
        return;
      }
      if (!answered) {
        over = true;
        hangUp(wire);
      }
    }

    synchronized void end() {
      answered = true;
      notifyAll();
    }

    synchronized boolean isOver() {
      return over;
    }
  }

  /** What is said of a server that lives but does not answer. */
  static Refusal silent(Registry server, Path workspace) {
    return new Refusal(
        "the workspace server (process "
            + server.pid()
            + ") does not answer; its log is "
            + Registry.log(workspace)
            + ". If it stays so, end it with: kill "
            + server.pid());
  }

  private static void hangUp(java.io.Closeable line) {
    if (line != null) {
      try {
        line.close();
      } catch (IOException e) {
        // Nothing was said over it that could be lost.
      }
    }
  }
}
