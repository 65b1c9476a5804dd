package dev.trama.cli;

import picocli.CommandLine.Option;

/** The grounds of a judgement. */
final class WhyOption {
  @Option(names = "--why", paramLabel = "TEXT", description = "The grounds, kept in the ledger.")
  private String why;

  String text() {
    return why;
  }
}
