package dev.trama.cli;

import dev.trama.explore.Relative;
import dev.trama.query.Ref;
import dev.trama.render.FamilyView;
import dev.trama.render.Printable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama family}: whose kin somebody is. */
@Command(
    name = "family",
    description = "Shows the kin of a person and their kin, as a tree.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama family \"El Mencho\"",
      "  trama family \"El Mencho\" --depth 1 --format csv",
      "Everybody stands under the relative nearest to the person. What follows from two claims,",
      "as brother-in-law does from brother of the wife, is marked as inferred."
    })
final class FamilyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Any of the names, or the id.")
  private List<String> words;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "3",
      description = "At most so many kinships away, 6 at most (default: ${DEFAULT-VALUE}).")
  private int depth;

  FamilyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Ref person = context.questions().resolve(String.join(" ", words));
    Relative family = context.explorer().family(person, depth);
    if (family.relatives().isEmpty()) {
      context.err().println("trama: no kin of " + Printable.message(person.name()) + " is known");
      return ExitCodes.NOTHING_FOUND;
    }
    context.print(
        FamilyView.tree(family), FamilyView.table(family), out -> FamilyView.json(family, out));
    return ExitCodes.ANSWERED;
  }
}
