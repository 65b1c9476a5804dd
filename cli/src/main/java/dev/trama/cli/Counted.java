package dev.trama.cli;

/** Numbers with their noun: "1 document", "2 documents". */
final class Counted {
  private Counted() {}

  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
