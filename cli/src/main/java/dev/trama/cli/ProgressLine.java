package dev.trama.cli;

import dev.trama.render.Printable;
import dev.trama.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on standard error: a bar on a terminal, a line now and then elsewhere, silence for short
 * work.
 */
final class ProgressLine implements AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int WORTH_A_BAR = 20;

  private final String task;
  private final long total;
  private final Terminal terminal;
  private final ProgressBar bar;
  private final Instant began = Instant.now();
  private long done;
  private Instant said = Instant.now();

  ProgressLine(String task, long total, Terminal terminal) {
    this.task = task;
    this.total = total;
    this.terminal = terminal;
    this.bar =
        terminal.errIsTerminal() && total >= WORTH_A_BAR
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width() - 1))
                .build()
            : null;
  }

  void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (Duration.between(said, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
      terminal.err().println("trama: " + task + ": " + done + " of " + total + pace());
      said = Instant.now();
    }
  }

  /** How many a second, and how long the rest takes at that rate. */
  private String pace() {
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    double rate = done / Math.max(seconds, 0.001);
    long left = Math.round((total - done) / rate);
    return String.format(Locale.ROOT, ", %.1f a second, ", rate)
        + (left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s")
        + " left";
  }

  /** Says something on a line of its own, above the bar. */
  void say(String message) {
    String line = "trama: " + Printable.message(message);
    // Erases the bar's line first; the bar draws itself again below.
    terminal.err().println(bar == null ? line : "\r\u001b[K" + line);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
