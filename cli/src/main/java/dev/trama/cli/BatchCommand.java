package dev.trama.cli;

import dev.trama.graph.Batch;
import dev.trama.graph.Batches;
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
    description = "Lists imports, shows what one brought, and takes one back.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama batch list",
      "  trama batch show 2026-01-31-1",
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
      description = "Takes a batch back: the graph is then as if it had never been.")
  void undo(@Parameters(paramLabel = "BATCH", description = "Its id.") String id) {
    int gone = context.graph().batches().undo(id);
    context
        .err()
        .println("trama: took back batch " + id + ": " + Counted.of(gone, "document") + " removed");
  }

  private static String time(Instant time) {
    return time == null ? null : TIME.format(time);
  }

  private void print(List<String> columns, List<List<String>> rows) {
    TableRenderer.print(
        new Table(columns, rows), context.format(Format.TABLE), context.look(), context.out());
  }
}
