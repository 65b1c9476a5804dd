package dev.trama.cli;

import dev.trama.formats.tables.Mapping;
import dev.trama.formats.tables.MappingSuggestion;
import dev.trama.imports.ImportReport;
import dev.trama.imports.Importer;
import dev.trama.imports.Input;
import dev.trama.imports.Sources;
import dev.trama.model.TramaException;
import dev.trama.read.DocumentReader.Given;
import dev.trama.render.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      "  some-program | trama import - --publisher \"Fiscalía\" --published 2021-12-01",
      "A file that cannot be read is reported and left out; the others go on (exit code 4).",
      "Importing the same again changes nothing. 'trama batch undo' takes an import back."
    })
final class ImportCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Text, HTML, PDF, Word, e-mail, a list (OFAC, UN, FollowTheMoney, STIX), a network (GraphML,"
              + " GEXF, UCINET, edge list or matrix in CSV or XLSX), or a folder or zip"
              + " of them, recognised by content; - reads standard input.")
  private List<String> paths;

  @Mixin private DocumentOptions options;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the columns of the tables given mean (CSV, XLSX); see docs/mapping.md.")
  private String mapping;

  @Option(
      names = "--suggest-mapping",
      description = "Print a mapping to start from for the one table given, and import nothing.")
  private boolean suggestMapping;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (suggestMapping) {
      return suggest();
    }
    Mapping columns = mapping == null ? null : Mapping.read(context.terminal().resolve(mapping));
    try (Inputs inputs = Inputs.of(paths, context.terminal())) {
      List<Input> all = Sources.withoutCompanions(inputs.all());
      Given given = options.given(all);
      Problems problems = new Problems();
      Importer importer =
          new Importer(
              context.graph(),
              input ->
                  columns == null
                      ? Sources.read(input, given, problem -> problems.add(input.name(), problem))
                      : Sources.read(input, columns));
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
                  }
                  progress.step();
                },
                context.terminal().cancellation()::requested);
      }
      problems.tell(context.err());
      int exitCode = tell(report);
      if (report.batch() != null) {
        new Watches(context).report();
      }
      return exitCode;
    }
  }

  private int suggest() {
    if (paths.size() != 1 || mapping != null) {
      throw new TramaException(
          TramaException.Kind.USAGE, "--suggest-mapping wants one table and no mapping");
    }
    String text = MappingSuggestion.of(context.terminal().resolve(paths.get(0)));
    text.lines().map(Printable::line).forEach(context.out()::println);
    return ExitCodes.ANSWERED;
  }

  private int tell(ImportReport report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.added(), "new");
    add(parts, report.changed(), "changed");
    add(parts, report.removed(), "no longer listed");
    add(parts, report.known(), "known already");
    add(parts, report.failures().size(), "failed");
    StringBuilder line =
        new StringBuilder(parts.isEmpty() ? "nothing imported" : String.join(", ", parts));
    if (report.batch() != null) {
      line.append(" (batch ").append(report.batch());
      line.append(report.resumed() ? ", gone on with)" : ")");
    }
    if (report.inputs() > 1 || report.failures().isEmpty()) {
      context.err().println("trama: " + line);
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

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
