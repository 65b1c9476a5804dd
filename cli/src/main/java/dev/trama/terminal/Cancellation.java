package dev.trama.terminal;

import dev.trama.model.TramaException;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's wish to stop a command. It is cooperative: long work asks {@link #requested()} between
 * steps. Threads are never interrupted for it, because an interrupt closes the file channels of the
 * embedded store under everyone else's feet.
 */
public final class Cancellation {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean requested;

  public synchronized boolean requested() {
    return requested;
  }

  /** Throws a {@link TramaException} of kind {@code CANCELLED} once the user asked to stop. */
  public void throwIfRequested() {
    if (requested()) {
      throw new TramaException(TramaException.Kind.CANCELLED, "cancelled");
    }
  }

  /** Asks the command to stop; a second call changes nothing. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /** Runs the action when the user asks to stop: at once where that has already happened. */
  public void onRequest(Runnable action) {
    synchronized (this) {
      if (!requested) {
        listeners.add(action);
        return;
      }
    }
    action.run();
  }
}
