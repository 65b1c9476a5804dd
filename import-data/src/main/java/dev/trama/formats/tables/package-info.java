/**
 * Tables of rows, whether they lie in a CSV file or on a sheet of a spreadsheet, and what a mapping
 * file makes of them.
 */
package dev.trama.formats.tables;
