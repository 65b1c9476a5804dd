package dev.trama.cli;

import dev.trama.analyst.Analyst.Kind;
import dev.trama.analyst.OwnClaim;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama claim}: the analyst as a source. */
@Command(
    name = "claim",
    description = "Claims of your own, with your name and reason, beside those of documents.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama claim add \"Ana Vega\" \"leader of\" \"Grupo Norte\" --reason \"interview of 3 May\"",
      "  trama claim add \"Ana Vega\" arrested --date 2024-05 --reason \"court file 12/24\"",
      "  trama claim edit --id 4f0c2a9b71 \"Ana Vega\" member \"Grupo Norte\" --reason misheard",
      "  trama claim retract 4f0c2a9b71 --reason \"mistaken identity\"",
      "Nothing is overwritten: what was claimed before, and why it no longer is, stays."
    })
final class ClaimCommand {
  private final CommandContext context;

  ClaimCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "add", description = "Claims something; prints the id of the claim.")
  void add(@Mixin AnalystOption as, @Mixin ClaimOptions claim) {
    OwnClaim own = claim.claim(context);
    context.err().println("trama: claim " + as.analyst(context).claim(own));
  }

  @Command(name = "edit", description = "Puts another claim in the place of one of your own.")
  void edit(
      @Mixin AnalystOption as,
      @Option(
              names = "--id",
              required = true,
              paramLabel = "ID",
              description = "The claim to change, as the list shows it.")
          String id,
      @Mixin ClaimOptions claim) {
    OwnClaim own = claim.claim(context);
    as.analyst(context).edit(id, own);
  }

  @Command(name = "retract", description = "Takes a claim of your own back.")
  void retract(
      @Mixin AnalystOption as,
      @Parameters(paramLabel = "ID", description = "Its id, as the list shows it.") String id,
      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
          String reason) {
    as.analyst(context).withdraw(Kind.CLAIM, id, AnalystOption.said("--reason", reason));
  }

  @Command(name = "list", description = "Lists your and others' own claims, of one name or all.")
  int list(
      @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of this name alone.")
          List<String> words) {
    return NoteCommand.entries(context, Kind.CLAIM, words);
  }
}
