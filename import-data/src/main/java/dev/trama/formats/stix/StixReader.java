package dev.trama.formats.stix;

import dev.trama.formats.lists.JsonObjects;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Pull;
import dev.trama.model.Chart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a bundle, or single objects one after the other, in two passes: relationships and reports
 * name objects by ids, which the first pass learns.
 */
public final class StixReader implements ListReader {
  private static final String WRAPPER = "objects";
  private static final Pattern STIX =
      Pattern.compile("\"id\"\\s*:\\s*\"[a-z0-9-]+--[0-9a-f-]{36}\"");

  @Override
  public String format() {
    return "STIX 2.1";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).stripLeading();
    return (text.startsWith("{") || text.startsWith("\uFEFF{")) && STIX.matcher(text).find();
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Map<String, StixObject> named = new HashMap<>();
    try (JsonObjects objects = new JsonObjects(file, WRAPPER)) {
      Map<String, Object> fields = objects.next();
      for (; fields != null; fields = objects.next()) {
        StixObject object = StixObject.of(fields);
        if (object == null) {
          throw file.broken(objects.line(), "a STIX object without an id or a type");
        }
        if (object.name() != null) {
          named.put(object.id(), StixWriter.slim(object));
        }
      }
    }
    StixWriter writer = new StixWriter(named, options.publishedOf(path), options.problems());
    JsonObjects objects = new JsonObjects(file, WRAPPER);
    return Pull.stream(
        () -> {
          Map<String, Object> fields = objects.next();
          for (; fields != null; fields = objects.next()) {
            Optional<Chart> chart = writer.chart(StixObject.of(fields));
            if (chart.isPresent()) {
              return chart.get();
            }
          }
          writer.reportUnplaced();
          return null;
        },
        objects::close);
  }
}
