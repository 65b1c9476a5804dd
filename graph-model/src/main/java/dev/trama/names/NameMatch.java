package dev.trama.names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The outcome of comparing two names.
 *
 * @param score 0 to 1; 1 only for names that are equal word by word and in order
 * @param evidence how much the agreement says, in bits: the sum of log2(1 / share of bearers) over
 *     the parts that agree. Two people called Jose Garcia score 1 and yet share little evidence;
 *     unlike the score it has no upper bound
 * @param identifying whether the names agree in enough to speak of one bearer at all: never on a
 *     single part of a longer name, an acronym, or on short forms and initials alone
 * @param features what agreed, what did not and how much it counted
 */
public record NameMatch(
    double score, double evidence, boolean identifying, List<NameFeature> features) {
  public NameMatch {
    features = List.copyOf(features);
  }

  /** The features in one line, such as "gonzales ~ gonzalez: sounds alike 0.97; jr: missing". */
  public String explanation() {
    return features.stream().map(NameMatch::words).collect(Collectors.joining("; "));
  }

  private static String words(NameFeature f) {
    String pair =
        f.left().isEmpty()
            ? f.right()
            : f.right().isEmpty() || f.left().equals(f.right())
                ? f.left()
                : f.left() + " ~ " + f.right();
    boolean graded = f.how() == Agreement.SOUND || f.how() == Agreement.SPELLING;
    return pair
        + ": "
        + f.how().words()
        + (graded ? String.format(Locale.ROOT, " %.2f", f.similarity()) : "");
  }
}
