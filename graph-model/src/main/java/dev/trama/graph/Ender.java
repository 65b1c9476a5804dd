package dev.trama.graph;

import dev.trama.model.TramaException;

/** Ends a statement that runs, once, and never what runs after it. */
final class Ender implements Runnable {
  private final Runnable how;
  private boolean over;
  private boolean ended;

  Ender(Runnable how) {
    this.how = how;
  }

  @Override
  public synchronized void run() {
    if (!over) {
      over = true;
      ended = true;
      how.run();
    }
  }

  /** Does the work, which fails where it is ended. */
  void during(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (isEnded()) {
        throw new TramaException(TramaException.Kind.CANCELLED, "cancelled", e);
      }
      throw e;
    } finally {
      finish();
    }
  }

  private synchronized boolean isEnded() {
    return ended;
  }

  private synchronized void finish() {
    over = true;
  }
}
