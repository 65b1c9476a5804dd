package dev.trama.resolve;

import dev.trama.model.Category;
import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import dev.trama.model.RelationType;
import java.util.List;

/**
 * A profile of which it is not yet said who it is.
 *
 * @param names every form, with its kind
 * @param birthDates as {@link dev.trama.model.PartialDate} writes them
 * @param genders values of {@link dev.trama.model.ValueKind#GENDER}, and those its kin terms tell
 * @param anchor what names it for judgements, see {@link Anchors}
 * @param ties to other profiles of the same document
 */
public record Unresolved(
    String profile,
    String document,
    String anchor,
    EntityType type,
    List<Form> names,
    Category category,
    List<String> birthDates,
    List<String> genders,
    List<String> identifiers,
    List<Tie> ties) {

  /** A name form. */
  public record Form(String text, NameKind kind) {}

  /**
   * A claim, at either end of which the profile stands.
   *
   * @param entity who the other profile is; null where that is not yet said
   */
  public record Tie(RelationType type, String otherProfile, String entity) {
    public Tie(RelationType type, String otherProfile) {
      this(type, otherProfile, null);
    }
  }
}
