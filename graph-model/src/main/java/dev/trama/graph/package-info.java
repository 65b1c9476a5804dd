/**
 * The graph: how documents, profiles, claims and entities lie in Neo4j, how they are written and
 * undone, and how they are read back. All Cypher is here and in the question language.
 */
package dev.trama.graph;
