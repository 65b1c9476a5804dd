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

  IdleWatch(Clock clock, Duration limit) {
    this.clock = clock;
    this.limit = limit;
    this.idleSince = clock.instant();
  }

  synchronized void begin() {
    running++;
    served++;
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

  /** Whether it is time to leave. */
  boolean isExpired() {
    return idle().compareTo(limit) >= 0;
  }

  Duration limit() {
    return limit;
  }
}
