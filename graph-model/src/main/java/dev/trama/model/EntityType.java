package dev.trama.model;

import dev.trama.model.RelationWord.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of thing that are charted; {@link #label()} is the node label and the type name in
 * every format.
 */
public enum EntityType {
  PERSON(
      "Person",
      List.of("person", "people", "persons", "individual", "individuals", "anyone", "anybody"),
      List.of("persona", "personas", "alguien", "cualquiera")),
  CRIMINAL_GROUP(
      "CriminalGroup",
      List.of("group", "groups", "organization", "organizations", "cartel", "cartels"),
      List.of("grupo", "grupos", "organización", "organizaciones")),
  AGENCY("Agency", List.of("agency", "agencies"), List.of("agencia", "agencias")),
  COMPANY(
      "Company",
      List.of("company", "companies", "business", "businesses"),
      List.of("empresa", "empresas")),
  LOCATION("Location", List.of("place", "places"), List.of("lugar", "lugares")),
  SUBSTANCE(
      "Substance",
      List.of("substance", "substances", "drug", "drugs"),
      List.of("sustancia", "sustancias", "droga", "drogas")),
  VESSEL("Vessel", List.of("vessel", "vessels", "ship", "ships"), List.of("buque", "buques")),
  AIRCRAFT("Aircraft", List.of("aircraft", "aircraft"), List.of("aeronave", "aeronaves"));

  private final String label;
  private final List<String> english;
  private final List<String> spanish;

  EntityType(String label, List<String> english, List<String> spanish) {
    this.label = label;
    this.english = english;
    this.spanish = spanish;
  }

  public String label() {
    return label;
  }

  /** The word an analyst uses for one of them: "person", "group". */
  public String singular() {
    return english.get(0);
  }

  public String plural() {
    return english.get(1);
  }

  /** Every word that asks for them, singular and plural. */
  public List<String> words(Language language) {
    return language == Language.ENGLISH ? english : spanish;
  }

  public static Optional<EntityType> ofLabel(String label) {
    return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
  }
}
