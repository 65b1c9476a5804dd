/**
 * Networks as other programs write them: GraphML, GEXF, edge lists and matrices in CSV or XLSX, and
 * UCINET's DL files. Every node and every tie becomes a document of its own, as the entries of a
 * list do; a node is known by its network and its id there.
 */
package dev.trama.formats.network;
