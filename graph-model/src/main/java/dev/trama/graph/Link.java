package dev.trama.graph;

import dev.trama.model.RelationType;

/**
 * A link between two entities, by their ids.
 *
 * @param kin the kin term of a KIN_OF link, "from is the KIN of to"; null for any term and for any
 *     other relation
 */
public record Link(String from, RelationType type, String to, String kin) {}
