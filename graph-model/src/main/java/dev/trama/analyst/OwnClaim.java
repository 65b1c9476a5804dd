package dev.trama.analyst;

import dev.trama.model.EntityType;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.TramaException;
import dev.trama.query.Ref;

/**
 * What an analyst claims.
 *
 * @param to null for a fact, such as an arrest
 * @param words the relation as the analyst said it
 * @param reason why it is so
 */
public record OwnClaim(
    Ref from, RelationType type, Ref to, Qualifiers qualifiers, String words, String reason) {
  public OwnClaim {
    EntityType source = EntityType.ofLabel(from.type()).orElseThrow();
    EntityType target = to == null ? null : EntityType.ofLabel(to.type()).orElseThrow();
    if (!type.permits(source, target)) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "A "
              + source.singular()
              + " cannot be \""
              + words
              + "\" "
              + (target == null ? "without another name" : "of a " + target.singular())
              + ".");
    }
    if (to != null && to.id().equals(from.id())) {
      throw new TramaException(
          TramaException.Kind.USAGE, "Both names are " + from.name() + "; a claim ties two.");
    }
    if (reason == null || reason.isBlank()) {
      throw new TramaException(
          TramaException.Kind.USAGE, "A claim of your own needs a reason (--reason).");
    }
  }
}
