package dev.trama.cli;

import dev.trama.formats.tables.Mapping;
import dev.trama.formats.tables.MappingSuggestion;
import dev.trama.graph.Written;
import dev.trama.imports.BulkImport;
import dev.trama.imports.Draft;
import dev.trama.imports.DryRun;
import dev.trama.imports.FolderWatch;
import dev.trama.imports.ImportReport;
import dev.trama.imports.Importer;
import dev.trama.imports.Input;
import dev.trama.imports.Outcome;
import dev.trama.imports.Sources;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.read.DocumentReader.Given;
import dev.trama.render.Format;
import dev.trama.render.Printable;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama import}: from notices to claims in the graph. */
@Command(
    name = "import",
    description = "Charts notices and lists: files, folders, zips, or - for standard input.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama import notice.pdf pages/ archive.zip",
      "  trama import --suggest-mapping people.csv > people.mapping",
      "  trama import --mapping people.mapping people.csv",
      "  trama import --bulk sdn.csv              # the first, large list of a new workspace",
      "  trama import --bulk-files csv/ sdn.csv   # for a Neo4j server's neo4j-admin",
      "  some-program | trama import - --publisher \"Fiscalía\" --published 2021-12-01",
      "  trama import --dry-run pages/",
      "  trama import --watch inbox/",
      "A file that cannot be read is reported and left out; the others go on (exit code 4).",
      "Importing the same again changes nothing, and an import that was cut short goes on where it",
      "was. 'trama batch undo' takes an import back."
    })
final class ImportCommand implements Callable<Integer> {
  /** How long a file in a watched folder must not have changed. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final CommandContext context;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Text, HTML, PDF, Word, e-mail, a list (OFAC, UN, FollowTheMoney, STIX, Senzing), a network (GraphML,"
              + " GEXF, UCINET, edge list or matrix in CSV or XLSX), or a folder or zip"
              + " of them, recognised by content; - reads standard input.")
  private List<String> paths;

  @Mixin private DocumentOptions options;

  @Mixin private BulkOptions bulk;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the columns of the tables given mean (CSV, XLSX); see docs/mapping.md.")
  private String mapping;

  @Option(
      names = "--suggest-mapping",
      description = "Print a mapping to start from for the one table given, and import nothing.")
  private boolean suggestMapping;

  @Option(
      names = "--dry-run",
      description = "Print what would become of each document, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--watch",
      description =
          "Import what is in the folder and then whatever arrives in it, a batch for all that"
              + " arrives together, until Ctrl-C.")
  private boolean watch;

  @Option(
      names = "--outcomes",
      description = "Print what became of each input; --format json and the like do so as well.")
  private boolean outcomes;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (suggestMapping) {
      return suggest();
    }
    if (watch) {
      if (dryRun || paths.size() != 1) {
        throw new TramaException(
            Kind.USAGE, "--watch takes one folder" + (dryRun ? ", and no --dry-run." : "."));
      }
      return watch(paths.get(0));
    }
    try (Inputs inputs = Inputs.of(paths, context.terminal())) {
      if (dryRun) {
        return plan(inputs);
      }
      if (bulk.given()) {
        return bulk(inputs);
      }
      ImportReport report = run(inputs);
      int exitCode = tell(report);
      tellWatches(report);
      return exitCode;
    }
  }

  private int suggest() {
    if (paths.size() != 1 || mapping != null) {
      throw new TramaException(Kind.USAGE, "--suggest-mapping wants one table and no mapping");
    }
    String text = MappingSuggestion.of(context.terminal().resolve(paths.get(0)));
    text.lines().map(Printable::line).forEach(context.out()::println);
    return ExitCodes.ANSWERED;
  }

  private int bulk(Inputs inputs) {
    List<Input> all = Sources.withoutCompanions(inputs.all());
    Problems problems = new Problems();
    int exitCode = bulk.run(context, all, inputs.source(), new BulkImport(reading(all, problems)));
    problems.tell(context.err());
    return exitCode;
  }

  /** What saved questions answer differently since. */
  private void tellWatches(ImportReport report) {
    if (report.batch() != null) {
      new Watches(context).report();
    }
  }

  private Function<Input, Stream<Draft>> reading(List<Input> all, Problems problems) {
    if (mapping != null) {
      Mapping columns = Mapping.read(context.terminal().resolve(mapping));
      return input -> Sources.read(input, columns);
    }
    Given given = options.given(all);
    return input -> Sources.read(input, given, problem -> problems.add(input.name(), problem));
  }

  private ImportReport run(Inputs inputs) {
    List<Input> all = Sources.withoutCompanions(inputs.all());
    Problems problems = new Problems();
    Importer importer = new Importer(context.graph(), reading(all, problems));
    ImportReport report;
    try (ProgressLine progress = new ProgressLine("importing", all.size(), context.terminal())) {
      report =
          importer.run(
              all,
              inputs.source(),
              context.terminal().env("USER").orElse(null),
              outcome -> {
                if (outcome.failed()) {
                  progress.say(outcome.failure());
                } else if (outcome.unsupportedLanguage() != null) {
                  progress.say(
                      outcome.input().name()
                          + ": "
                          + Unsupported.stored(outcome.unsupportedLanguage()));
                }
                progress.step();
              },
              context.terminal().cancellation()::requested);
    }
    problems.tell(context.err());
    if (outcomes || context.format(Format.TABLE) != Format.TABLE) {
      print(report);
    }
    return report;
  }

