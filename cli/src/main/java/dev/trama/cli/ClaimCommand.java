package dev.trama.cli;

import dev.trama.analyst.Analyst;
import dev.trama.analyst.Analyst.Kind;
import dev.trama.analyst.OwnClaim;
import dev.trama.graph.Decision.Verdict;
import dev.trama.model.TramaException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
      "  trama claim dispute \"El Mencho\" \"leader of\" CJNG --reason \"said to be dead\"",
      "The ids of documents' claims: trama why NAME RELATION NAME --format json.",
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

  @Command(
      name = "dispute",
      description =
          "Disputes what documents or others claim: it stays, and all that rests on it says so.")
  void dispute(@Mixin AnalystOption as, @Mixin DecidedClaim claim) {
    decide(claim, Verdict.DISPUTED, as);
  }

  @Command(
      name = "retract",
      description =
          "Takes a claim of your own back, or one of a document out: it no longer supports"
              + " anything.")
  void retract(@Mixin AnalystOption as, @Mixin DecidedClaim claim) {
    List<String> words = claim.words();
    if (words.size() == 1 && Analyst.isOwn(words.get(0))) {
      as.analyst(context).withdraw(Kind.CLAIM, words.get(0), claim.reason());
    } else {
      decide(claim, Verdict.REJECTED, as);
    }
  }

  /** Each claim that is meant, with its document where that is known. */
  private Map<String, String> claims(List<String> words) {
    Map<String, String> claims = new LinkedHashMap<>();
    switch (words.size()) {
      case 1 ->
          claims.put(
              Analyst.isOwn(words.get(0))
                  ? Analyst.claimOf(context.graph(), words.get(0))
                  : words.get(0),
              null);
      case 3 ->
          context
              .questions()
              .why(words.get(0), words.get(1), words.get(2))
              .claims()
              .forEach(s -> claims.put(s.statement().id(), s.statement().document().id()));
      default ->
          throw new TramaException(
              TramaException.Kind.USAGE,
              "Give the id of a claim, or three words: a name, a relation and another name.");
    }
    return claims;
  }

  private void decide(DecidedClaim claim, Verdict verdict, AnalystOption as) {
    Map<String, String> claims = claims(claim.words());
    context
        .graph()
        .reviews()
        .decide(
            claims.keySet(),
            claims.values().stream().filter(Objects::nonNull).collect(Collectors.toSet()),
            verdict,
            as.name(context),
            claim.reason());
    context
        .err()
        .println(
            "trama: "
                + (verdict == Verdict.DISPUTED ? "disputed " : "retracted ")
                + Counted.of(claims.size(), "claim")
                + "; to take that back: trama review undo "
                + String.join(" ", claims.keySet()));
  }

  @Command(name = "list", description = "Lists your and others' own claims, of one name or all.")
  int list(
      @Parameters(paramLabel = "NAME", arity = "0..*", description = "Of this name alone.")
          List<String> words) {
    return NoteCommand.entries(context, Kind.CLAIM, words);
  }
}
