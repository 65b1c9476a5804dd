package dev.trama.cli;

import dev.trama.graph.DocumentEntry;
import dev.trama.graph.Documents;
import dev.trama.graph.Graph;
import dev.trama.model.PartialDate;
import dev.trama.model.SourceDocument;
import dev.trama.model.TramaException;
import dev.trama.model.TramaException.Kind;
import dev.trama.render.DocumentRenderer;
import dev.trama.render.Format;
import dev.trama.render.Table;
import dev.trama.render.TableRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama document}: the documents in the graph. */
@Command(
    name = "document",
    description = "Lists documents, shows one with what it claims, and removes one.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama document list --publisher treasury --since 2021",
      "  trama document show 3fa9c1",
      "  trama document remove 3fa9c1",
      "A document is known by its id or the first characters of it (four or more)."
    })
final class DocumentCommand {
  private static final int SHOWN_OF_ID = 12;

  private final CommandContext context;

  DocumentCommand(CommandContext context) {
    this.context = context;
  }

  @Command(
      name = "list",
      description = "Lists the documents, the latest published first.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  trama document list \"gulf cartel\"",
        "  trama document list --proposed --format csv"
      })
  int list(
      @Parameters(
              paramLabel = "TEXT",
              arity = "0..1",
              description = "Only those with these words in their title or address.")
          String text,
      @Option(
              names = "--publisher",
              paramLabel = "WHO",
              description = "Only those of a publisher with these words in its name.")
          String publisher,
      @Option(
              names = "--since",
              paramLabel = "DATE",
              description = "Only those published then or later.")
          String since,
      @Option(
              names = "--until",
              paramLabel = "DATE",
              description = "Only those published then or earlier.")
          String until,
      @Option(
              names = "--batch",
              paramLabel = "BATCH",
              description = "Only those that this import brought or came upon.")
          String batch,
      @Option(names = "--proposed", description = "Only those with claims that wait for review.")
          boolean proposed,
      @Option(
              names = "--superseded",
              description = "Also those that a newer text or version of their list has superseded.")
          boolean superseded,
      @Option(
              names = "--skip",
              paramLabel = "N",
              defaultValue = "0",
              description = "Pass over the first N.")
          int skip,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "100",
              description = "At most so many (default: ${DEFAULT-VALUE}).")
          int limit) {
    Documents.Filter filter =
        new Documents.Filter(
            text,
            publisher,
            date("--since", since),
            date("--until", until),
            batch,
            proposed,
            superseded);
    List<Documents.Listed> found = context.graph().documents().list(filter, skip, limit + 1);
    if (found.isEmpty()) {
      context.err().println("trama: no such document");
      return ExitCodes.NOTHING_FOUND;
    }
    List<List<String>> rows = new ArrayList<>();
    for (Documents.Listed listed : found.subList(0, Math.min(limit, found.size()))) {
      DocumentEntry document = listed.document();
      rows.add(
          Arrays.asList(
              document.published(),
              document.publisher(),
              document.title(),
              Long.toString(listed.claims()),
              listed.proposed() == 0 ? null : Long.toString(listed.proposed()),
              document.ended() != null
                  ? "ended " + document.ended()
                  : document.superseded() ? "superseded" : null,
              document.uri(),
              document.id().substring(0, SHOWN_OF_ID)));
    }
    TableRenderer.print(
        new Table(
            List.of(
                "published", "publisher", "title", "claims", "proposed", "state", "address", "id"),
            rows),
        context.format(Format.TABLE),
        context.look(),
        context.out());
    if (found.size() > limit) {
      context.err().println("trama: there are more; --skip " + (skip + limit) + " goes on");
    }
    return ExitCodes.ANSWERED;
  }

  @Command(
      name = "show",
      description = "Shows a document's text with a mark after each quote, and what it claims.",
      footerHeading = "%nExamples:%n",
      footer = {"  trama document show 3fa9c1", "  trama document show 3fa9c1 --format json"})
  void show(@Parameters(paramLabel = "DOCUMENT", description = "Its id.") String id) {
    Graph graph = context.graph();
    SourceDocument document = graph.documents().find(id);
    DocumentRenderer.print(
        document,
        graph.documents().claims(document.sha256()),
        context.format(Format.TREE),
        context.look(),
        context.out());
  }

  @Command(
      name = "remove",
      description = {
        "Takes a document out with all it claims.",
        "The graph is then as if it had never come; importing it again brings it back, with what"
            + " was decided on its claims."
      },
      footerHeading = "%nExamples:%n",
      footer = {"  trama document remove 3fa9c1", "  trama document remove 3fa9c1 --yes"})
  void remove(
      @Parameters(paramLabel = "DOCUMENT", description = "Its id.") String id,
      @Option(names = "--yes", description = "Do not ask.") boolean yes) {
    Documents documents = context.graph().documents();
    SourceDocument document = documents.find(id);
    String name = document.title() != null ? document.title() : document.sha256();
    if (!yes && !context.confirms("Remove \"" + name + "\" with all it claims?")) {
      throw new TramaException(
          Kind.USAGE, "Nothing was removed; it needs a yes, or --yes where nobody can be asked.");
    }
    documents.remove(document.sha256());
    context.err().println("trama: removed " + document.sha256().substring(0, SHOWN_OF_ID));
  }

  private static PartialDate date(String option, String text) {
    return text == null
        ? null
        : PartialDate.parse(text)
            .orElseThrow(
                () ->
                    new TramaException(
                        Kind.USAGE,
                        option + " " + text + " is no date; write 2021-12-01, 2021-12 or 2021."));
  }
}
