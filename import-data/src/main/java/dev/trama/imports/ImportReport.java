package dev.trama.imports;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What an import did.
 *
 * @param batch its batch, or null where it brought nothing new
 * @param outcomes of the inputs that were reached, in their order
 * @param resumed whether it went on with a batch that an earlier process had left
 * @param inputs how many there were
 */
public record ImportReport(String batch, List<Outcome> outcomes, boolean resumed, int inputs) {
  public ImportReport {
    outcomes = List.copyOf(outcomes);
  }

  public int added() {
    return sum(Outcome::added);
  }

  public int changed() {
    return sum(Outcome::changed);
  }

  public int known() {
    return sum(Outcome::known);
  }

  public int removed() {
    return sum(Outcome::removed);
  }

  /** Inputs that are stored with an empty chart, since their language cannot be charted. */
  public int unsupported() {
    return sum(outcome -> outcome.unsupportedLanguage() == null ? 0 : 1);
  }

  public List<Outcome> failures() {
    return outcomes.stream().filter(Outcome::failed).toList();
  }

  /** False where it was stopped before every input was reached. */
  public boolean isWhole() {
    return outcomes.size() == inputs;
  }

  private int sum(ToIntFunction<Outcome> count) {
    return outcomes.stream().mapToInt(count).sum();
  }
}
