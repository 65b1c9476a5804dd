package dev.trama.model;

/**
 * Simple values of a profile; {@link #property()} is the name of the node property that holds them.
 */
public enum ValueKind {
  AGE("age"),
  /** A {@link PartialDate} or a {@link DateRange}. */
  BIRTH_DATE("birthDate"),
  DEATH_DATE("deathDate"),
  BIRTH_PLACE("birthPlace"),
  NATIONALITY("nationality"),
  CITIZENSHIP("citizenship"),
  GENDER("gender"),
  /** An {@link Identifier}. */
  IDENTIFIER("identifier"),
  /** What somebody is or does, as published: Minister of Finance. */
  POSITION("position"),
  ADDRESS("address"),
  FOUNDED("founded"),
  SIZE("size"),
  SEAT("seat"),
  /** The country somebody or something is tied to in a way that is not told. */
  COUNTRY("country"),
  PHONE("phone"),
  EMAIL("email"),
  WEBSITE("website"),
  /** The flag of a vessel. */
  FLAG("flag"),
  /** What a vessel or an aircraft is: Crude Oil Tanker, B747-3B3. */
  CRAFT("craft"),
  /** What an analyst sorts by: "priority", "Colima cell". */
  TAG("tag"),
  /** What has no kind of its own, as published. */
  NOTE("note");

  private final String property;

  ValueKind(String property) {
    this.property = property;
  }

  public String property() {
    return property;
  }
}
