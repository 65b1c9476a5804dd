package dev.trama.cli;

import java.util.Locale;

/** Says of a document that its language cannot be charted. */
final class Unsupported {
  private Unsupported() {}

  /**
   * What that means for it.
   *
   * @param language ISO 639-1
   */
  static String stored(String language) {
    return name(language) + " is not supported: stored with an empty chart";
  }

  /** What it means where nothing is stored. */
  static String empty(String language) {
    return name(language) + " is not supported: its chart is empty";
  }

  /** "French (fr)"; where the code is none, what stands for it. */
  private static String name(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
        + " ("
        + language
        + ")";
  }
}
