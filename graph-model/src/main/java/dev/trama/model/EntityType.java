package dev.trama.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of thing that are charted; {@link #label()} is the node label and the type name in
 * every format.
 */
public enum EntityType {
  PERSON("Person", "person", "people"),
  CRIMINAL_GROUP("CriminalGroup", "group", "groups"),
  AGENCY("Agency", "agency", "agencies"),
  COMPANY("Company", "company", "companies"),
  LOCATION("Location", "place", "places"),
  SUBSTANCE("Substance", "substance", "substances"),
  VESSEL("Vessel", "vessel", "vessels"),
  AIRCRAFT("Aircraft", "aircraft", "aircraft");

  private final String label;
  private final String singular;
  private final String plural;

  EntityType(String label, String singular, String plural) {
    this.label = label;
    this.singular = singular;
    this.plural = plural;
  }

  public String label() {
    return label;
  }

  /** The word an analyst uses for one of them: "person", "group". */
  public String singular() {
    return singular;
  }

  public String plural() {
    return plural;
  }

  public static Optional<EntityType> ofLabel(String label) {
    return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
  }
}
