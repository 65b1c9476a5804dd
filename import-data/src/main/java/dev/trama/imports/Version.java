package dev.trama.imports;

/**
 * The version of a list that a document is an entry of.
 *
 * @param list what the addresses of all entries of the list start with, and no others
 * @param published its date, as {@link dev.trama.model.PartialDate} writes it; null where unknown
 */
public record Version(String list, String published) {}
