/**
 * Who is who: which profiles of different documents are the same person, group, place …. It would
 * rather keep one person as two entities than make two persons one.
 */
package dev.trama.resolve;
