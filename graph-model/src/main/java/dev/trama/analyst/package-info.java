/**
 * The analyst as a source: notes, tags and claims of somebody's own, each a document with its
 * author, its day and its reason. Nothing is overwritten: a change or a withdrawal is a newer text
 * under the same address, and the older stays.
 */
package dev.trama.analyst;
