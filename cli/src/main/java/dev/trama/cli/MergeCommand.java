package dev.trama.cli;

import dev.trama.resolve.Judgement.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trama merge}: two entities are one. */
@Command(
    name = "merge",
    description = "Makes two entities one; the judgement is kept and can be taken back.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama merge \"El Mencho\" \"Nemesio Oseguera Cervantes\" --why \"the same birth date\"",
      "  trama split \"El Mencho\"          # takes the latest merge back",
      "The same as 'trama resolve same'. Links move along; nothing is lost by a merge."
    })
final class MergeCommand implements Runnable {
  private final Judging judging;

  @Parameters(index = "0", paramLabel = "NAME", description = "One, by any of its names or its id.")
  private String one;

  @Parameters(index = "1", paramLabel = "NAME", description = "The other.")
  private String other;

  @Mixin private final WhyOption why = new WhyOption();

  MergeCommand(CommandContext context) {
    this.judging = new Judging(context);
  }

  @Override
  public void run() {
    judging.judge(one, other, Verdict.SAME, why.text());
  }
}
