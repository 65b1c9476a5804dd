/**
 * The Specially Designated Nationals list of the U.S. Treasury's Office of Foreign Assets Control
 * in its three forms: the CSV set, whose relations and identifiers stand in free-text remarks;
 * {@code sdn.xml}; and {@code sdn_advanced.xml}, whose relations are typed.
 */
package dev.trama.formats.ofac;
