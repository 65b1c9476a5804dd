package dev.trama.explore;

import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Statement;
import dev.trama.model.PartialDate;
import dev.trama.model.ValueKind;
import dev.trama.query.Ref;
import java.util.Comparator;

/**
 * Something with a date.
 *
 * @param kind which date of the claim it is
 * @param about whose event it is
 * @param statement the claim; null for a value
 * @param value the kind of a value: birth, death, founding; null for a claim
 */
public record Event(
    PartialDate date,
    Kind kind,
    Ref about,
    Statement statement,
    ValueKind value,
    DocumentEntry document) {
  /** Which date it is. */
  public enum Kind {
    /** The day of an event. */
    ON,
    /** The first day of something that lasts. */
    SINCE,
    /** Its last day. */
    UNTIL,
    /** The day its document was published: it has no date of its own. */
    REPORTED
  }

  /**
   * By time; of a year and a month in it the year comes first, and what has no year comes last, by
   * month and day.
   */
  static final Comparator<Event> BY_TIME =
      Comparator.comparing(Event::year)
          .thenComparing(event -> number(event.date.month()))
          .thenComparing(event -> number(event.date.day()))
          .thenComparing(Event::kind)
          .thenComparing(event -> event.about.name())
          .thenComparing(event -> event.statement == null ? "" : event.statement.id());

  private int year() {
    return date.year() == null ? Integer.MAX_VALUE : date.year();
  }

  private static int number(Integer part) {
    return part == null ? 0 : part;
  }
}
