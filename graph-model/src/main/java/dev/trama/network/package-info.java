/**
 * A compact copy of the charted links of an embedded store, in step with it, and walks over it:
 * what would be slow in Cypher where somebody has thousands of links. See
 * docs/decisions/links-in-memory.md.
 */
package dev.trama.network;
