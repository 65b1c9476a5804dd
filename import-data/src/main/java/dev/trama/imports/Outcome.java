package dev.trama.imports;

import dev.trama.graph.Lists;
import dev.trama.graph.Written;

/**
 * What became of one input. A bulletin is one document; a list is as many as it has entries.
 *
 * @param removed how many entries a newer version of a list no longer has
 * @param unsupportedLanguage of a bulletin that is stored with an empty chart since its language
 *     cannot be charted; else null
 * @param failure why nothing, or nothing more, could be taken from it; null where all went well
 */
public record Outcome(
    Input input,
    int added,
    int changed,
    int known,
    int removed,
    String unsupportedLanguage,
    String failure) {

  /** Of an input of which nothing has been read yet. */
  static Outcome begun(Input input) {
    return new Outcome(input, 0, 0, 0, 0, null, null);
  }

  Outcome counting(Written.Outcome written) {
    return switch (written) {
      case NEW ->
          new Outcome(input, added + 1, changed, known, removed, unsupportedLanguage, failure);
      case CHANGED ->
          new Outcome(input, added, changed + 1, known, removed, unsupportedLanguage, failure);
      case KNOWN ->
          new Outcome(input, added, changed, known + 1, removed, unsupportedLanguage, failure);
    };
  }

  /** Once a list has been written whole. */
  Outcome ending(Lists.Pending pending) {
    int returned = pending.returned().size();
    return new Outcome(
        input,
        added,
        changed + returned,
        known - returned,
        pending.removed().size(),
        unsupportedLanguage,
        failure);
  }

  Outcome inLanguage(String unsupported) {
    return new Outcome(input, added, changed, known, removed, unsupported, failure);
  }

  Outcome failing(String why) {
    return new Outcome(input, added, changed, known, removed, unsupportedLanguage, why);
  }

  public boolean failed() {
    return failure != null;
  }

  public int documents() {
    return added + changed + known;
  }
}
