package dev.trama.cli;

import dev.trama.graph.Changes;
import dev.trama.graph.Row;
import dev.trama.model.TramaException;
import dev.trama.render.Format;
import dev.trama.render.RowsRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trama cypher}: a statement of the user's own. */
@Command(
    name = "cypher",
    description =
        "Runs a Cypher statement; the database lets it read only, unless --write is given.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trama cypher \"MATCH (p:Person)-[l:LEADS]->(g) RETURN p.name, g.name, l.documents\"",
      "  trama cypher \"MATCH (e:Entity {name: \\$name}) RETURN e.id\" --param name=CJNG",
      "  trama ask \"members of CJNG\" --explain",
      "docs/graph.md tells what lies in the graph. What is written here nobody can undo, and the",
      "links that follow from claims are not kept in step: prefer trama claim, note and tag."
    })
final class CypherCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "The statement.")
  private List<String> words;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter: a number, true, false, or else text.")
  private Map<String, String> parameters = Map.of();

  @Option(names = "--write", description = "Let it change the graph, after asking.")
  private boolean write;

  @Option(names = "--yes", description = "With --write: do not ask.")
  private boolean yes;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Print at most so many rows (default: ${DEFAULT-VALUE}).")
  private int limit;

  CypherCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String statement = String.join(" ", words);
    Map<String, Object> values = new LinkedHashMap<>();
    parameters.forEach((name, text) -> values.put(name, value(text)));
    List<Row> rows = write ? write(statement, values) : read(statement, values);
    if (rows.isEmpty()) {
      context.err().println(write ? "trama: done" : "trama: no rows");
      return write ? ExitCodes.ANSWERED : ExitCodes.NOTHING_FOUND;
    }
    RowsRenderer.print(rows, context.format(Format.TABLE), context.look(), context.out());
    return ExitCodes.ANSWERED;
  }

  private List<Row> read(String statement, Map<String, Object> values) {
    List<Row> rows = new ArrayList<>();
    long[] left = {0};
    context
        .graph()
        .cypher()
        .read(
            statement,
            values,
            row -> {
              if (rows.size() < limit) {
                rows.add(row);
              } else {
                left[0]++;
              }
            },
            context.terminal().cancellation()::onRequest);
    if (left[0] > 0) {
      context.err().println("trama: " + left[0] + " more rows; --limit shows them");
    }
    return rows;
  }

  private List<Row> write(String statement, Map<String, Object> values) {
    if (!yes && !context.confirms("Run this, which may change the graph and cannot be undone?")) {
      throw new TramaException(
          TramaException.Kind.USAGE,
          "Nothing was run; --write needs a yes, or --yes where nobody can be asked.");
    }
    Changes[] changes = new Changes[1];
    List<Row> rows =
        context
            .graph()
            .cypher()
            .write(
                transaction -> {
                  List<Row> returned = transaction.run(statement, values);
                  changes[0] = transaction.changes();
                  return returned;
                });
    Changes made = changes[0];
    context
        .err()
        .println(
            "trama: nodes +%d -%d, relationships +%d -%d, properties set %d"
                .formatted(
                    made.nodesCreated(),
                    made.nodesDeleted(),
                    made.relationshipsCreated(),
                    made.relationshipsDeleted(),
                    made.propertiesSet()));
    return rows.subList(0, Math.min(limit, rows.size()));
  }

  private static Object value(String text) {
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    if (text.matches("-?\\d+\\.\\d+")) {
      return Double.valueOf(text);
    }
    return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
  }
}
