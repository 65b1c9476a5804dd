/**
 * From outside material to the graph: batches of documents, read, extracted, resolved and written
 * whole or not at all.
 */
package dev.trama.imports;
