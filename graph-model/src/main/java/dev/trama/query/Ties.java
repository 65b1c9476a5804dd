package dev.trama.query;

import dev.trama.model.RelationType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which links a neighbourhood may be walked along, where not all. */
enum Ties {
  FAMILY(
      Set.of(RelationType.KIN_OF),
      "by family ties",
      "by family ties only",
      "through family",
      "through family only",
      "por parentesco",
      "solo por parentesco"),
  BUSINESS(
      Set.of(
          RelationType.OWNS, RelationType.ASSOCIATE_OF, RelationType.SUPPORTS, RelationType.PAID),
      "by business ties",
      "by business ties only",
      "por negocios",
      "solo por negocios"),
  MEMBERSHIP(
      Set.of(RelationType.LEADS, RelationType.MEMBER_OF, RelationType.PART_OF),
      "by membership",
      "by membership only",
      "por pertenencia",
      "solo por pertenencia");

  private final Set<RelationType> types;
  private final List<String> words;

  Ties(Set<RelationType> types, String... words) {
    this.types = types;
    this.words = List.of(words);
  }

  Set<RelationType> types() {
    return types;
  }

  /** How it is said; the first is canonical. */
  List<String> words() {
    return words;
  }

  static Ties of(String said) {
    return all().filter(ties -> ties.words.contains(said)).findFirst().orElseThrow();
  }

  static Stream<Ties> all() {
    return Arrays.stream(values());
  }
}
