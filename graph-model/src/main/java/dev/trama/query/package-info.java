/**
 * The question language: phrases as analysts speak them, read into {@link
 * dev.trama.query.Question}, their names resolved, compiled into one parameterised Cypher
 * statement, and answered with paths and evidence.
 */
package dev.trama.query;
