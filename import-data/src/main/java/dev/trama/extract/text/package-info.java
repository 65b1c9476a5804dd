/**
 * From a text to its sentences and tokens: passages that say nothing are set aside, lost
 * apostrophes and spaces are seen through, and every token keeps its offsets.
 */
package dev.trama.extract.text;
