package dev.trama.graph;

/**
 * What became of a document.
 *
 * @param document its SHA-256
 */
public record Written(String document, Outcome outcome) {
  /** What writing did. */
  public enum Outcome {
    NEW,
    /** It was there already: nothing was written. */
    KNOWN,
    /** It supersedes an earlier text of the same address. */
    CHANGED
  }
}
