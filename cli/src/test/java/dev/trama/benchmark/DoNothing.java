package dev.trama.benchmark;

/** What any JVM costs, run by {@code cli/benchmark}. */
final class DoNothing {
  private DoNothing() {}

  public static void main(String[] args) {}
}
