package dev.trama.extract.mention;

import java.util.Set;

/** The small words inside the Spanish name of an authority. */
final class SpanishLinks {
  private SpanishLinks() {}

  /** The small words of "de la República", "del Estado": how many stand before the capital. */
  static int at(Marks marks, int at) {
    String word = marks.written(at);
    boolean article =
        Set.of("la", "los", "las", "el").contains(marks.written(at + 1)) && marks.free(at + 1);
    if (word.equals("en") && marks.written(at + 1).equals("materia")) {
      return marks.freeCapital(at + 3) ? 3 : 0;
    }
    if (!word.equals("de") && !word.equals("del") && !word.equals("contra")) {
      return 0;
    }
    if (article && marks.freeCapital(at + 2)) {
      return 2;
    }
    return word.equals("del") && marks.freeCapital(at + 1) ? 1 : 0;
  }
}
