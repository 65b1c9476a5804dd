package dev.trama.model;

/** Why a person is in a document. Only subjects and their associates enter suspect analytics. */
public enum Category {
  /** A person the document is about: accused, sought, designated, or tied to such a person. */
  SUBJECT,
  /** Speaks or acts for an authority. */
  OFFICIAL,
  VICTIM,
  /** Reports or is quoted without being any of the others. */
  SOURCE
}
