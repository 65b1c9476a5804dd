/**
 * What an analyst looks around with, beside asking questions: ways between names, neighbourhoods,
 * organizations, families, timelines, what is shared, what differs, and what is missing. {@link
 * dev.trama.explore.Explorer} is the one way in.
 */
package dev.trama.explore;
