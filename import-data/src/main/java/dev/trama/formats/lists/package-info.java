/**
 * What all readers of structured sources share: the seam {@link dev.trama.formats.lists.ListReader}
 * that they fill, files opened within limits, and {@link dev.trama.formats.lists.Entry}, which
 * turns one entry of a list into a document of its own with every value quoted.
 */
package dev.trama.formats.lists;
