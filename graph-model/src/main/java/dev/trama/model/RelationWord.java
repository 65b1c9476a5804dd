package dev.trama.model;

/**
 * A phrase by which an analyst asks for a relation.
 *
 * @param text lower case, as spoken: "armed wing", "led by"
 * @param asks the end that is the answer; the other end is what the phrase is completed with
 * @param role where not null, only claims whose role contains it answer: an armed wing is not any
 *     subunit
 */
public record RelationWord(String text, Form form, End asks, Language language, String role) {

  /** The end of a relation: it runs from {@code FROM} to {@code TO}. */
  public enum End {
    FROM,
    TO;

    public End other() {
      return this == FROM ? TO : FROM;
    }
  }

  /** How the phrase stands in a sentence. */
  public enum Form {
    /** "leader of X". */
    NOUN,
    /** "who leads X": the answer does it. */
    ACTIVE,
    /** "groups led by X": the answer undergoes it; also "based in X", "related to X". */
    PARTICIPLE
  }

  public enum Language {
    ENGLISH,
    SPANISH
  }
}
