/**
 * From a document to its chart: {@link dev.trama.extract.Extractor} is the one way in. Works
 * offline, deterministically and without a model of any particular person or group; what is unsure
 * comes out as proposed.
 */
package dev.trama.extract;
