package dev.trama.names;

/** How one part of a name stands to its counterpart in another. */
public enum Agreement {
  EQUAL("equal"),
  /** Written otherwise, sounding alike: "Velazquez", "Velasques". */
  SOUND("sounds alike"),
  /** A few letters apart. */
  SPELLING("similar spelling"),
  /** "Pepe" for "Jose", "Mohd" for "Muhammad". */
  SHORT_FORM("short form"),
  INITIAL("initial"),
  /** The first letters of the other name's words. */
  ACRONYM("acronym"),
  /** Both names go on, differently. */
  CONFLICT("differs"),
  /** Said in one name only. */
  MISSING("missing"),
  MISSING_SURNAME("missing surname"),
  /** Same words in another order. */
  ORDER("other order");

  private final String words;

  Agreement(String words) {
    this.words = words;
  }

  /** What an explanation calls it. */
  public String words() {
    return words;
  }
}
