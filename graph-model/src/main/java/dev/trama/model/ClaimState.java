package dev.trama.model;

/** Whether a claim supports links. */
public enum ClaimState {
  ASSERTED,
  /** Found but unsure: waits for review. */
  PROPOSED,
  REJECTED,
  /** Asserted by its document and contested by an analyst: it is shown, and so is that. */
  DISPUTED;

  /** Whether links rest on it. */
  public boolean supports() {
    return this == ASSERTED || this == DISPUTED;
  }
}
