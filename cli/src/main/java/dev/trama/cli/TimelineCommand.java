package dev.trama.cli;

import dev.trama.explore.Event;
import dev.trama.query.Ref;
import dev.trama.render.Arrangement;
import dev.trama.render.Format;
import dev.trama.render.Printable;
import dev.trama.render.TimelineView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama timeline}: what happened when. */
@Command(
    name = "timeline",
    description = "Lists what is dated of a person or group, in order of time.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama timeline \"El Mencho\"",
      "  trama timeline CJNG --people",
      "  trama timeline CJNG --columns date,what",
      "A date of which only the year or month is known stands before the days in it; one without a",
      "year stands last."
    })
final class TimelineCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Any of its names, or its id.")
  private List<String> words;

  @Option(
      names = "--people",
      description = "Of a group: also what is dated of its leaders and members.")
  private boolean people;

  @Option(
      names = "--undated",
      description = "Also what has no date, at the day its document was published.")
  private boolean undated;

  TimelineCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Ref entity = context.questions().resolve(String.join(" ", words));
    List<Event> events = context.explorer().timeline(entity, people, undated);
    if (events.isEmpty()) {
      context
          .err()
          .println(
              "trama: nothing is dated of "
                  + Printable.message(entity.name())
                  + (undated ? "" : "; --undated shows all, by publication"));
      return ExitCodes.NOTHING_FOUND;
    }
    boolean whole = context.look().arrangement().equals(Arrangement.NONE);
    if (whole && context.format(Format.TREE) == Format.TREE) {
      TimelineView.tree(entity.name() + " (" + entity.type() + ")", events)
          .print(context.look(), context.out());
    } else {
      context.print(TimelineView.table(events));
    }
    return ExitCodes.ANSWERED;
  }
}
