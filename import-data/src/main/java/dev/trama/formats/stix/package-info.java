/** Bundles of STIX 2.1: actors, identities, places, reports and the relationships between them. */
package dev.trama.formats.stix;
