/**
 * From the names of a sentence to what it claims of them. A sentence becomes a row of nodes, nodes
 * become noun phrases with their arguments, phrases stand in apposition or as subject and object of
 * a verb; what a noun or verb then means is declared in word lists, not in rules for single
 * sentences.
 */
package dev.trama.extract.relation;
