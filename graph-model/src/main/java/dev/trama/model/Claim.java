package dev.trama.model;

import java.util.Optional;

/**
 * One statement of a document, with the exact words that make it.
 *
 * @param id from {@link Ids#claim}
 * @param from profile id
 * @param to profile id, or null for a fact: a reward, or a charge whose court is not named
 * @param quote equals the document's text at {@code span}
 * @param extractor what made the claim, with its version, such as {@code rules/1}
 * @param confidence 0 to 1
 */
public record Claim(
    String id,
    RelationType type,
    String from,
    String to,
    Qualifiers qualifiers,
    String quote,
    Span span,
    String extractor,
    double confidence,
    ClaimState state) {
  public Claim {
    if (to == null && !type.mayLackTarget()) {
      throw new IllegalArgumentException(type + " needs two ends: " + id);
    }
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence " + confidence + " of " + id);
    }
  }

  public Claim withState(ClaimState other) {
    return new Claim(id, type, from, to, qualifiers, quote, span, extractor, confidence, other);
  }

  public Optional<String> target() {
    return Optional.ofNullable(to);
  }

  /** True where the claim has no other end and is kept as a fact of its profile. */
  public boolean isFact() {
    return to == null;
  }
}
