package dev.trama.explore;

import dev.trama.graph.DocumentEntry;
import dev.trama.model.ValueKind;
import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.List;

/**
 * Something that several entities share.
 *
 * @param of how many of them
 * @param entity what they are all linked to; null for a value or a document
 * @param links what links them to it, or to each other
 * @param kind the kind of a value; null for a link or a document
 * @param value such as an address; null for a link or a document
 * @param document one that speaks of all of them; null for a link or a value
 */
public record Shared(
    long of, Ref entity, List<Hop> links, ValueKind kind, String value, DocumentEntry document) {}
