/**
 * Gathers the mentions of one document into what they name: full and short names, nicknames,
 * letters, misspellings. Two people who share a surname stay two.
 */
package dev.trama.extract.coref;
