/** The formats in which charts leave and enter. */
package dev.trama.formats;
