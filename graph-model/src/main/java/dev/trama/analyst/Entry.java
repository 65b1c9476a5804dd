package dev.trama.analyst;

import dev.trama.query.Ref;

/**
 * Something an analyst put in, as it stands now.
 *
 * @param id what {@code remove}, {@code edit} and {@code retract} take
 * @param about the entity it is of; of a claim the one it is said of
 * @param text the note, the tag, or the sentence of the claim
 * @param by whose it is
 * @param on the day it was written
 */
public record Entry(String id, Ref about, String text, String by, String on) {}
