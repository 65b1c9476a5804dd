package dev.trama.model;

/** Whether a claim supports links: only an asserted one does. */
public enum ClaimState {
  ASSERTED,
  /** Found but unsure: waits for review. */
  PROPOSED,
  REJECTED,
  /** Asserted by its document and contested by an analyst. */
  DISPUTED
}