  /** Imports what arrives until the user has enough, which is no failure. */
  private int watch(String folder) {
    int failed = 0;
    int added = 0;
    int changed = 0;
    try (FolderWatch arrivals =
        new FolderWatch(folder, context.terminal().resolve(folder), QUIET)) {
      context.err().println("trama: watching " + folder + " until Ctrl-C");
      while (!context.terminal().cancellation().requested()) {
        List<Input> now = arrivals.arrived(context.terminal().cancellation()::requested);
        if (!now.isEmpty()) {
          try (Inputs inputs = Inputs.of(now, context.terminal().resolve(folder).toString())) {
            ImportReport report = run(inputs);
            say(report);
            tellWatches(report);
            failed += report.failures().size();
            added += report.added();
            changed += report.changed();
          }
        }
      }
    }
    context
        .err()
        .println(
            "trama: watched "
                + folder
                + ": "
                + added
                + " new, "
                + changed
                + " changed, "
                + failed
                + " failed");
    return failed == 0 ? ExitCodes.ANSWERED : ExitCodes.SOME_INPUTS_FAILED;
  }

  private int plan(Inputs inputs) {
    List<Input> all = Sources.withoutCompanions(inputs.all());
    Problems problems = new Problems();
    List<List<String>> rows = new ArrayList<>();
    int[] totals = new int[Written.Outcome.values().length + 2];
    int[] unsupported = {0};
    int failed;
    try (ProgressLine progress = new ProgressLine("reading", all.size(), context.terminal())) {
      failed =
          new DryRun(context.graph(), reading(all, problems))
              .run(
                  all,
                  planned -> {
                    totals[planned.outcome().ordinal()]++;
                    unsupported[0] += planned.unsupportedLanguage() == null ? 0 : 1;
                    totals[totals.length - 2] += planned.profiles();
                    totals[totals.length - 1] += planned.claims();
                    rows.add(
                        Arrays.asList(
                            planned.outcome().name().toLowerCase(Locale.ROOT),
                            planned.input().name(),
                            planned.document().title(),
                            Integer.toString(planned.profiles()),
                            Integer.toString(planned.claims()),
                            planned.unsupportedLanguage()));
                  },
                  progress::say,
                  progress::step,
                  context.terminal().cancellation()::requested);
    }
    context.terminal().cancellation().throwIfRequested();
    problems.tell(context.err());
    print(List.of("outcome", "input", "title", "profiles", "claims", "unsupportedLanguage"), rows);
    context
        .err()
        .println(
            "trama: would be "
                + totals[Written.Outcome.NEW.ordinal()]
                + " new, "
                + totals[Written.Outcome.CHANGED.ordinal()]
                + " changed, "
                + totals[Written.Outcome.KNOWN.ordinal()]
                + " known already, with "
                + Counted.of(totals[totals.length - 2], "profile")
                + " and "
                + Counted.of(totals[totals.length - 1], "claim")
                + (unsupported[0] == 0
                    ? ""
                    : ", " + unsupported[0] + " in a language that is not supported")
                + "; nothing was written");
    return failed == 0 ? ExitCodes.ANSWERED : ExitCodes.SOME_INPUTS_FAILED;
  }

  private void print(ImportReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (Outcome outcome : report.outcomes()) {
      rows.add(
          Arrays.asList(
              word(outcome),
              outcome.input().name(),
              Integer.toString(outcome.added()),
              Integer.toString(outcome.changed()),
              Integer.toString(outcome.known()),
              Integer.toString(outcome.removed()),
              outcome.unsupportedLanguage(),
              problem(outcome.failure(), outcome.unsupportedLanguage())));
    }
    print(
        List.of(
            "outcome",
            "input",
            "new",
            "changed",
            "known",
            "removed",
            "unsupportedLanguage",
            "problem"),
        rows);
  }

  private static String word(Outcome outcome) {
    if (outcome.failed()) {
      return "failed";
    }
    return outcome.unsupportedLanguage() == null ? "taken" : "uncharted";
  }

  private static String problem(String failure, String unsupportedLanguage) {
    return failure == null && unsupportedLanguage != null
        ? Unsupported.stored(unsupportedLanguage)
        : failure;
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }

  private int tell(ImportReport report) {
    if (report.inputs() > 1 || report.failures().isEmpty()) {
      say(report);
    }
    if (!report.isWhole()) {
      context
          .err()
          .println(
              "trama: stopped after "
                  + Counted.of(report.outcomes().size(), "input")
                  + " of "
                  + report.inputs()
                  + "; the same command goes on from there");
      return ExitCodes.CANCELLED;
    }
    return report.failures().isEmpty() ? ExitCodes.ANSWERED : ExitCodes.SOME_INPUTS_FAILED;
  }

  private void say(ImportReport report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.added(), "new");
    add(parts, report.changed(), "changed");
    add(parts, report.removed(), "no longer listed");
    add(parts, report.known(), "known already");
    add(parts, report.failures().size(), "failed");
    add(parts, report.unsupported(), "in a language that is not supported");
    StringBuilder line =
        new StringBuilder(parts.isEmpty() ? "nothing imported" : String.join(", ", parts));
    if (report.batch() != null) {
      line.append(" (batch ").append(report.batch());
      line.append(report.resumed() ? ", gone on with)" : ")");
    }
    context.err().println("trama: " + line);
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
