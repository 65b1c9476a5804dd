package dev.trama.formats.ftm;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.Pull;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads entities in two passes: links name their ends by ids, which the first pass learns. Every
 * entity but two kinds is an entry of its own, links included: an address is told by who has it, a
 * position by who holds it.
 */
public final class FtmReader implements ListReader {
  private static final Set<String> CARRIED = Set.of("Address", "Position");
  private static final Pattern SCHEMA = Pattern.compile("\"schema\"\\s*:\\s*\"[A-Z]\\w+\"");

  @Override
  public String format() {
    return "FollowTheMoney (JSON lines)";
  }

  @Override
  public boolean recognises(byte[] head) {
    return Kind.of(head) != null;
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Kind kind = Kind.of(file.head());
    FtmIndex index = new FtmIndex();
    try (FtmSource source = open(kind, file, problem -> {})) {
      for (FtmEntity entity = source.next(); entity != null; entity = source.next()) {
        index.add(entity);
      }
    }
    String stem = path.getFileName().toString().replaceFirst("\\..*", "");
    Reading reading = new Reading(index, index.dataset().orElse(stem), path, options);
    FtmSource source = open(kind, file, options.problems());
    return Pull.stream(
        () -> {
          for (FtmEntity entity = source.next(); entity != null; entity = source.next()) {
            Optional<Chart> chart = reading.chart(entity);
            if (chart.isPresent()) {
              return chart.get();
            }
          }
          reading.reportUnplaced();
          return null;
        },
        source::close);
  }

  private static FtmSource open(Kind kind, ListFile file, Consumer<String> problems) {
    return switch (kind == null ? Kind.OBJECTS : kind) {
      case OBJECTS -> new FtmObjects(file, problems);
      case STATEMENT_LINES -> FtmStatements.json(file);
      case STATEMENT_TABLE -> FtmStatements.csv(file);
    };
  }

  /** How a file holds entities. */
  private enum Kind {
    OBJECTS,
    STATEMENT_LINES,
    STATEMENT_TABLE;

    /** Null where it holds none. */
    static Kind of(byte[] head) {
      String text = new String(head, StandardCharsets.UTF_8).stripLeading();
      String first = text.lines().findFirst().orElse("").replace("\uFEFF", "");
      if (!first.startsWith("{")) {
        boolean table = Stream.of("entity_id", "prop", "schema", "value").allMatch(first::contains);
        return table && first.indexOf(',') > 0 ? STATEMENT_TABLE : null;
      }
      if (first.contains("\"entity_id\"") && first.contains("\"prop\"")) {
        return STATEMENT_LINES;
      }
      // The properties of a large entity may reach beyond the head, its id and schema rarely do.
      boolean objects =
          first.contains("\"id\"")
              && (first.contains("\"properties\"") || first.contains("\"statements\""))
              && !first.contains("\"spec_version\"")
              && SCHEMA.matcher(first).find();
      return objects ? OBJECTS : null;
    }
  }

  /** One pass that writes charts. */
  private static final class Reading {
    private final FtmNodeWriter nodes;
    private final FtmEdgeWriter edges;
    private final String dataset;
    private final Publication publication;
    private final ListOptions options;
    private final Map<String, Integer> unplaced = new TreeMap<>();

    Reading(FtmIndex index, String dataset, Path path, ListOptions options) {
      this.nodes = new FtmNodeWriter(index);
      this.edges = new FtmEdgeWriter(index, options.problems());
      this.dataset = dataset;
      this.options = options;
      this.publication =
          new Publication(dataset, dataset, options.publishedOf(path), null, "ftm/1");
    }

    Optional<Chart> chart(FtmEntity entity) {
      if (CARRIED.contains(entity.schema())) {
        return Optional.empty();
      }
      Entry entry = new Entry(publication, "ftm:" + dataset + "/" + entity.id());
      Optional<FtmEdge> edge = FtmEdge.of(entity.schema());
      EntityType type = FtmIndex.typeOf(entity);
      String title = null;
      if (type != null && entity.name() != null) {
        title = nodes.write(entry, entity, type);
      } else {
        entry.line("schema", entity.schema());
        if (edge.isPresent()) {
          title = edges.link(entry, entity, edge.get());
        } else if (entity.schema().equals("Sanction")) {
          title = edges.sanction(entry, entity);
        } else if (Set.of("Identification", "Passport").contains(entity.schema())) {
          title = edges.identification(entry, entity);
        } else if (entity.schema().equals("Occupancy")) {
          title = edges.occupancy(entry, entity);
        }
      }
      if (title == null) {
        unplaced.merge(entity.schema(), 1, Integer::sum);
        return Optional.empty();
      }
      return Optional.of(entry.chart(title));
    }

    void reportUnplaced() {
      unplaced.forEach(
          (schema, count) ->
              options
                  .problems()
                  .accept(
                      count
                          + " of schema "
                          + schema
                          + " have no place in the chart or tie nobody"));
    }
  }
}
