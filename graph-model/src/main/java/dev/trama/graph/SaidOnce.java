package dev.trama.graph;

import dev.trama.model.Kin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Kinships of two people told once: who is called a wife in one document and a spouse in another is
 * the wife, with the claims of both.
 */
public final class SaidOnce {
  private SaidOnce() {}

  /**
   * A kinship as it is told of somebody.
   *
   * @param other the id of whom they are kin of
   * @param term what they are of that person, as far as is known
   */
  public record Told(String other, Kin term) {}

  /** What somebody at one end of a link is called by it. */
  public static Kin term(String kin, boolean atStart) {
    Kin known = Kin.of(kin).orElse(Kin.RELATIVE);
    return atStart ? known : known.inverse();
  }

  /**
   * The links, those left out that another one tells already.
   *
   * @param told what a link tells; null for any but kinships
   * @param joined the link that stays, with what speaks for the one that goes
   */
  public static <T> List<T> of(List<T> links, Function<T, Told> told, BinaryOperator<T> joined) {
    List<T> once = new ArrayList<>();
    for (T link : links) {
      Told term = told.apply(link);
      int at = -1;
      for (int i = 0; i < once.size() && term != null && at < 0; i++) {
        Told known = told.apply(once.get(i));
        boolean same = known != null && known.other.equals(term.other);
        at = same && (known.term.isA(term.term) || term.term.isA(known.term)) ? i : -1;
      }
      if (at < 0) {
        once.add(link);
      } else {
        T other = once.get(at);
        boolean narrower =
            term.term != told.apply(other).term && term.term.isA(told.apply(other).term);
        once.set(at, narrower ? joined.apply(link, other) : joined.apply(other, link));
      }
    }
    return once;
  }
}
