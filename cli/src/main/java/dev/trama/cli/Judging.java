package dev.trama.cli;

import dev.trama.graph.Judgements.Grounds;
import dev.trama.render.Printable;
import dev.trama.resolve.Judgement.Verdict;
import java.util.Locale;

/** What all commands share that judge. */
final class Judging {
  private final CommandContext context;

  Judging(CommandContext context) {
    this.context = context;
  }

  /** Judges two names. */
  void judge(String one, String other, Verdict verdict, String why) {
    String left = idOf(one);
    String right = idOf(other);
    Double score =
        left.equals(right)
            ? null
            : context.graph().candidates().compare(left, right).comparison().score();
    long number = context.graph().judgements().judge(left, right, verdict, grounds(why, score));
    context
        .err()
        .println(
            Printable.message(
                "trama: judgement "
                    + number
                    + ": "
                    + one
                    + " and "
                    + other
                    + words(verdict)
                    + "; 'trama resolve undo "
                    + number
                    + "' takes it back"));
  }

  /** The one entity of this name, id, or number of a list. */
  String idOf(String name) {
    return context
        .graph()
        .candidates()
        .entityOf(name)
        .orElseGet(() -> context.questions().resolve(name).id());
  }

  Grounds grounds(String why, Double score) {
    return new Grounds(by(), why, score);
  }

  String by() {
    return context.terminal().env("USER").orElse(null);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SAME -> " are the same";
      case DIFFERENT -> " are different";
      case UNSURE -> " may or may not be the same";
    };
  }

  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
