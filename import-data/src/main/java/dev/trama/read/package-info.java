/**
 * From bytes to documents: what a file is tells its content, not its ending; text is decoded,
 * normalised once and keeps its offsets from then on. What cannot be read is refused in one line.
 */
package dev.trama.read;
