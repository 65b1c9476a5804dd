package dev.trama.model;

/** One form of a name as a document writes it, with the first place where it stands. */
public record Name(String text, NameKind kind, Span span) {}
