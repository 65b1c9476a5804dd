package dev.trama.graph;

import dev.trama.model.Category;
import dev.trama.model.ClaimStatus;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.ValueKind;
import java.util.List;

/**
 * Everything on one entity, each part with where it is said. Documents that a newer text has
 * superseded say nothing here.
 *
 * @param category null for anything but a person
 * @param proposed claims on it that wait for review and support nothing
 * @param documentCount how many documents speak of it; {@code documents} may hold fewer
 * @param linkCount how many links it has; {@code links} may hold fewer
 */
public record Dossier(
    String id,
    EntityType type,
    String name,
    Category category,
    List<NameForm> names,
    List<SaidValue> values,
    List<Statement> facts,
    List<SaidLink> links,
    List<Statement> proposed,
    List<DocumentEntry> documents,
    long documentCount,
    long linkCount) {

  /**
   * A form of its name.
   *
   * @param documents ids of the documents that use it
   */
  public record NameForm(String text, NameKind kind, List<String> documents) {}

  /**
   * A simple value.
   *
   * @param start where the document says it, in UTF-16 units; -1 where it does not tell
   */
  public record SaidValue(ValueKind kind, String text, String document, int start, int end) {}

  /**
   * A link to or from it.
   *
   * @param outgoing true where the entity is the one the link runs from
   * @param otherName the entity at the other end
   * @param statements the claims that support it
   */
  public record SaidLink(
      Link link,
      boolean outgoing,
      String otherId,
      EntityType otherType,
      String otherName,
      List<String> roles,
      String since,
      String until,
      ClaimStatus status,
      long claims,
      long documents,
      List<Statement> statements) {}
}
