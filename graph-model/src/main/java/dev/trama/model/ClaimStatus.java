package dev.trama.model;

/** How the text qualifies a statement. */
public enum ClaimStatus {
  FORMER,
  ALLEGED,
  DECEASED
}
