package dev.trama.cli;

import dev.trama.analyst.Analyst;
import dev.trama.model.TramaException;
import dev.trama.render.Printable;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Whose note, tag or claim it is. */
final class AnalystOption {
  @Option(
      names = "--as",
      paramLabel = "ANALYST",
      description = "Whose word it is (TRAMA_ANALYST; default: your user name).")
  private String name;

  Analyst analyst(CommandContext context) {
    return new Analyst(context.graph(), name(context), Clock.systemUTC());
  }

  /** Who speaks. */
  String name(CommandContext context) {
    String whose =
        name != null
            ? name
            : context
                .terminal()
                .env("TRAMA_ANALYST")
                .or(() -> context.terminal().env("USER"))
                .orElse("analyst");
    return said("--as", whose);
  }

  /** Text from the user as one printable line. */
  static String said(String what, String text) {
    String line = Printable.line(text).strip();
    if (line.isEmpty()) {
      throw new TramaException(TramaException.Kind.USAGE, what + " is empty.");
    }
    return line;
  }
}
