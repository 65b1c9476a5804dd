/**
 * How names of people and organizations are written, keyed and compared: one normalised form for
 * exact matching, keys that bring together what may be the same name, and a similarity that says
 * token by token why. Pure computation on text; nothing here knows a database, and no score here
 * makes two names one person.
 */
package dev.trama.names;
