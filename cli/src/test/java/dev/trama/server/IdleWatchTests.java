package dev.trama.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdleWatchTests {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final IdleWatch watch =
      new IdleWatch(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              throw new UnsupportedOperationException();
            }
          },
          Duration.ofMinutes(30));

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void aServerThatNobodyCalledLeavesAfterTheLimitAndNotBefore() {
    pass(Duration.ofMinutes(29));
    assertThat(watch.decideToLeave()).isFalse();
    pass(Duration.ofMinutes(1));
    assertThat(watch.decideToLeave()).isTrue();
  }

  @Test
  void aRunningCommandKeepsItHoweverLongItTakes() {
    watch.begin();
    pass(Duration.ofHours(9));
    assertThat(watch.decideToLeave()).isFalse();
    watch.end();
    assertThat(watch.decideToLeave()).isFalse();
  }

  @Test
  void theLimitCountsFromTheEndOfTheLastCommand() {
    watch.begin();
    watch.begin();
    watch.end();
    pass(Duration.ofHours(1));
    watch.end();
    pass(Duration.ofMinutes(29));
    assertThat(watch.decideToLeave()).isFalse();
    pass(Duration.ofMinutes(2));
    assertThat(watch.decideToLeave()).isTrue();
  }

  @Test
  void whoComesAfterItDecidedToLeaveIsSentToItsSuccessor() {
    pass(Duration.ofMinutes(30));
    assertThat(watch.isLeaving()).isFalse();
    assertThat(watch.decideToLeave()).isTrue();
    assertThat(watch.begin()).isFalse();
    assertThat(watch.isLeaving()).isTrue();
  }
}
