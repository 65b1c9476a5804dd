package dev.trama.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Knows how many commands run, and for how long none has. */
final class IdleWatch {
  private final Clock clock;
  private final Duration limit;
  private int running;
  private long served;
  private Instant idleSince;
  private boolean leaving;

  IdleWatch(Clock clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
    this.idleSince = clock.instant();
  }

  /**
   * A command begins.
   *
   * @return false where it was decided to leave before it came
   */
  synchronized boolean begin() {
    if (leaving) {
      return false;
    }
    running++;
    served++;
    return true;
  }

  synchronized void end() {
    running--;
    idleSince = clock.instant();
  }

  synchronized int running() {
    return running;
  }

  synchronized long served() {
    return served;
  }

  /** How long nothing has run; zero while something does. */
  synchronized Duration idle() {
    return running > 0 ? Duration.ZERO : Duration.between(idleSince, clock.instant());
  }

  /** Decides to leave if it is time to; no command begins from then on. */
  synchronized boolean decideToLeave() {
    leaving |= idle().compareTo(limit) >= 0;
    return leaving;
  }

  /** Whether it was decided to leave. */
  synchronized boolean isLeaving() {
    return leaving;
  }

  Duration limit() {
    return limit;
  }
}
