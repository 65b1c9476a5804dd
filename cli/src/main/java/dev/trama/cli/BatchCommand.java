package dev.trama.cli;

import dev.trama.graph.Batch;
import dev.trama.graph.BatchDiff;
import dev.trama.graph.Batches;
import dev.trama.render.DocumentRenderer;
import dev.trama.render.Format;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trama batch}: the imports so far. */
@Command(
    name = "batch",
    description = "Lists imports, shows what one brought or changed, and takes one back.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama batch list",
      "  trama batch show 2026-01-31-1",
      "  trama batch diff 2026-01-31-1",
      "  trama batch undo 2026-01-31-1"
    })
final class BatchCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final CommandContext context;

  BatchCommand(CommandContext context) {
    this.context = context;
  }

  @Command(name = "list", description = "Lists the batches, the latest first.")
  int list() {
    List<List<String>> rows = new ArrayList<>();
    for (Batch batch : context.graph().batches().list()) {
      rows.add(
          Arrays.asList(
              batch.id(),
              batch.state().name().toLowerCase(Locale.ROOT),
              time(batch.started()),
              Long.toString(batch.documents()),
              batch.by(),
              batch.source()));
    }
    if (rows.isEmpty()) {
      context.err().println("trama: nothing has been imported yet");
      return ExitCodes.NOTHING_FOUND;
    }
    print(List.of("batch", "state", "started", "documents", "by", "source"), rows);
    return ExitCodes.ANSWERED;
  }

  @Command(name = "show", description = "Lists the documents that a batch brought.")
  void show(@Parameters(paramLabel = "BATCH", description = "Its id.") String id) {
    List<List<String>> rows = new ArrayList<>();
    for (Batches.Imported imported : context.graph().batches().documents(id)) {
      rows.add(
          Arrays.asList(
              imported.outcome().name().toLowerCase(Locale.ROOT),
              imported.document().title(),
              imported.document().publisher(),
              imported.document().published(),
              imported.document().uri(),
              imported.document().id().substring(0, 12)));
    }
    print(List.of("outcome", "title", "publisher", "published", "address", "document"), rows);
  }

  @Command(
      name = "undo",
      description = {
        "Takes a batch back: the graph is then as if it had never been.",
        "A document that another batch came upon as well stays until that is taken back too."
      })
  void undo(@Parameters(paramLabel = "BATCH", description = "Its id.") String id) {
    Batches.Undone undone = context.graph().batches().undo(id);
    context
        .err()
        .println(
            "trama: took back batch "
                + id
                + ": "
                + Counted.of(undone.removed(), "document")
                + " removed"
                + (undone.kept() == 0
                    ? ""
                    : ", " + undone.kept() + " kept that a later import came upon as well"));
  }

  @Command(
      name = "diff",
      description = {
        "Tells what a batch brought and ended: entities, and links between them.",
        "Of two batches: what only the second says (new), and what only the first (ended)."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  trama batch diff 2026-01-31-1",
        "  trama batch diff 2026-01-31-1 2026-02-28-1 --format csv"
      })
  int diff(
      @Parameters(paramLabel = "BATCH", description = "Its id.") String id,
      @Parameters(paramLabel = "BATCH", arity = "0..1", description = "The one to compare with it.")
          String other) {
    Batches batches = context.graph().batches();
    BatchDiff diff = other == null ? batches.diff(id) : batches.diff(id, other);
    List<List<String>> rows = new ArrayList<>();
    for (BatchDiff.EntityChange entity : diff.entities()) {
      rows.add(
          List.of(
              word(entity.change()),
              entity.type().label(),
              entity.name(),
              Long.toString(entity.documents())));
    }
    for (BatchDiff.LinkChange link : diff.links()) {
      rows.add(
          List.of(
              word(link.change()),
              "link",
              DocumentRenderer.link(link),
              Long.toString(link.claims())));
    }
    if (rows.isEmpty()) {
      context.err().println("trama: no difference");
      return ExitCodes.NOTHING_FOUND;
    }
    print(List.of("change", "kind", "what", "said"), rows);
    return ExitCodes.ANSWERED;
  }

  private static String word(BatchDiff.Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  private static String time(Instant time) {
    return time == null ? null : TIME.format(time);
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }
}
