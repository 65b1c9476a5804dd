package dev.trama.query;

import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import dev.trama.model.RelationWord.End;
import dev.trama.model.RelationWord.Form;
import dev.trama.model.RelationWord.Language;
import java.util.Objects;
import java.util.Optional;

/**
 * What a relation word asks for, whatever the language and form it was said in.
 *
 * @param asks the end that is the answer
 * @param role null, or the word that the link's role must contain
 * @param kin null unless the type is {@link RelationType#KIN_OF}: read as "the answer is the kin of
 *     what is given"
 */
public record Relation(RelationType type, End asks, String role, Kin kin) {
  static Relation of(RelationType type, RelationWord word) {
    return new Relation(type, word.asks(), word.role(), null);
  }

  static Relation of(Kin kin) {
    return new Relation(RelationType.KIN_OF, End.FROM, null, kin);
  }

  /** True where the answers may be values such as rewards, after which no relation can follow. */
  public boolean asksForValues() {
    return type.mayLackTarget() && asks == End.TO;
  }

  /** The words for it, for a message: "leaders", "led by". */
  String phrase() {
    return word(Form.NOUN)
        .or(() -> word(Form.PARTICIPLE))
        .or(() -> word(Form.ACTIVE))
        .orElse(type.name());
  }

  /** The English word for it in this form, as it stands in a canonical phrase. */
  Optional<String> word(Form form) {
    if (kin != null) {
      return form == Form.NOUN
          ? Optional.of(kin.plurals(Language.ENGLISH).get(0))
          : Optional.empty();
    }
    String singular = null;
    for (RelationWord word : type.words()) {
      boolean same =
          word.form() == form
              && word.asks() == asks
              && word.language() == Language.ENGLISH
              && Objects.equals(word.role(), role);
      if (same && form != Form.NOUN) {
        return Optional.of(word.text());
      }
      if (same && singular != null) {
        // Nouns are declared as singular, plural.
        return Optional.of(word.text());
      }
      if (same) {
        singular = word.text();
      }
    }
    return Optional.ofNullable(singular);
  }
}
