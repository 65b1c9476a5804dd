package dev.trama.query;

import dev.trama.model.EntityType;
import dev.trama.names.NameKey;
import dev.trama.names.NameSimilarity;
import dev.trama.names.ParsedName;
import java.util.List;
import java.util.Set;

/**
 * A name that was asked for, taken apart once to be compared with many.
 *
 * @param keys under which it may be stored
 */
record Asked(
    String text, Set<String> keys, List<String> words, ParsedName person, ParsedName other) {
  static Asked of(String name) {
    return new Asked(
        name.strip(),
        NameLookup.keys(name),
        NameKey.tokens(name),
        ParsedName.of(name, EntityType.PERSON),
        ParsedName.of(name, EntityType.AGENCY));
  }

  /** How alike a name of something of this type is: 0 to 1. */
  double likeness(String name, EntityType type) {
    return NameSimilarity.builtIn()
        .likeness(type == EntityType.PERSON ? person : other, ParsedName.of(name, type));
  }
}
