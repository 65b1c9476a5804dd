package dev.trama.model;

/**
 * A simple value of a profile, with where the document says it.
 *
 * @param text the value in normal form: a {@link PartialDate}, a number, a country name
 */
public record Value(ValueKind kind, String text, Span span) {}
