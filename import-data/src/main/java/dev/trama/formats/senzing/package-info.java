/** Records in the JSON lines that Senzing's entity resolution takes and its truth sets come in. */
package dev.trama.formats.senzing;
