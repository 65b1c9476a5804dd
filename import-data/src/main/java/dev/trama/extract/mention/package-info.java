/**
 * Finds what a text names: people, groups, authorities, companies, places and substances, with the
 * other names that stand beside a name. What kind of thing a bare name is, is weighed over the
 * whole document.
 */
package dev.trama.extract.mention;
