package dev.trama.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which claim an analyst decides on, and why. */
final class DecidedClaim {
  @Parameters(
      paramLabel = "CLAIM | NAME RELATION NAME",
      arity = "1..3",
      description = "The id of a claim, or what is claimed.")
  private List<String> words;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  List<String> words() {
    return words;
  }

  String reason() {
    return AnalystOption.said("--reason", reason);
  }
}
