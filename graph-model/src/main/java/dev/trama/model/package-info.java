/**
 * What a published text says, in the terms of the field: documents, profiles, claims, the relation
 * and kin vocabulary. Plain values without a database; every other package speaks in these.
 */
package dev.trama.model;
