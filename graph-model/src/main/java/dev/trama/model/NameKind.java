package dev.trama.model;

/**
 * What a name form is to its bearer. Only {@link #FULL} forms may identify somebody across
 * documents.
 */
public enum NameKind {
  FULL,
  /** Another full name: "also known as Juan Perez". */
  ALIAS,
  NICKNAME,
  ACRONYM,
  /** Part of the full name used alone, such as the surnames. */
  SHORT,
  /** A spelling of one of the others that differs in a letter or two. */
  VARIANT
}
