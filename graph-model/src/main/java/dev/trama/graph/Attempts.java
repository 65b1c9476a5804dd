package dev.trama.graph;

import dev.trama.model.TramaException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does work again where the database failed in passing, as it does at a deadlock. */
final class Attempts {
  private static final int MOST = 4;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final Predicate<Throwable> passing;
  private final Failures failures;

  /**
   * @param passing whether a failure, or one that it was caused by, may be gone the next time
   */
  Attempts(Predicate<Throwable> passing, Failures failures) {
    this.passing = passing;
    this.failures = failures;
  }

  /**
   * @throws TramaException where the last attempt failed for a reason that the user can do
   *     something about
   */
  <T> T of(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (attempt == MOST || !isPassing(e)) {
          throw failures.translate(e);
        }
        pause(FIRST_PAUSE_MILLIS << attempt);
      }
    }
  }

  /** Once only: for work that has effects outside the database. */
  void once(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw failures.translate(e);
    }
  }

  private boolean isPassing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (passing.test(cause)) {
        return true;
      }
    }
    return false;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
