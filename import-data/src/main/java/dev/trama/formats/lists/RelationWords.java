package dev.trama.formats.lists;

import dev.trama.model.Kin;
import dev.trama.model.RelationType;
import dev.trama.model.RelationWord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the words on a tie say: one of our relations, or none of them. */
public final class RelationWords {
  private static final Map<String, Meaning> MEANINGS = meanings();

  private RelationWords() {}

  /**
   * A relation, as the words tell it.
   *
   * @param reversed whether it runs from the target to the source
   * @param kin the kin term, where the relation is kinship
   * @param role the role that the words ask for besides
   */
  public record Meaning(RelationType type, boolean reversed, String kin, String role) {}

  /** {@link RelationType#LINKED_TO} where the words are none of ours. */
  public static Meaning of(String words) {
    String key = key(words);
    Meaning meaning = MEANINGS.get(key);
    if (meaning == null && key.endsWith(" of")) {
      meaning = MEANINGS.get(key.substring(0, key.length() - 3));
    }
    return meaning == null ? new Meaning(RelationType.LINKED_TO, false, null, null) : meaning;
  }

  private static Map<String, Meaning> meanings() {
    Map<String, Meaning> meanings = new HashMap<>();
    for (RelationType type : RelationType.values()) {
      // Kinship without a term says nothing that the words do not.
      String kin = type == RelationType.KIN_OF ? Kin.RELATIVE.term() : null;
      meanings.put(key(type.name()), new Meaning(type, false, kin, null));
    }
    for (Kin kin : Kin.values()) {
      kin.words()
          .forEach(
              w -> meanings.put(key(w), new Meaning(RelationType.KIN_OF, false, kin.term(), null)));
    }
    Arrays.stream(RelationType.values())
        .forEach(type -> type.words().forEach(word -> add(meanings, type, word)));
    return meanings;
  }

  private static void add(Map<String, Meaning> meanings, RelationType type, RelationWord word) {
    boolean fromSource = word.asks() == RelationWord.End.FROM;
    // "Group" on a tie may be either end; "led by" cannot.
    if (fromSource || word.form() == RelationWord.Form.PARTICIPLE) {
      meanings.putIfAbsent(key(word.text()), new Meaning(type, !fromSource, null, word.role()));
    }
  }

  /** "Member-of", "MEMBER_OF" and "member of" are the same. */
  private static String key(String words) {
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
  }
}
