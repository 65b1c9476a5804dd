package dev.trama.graph;

import dev.trama.model.RelationType;

/**
 * Which link a claim supports. A symmetric relation runs from the smaller entity id to the larger.
 *
 * @param kin the kin term of a KIN_OF link; null for any other
 */
record LinkKey(String from, RelationType type, String to, String kin) {
  static LinkKey of(String from, RelationType type, String to, String kin) {
    String term = type == RelationType.KIN_OF ? kin : null;
    return type.isSymmetric() && from.compareTo(to) > 0
        ? new LinkKey(to, type, from, term)
        : new LinkKey(from, type, to, term);
  }
}
