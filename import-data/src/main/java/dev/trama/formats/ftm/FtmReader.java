package dev.trama.formats.ftm;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.JsonObjects;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads entities in two passes: links name their ends by ids, which the first pass learns. Every
 * entity but two kinds is an entry of its own, links included: an address is told by who has it, a
 * position by who holds it.
 */
public final class FtmReader implements ListReader {
  private static final String WRAPPER = "entities";
  private static final Set<String> CARRIED = Set.of("Address", "Position");
  private static final Pattern SCHEMA = Pattern.compile("\"schema\"\\s*:\\s*\"[A-Z]\\w+\"");

  @Override
  public String format() {
    return "FollowTheMoney (JSON lines)";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).stripLeading();
    String first = text.lines().findFirst().orElse("");
    boolean object = text.startsWith("{") || text.startsWith("\uFEFF{");
    // The properties of a large entity may reach beyond the head, its id and schema rarely do.
    return object
        && first.contains("\"id\"")
        && (first.contains("\"properties\"") || first.contains("\"statements\""))
        && !first.contains("\"spec_version\"")
        && SCHEMA.matcher(first).find();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    FtmIndex index = new FtmIndex();
    try (JsonObjects objects = new JsonObjects(file, WRAPPER)) {
      Map<String, Object> object = objects.next();
      for (; object != null; object = objects.next()) {
        FtmEntity entity = FtmEntity.of(object);
        if (entity != null) {
          index.add(entity);
        } else if (!object.containsKey("op") && !object.isEmpty()) {
          throw file.broken(objects.line(), "an entity without an id or a schema");
        }
      }
    }
    String stem = path.getFileName().toString().replaceFirst("\\..*", "");
    Reading reading = new Reading(index, index.dataset().orElse(stem), path, options);
    JsonObjects objects = new JsonObjects(file, WRAPPER);
    return Pull.stream(
        () -> {
          Map<String, Object> object = objects.next();
          for (; object != null; object = objects.next()) {
            FtmEntity entity = FtmEntity.of(object);
            if ("DEL".equals(object.get("op"))) {
              options
                  .problems()
                  .accept(file.path() + ", line " + objects.line() + ": a deletion is not applied");
            }
            Optional<Chart> chart = entity == null ? Optional.empty() : reading.chart(entity);
            if (chart.isPresent()) {
              return chart.get();
            }
          }
          reading.reportUnplaced();
          return null;
        },
        objects::close);
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
