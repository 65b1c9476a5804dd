package dev.trama.imports;

import dev.trama.graph.Written;

/**
 * What became of one input. A bulletin is one document; a list is as many as it has entries.
 *
 * @param failure why nothing, or nothing more, could be taken from it; null where all went well
 */
public record Outcome(Input input, int added, int changed, int known, String failure) {

  Outcome counting(Written.Outcome written) {
    return switch (written) {
      case NEW -> new Outcome(input, added + 1, changed, known, failure);
      case CHANGED -> new Outcome(input, added, changed + 1, known, failure);
      case KNOWN -> new Outcome(input, added, changed, known + 1, failure);
    };
  }

  Outcome failing(String why) {
    return new Outcome(input, added, changed, known, why);
  }

  public boolean failed() {
    return failure != null;
  }

  public int documents() {
    return added + changed + known;
  }
}
