package dev.trama.model;

/**
 * Simple values of a profile; {@link #property()} is the name of the node property that holds them.
 */
public enum ValueKind {
  AGE("age"),
  BIRTH_DATE("birthDate"),
  DEATH_DATE("deathDate"),
  BIRTH_PLACE("birthPlace"),
  NATIONALITY("nationality"),
  GENDER("gender"),
  IDENTIFIER("identifier"),
  ADDRESS("address"),
  FOUNDED("founded"),
  SIZE("size"),
  SEAT("seat");

  private final String property;

  ValueKind(String property) {
    this.property = property;
  }

  public String property() {
    return property;
  }
}
