/** The embedded Neo4j store of a workspace: opened, reachable over Bolt on loopback, closed. */
package dev.trama.store;
