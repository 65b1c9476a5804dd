package dev.trama.read;

/**
 * A word on a page, in points from its upper left corner.
 *
 * @param y of the line it stands on
 * @param size of its letters
 */
record PdfWord(String text, float left, float right, float y, float size) {}
