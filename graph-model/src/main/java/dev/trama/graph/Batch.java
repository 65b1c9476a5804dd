package dev.trama.graph;

import java.time.Instant;

/**
 * One import.
 *
 * @param id such as {@code 2021-12-01-2}: the second of that day
 * @param finished null while it runs, or where it was cut short
 * @param by who imported
 * @param source what was imported, as the importer names it
 * @param documents how many it brought that are still there
 */
public record Batch(
    String id,
    Instant started,
    Instant finished,
    String by,
    State state,
    String source,
    long documents) {
  /** How far it came. */
  public enum State {
    /** Begun; where the process that ran it is gone it may be resumed or undone. */
    RUNNING,
    DONE,
    /** Taken back: the batch is remembered, its documents are gone. */
    UNDONE
  }
}
