package dev.trama.formats.senzing;

import dev.trama.formats.lists.Entry;
import dev.trama.formats.lists.Entry.Party;
import dev.trama.formats.lists.JsonObjects;
import dev.trama.formats.lists.ListFile;
import dev.trama.formats.lists.ListOptions;
import dev.trama.formats.lists.ListReader;
import dev.trama.formats.lists.Publication;
import dev.trama.formats.lists.Pull;
import dev.trama.model.Chart;
import dev.trama.model.EntityType;
import dev.trama.model.Identifier;
import dev.trama.model.Qualifiers;
import dev.trama.model.RelationType;
import dev.trama.model.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads records in two passes: a relation names its other end by a key, whose name the first pass
 * learns. A record without a name is reported and left out. Several records may be one person: that
 * is what the records are made to find out.
 */
public final class SenzingReader implements ListReader {
  private static final String WRAPPER = "records";

  @Override
  public String format() {
    return "Senzing records (JSON lines)";
  }

  @Override
  public boolean recognises(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).stripLeading();
    String first = text.lines().findFirst().orElse("");
    return (first.startsWith("{") || first.startsWith("\uFEFF{"))
        && first.contains("\"DATA_SOURCE\"")
        && first.contains("\"RECORD_ID\"");
  }

  @Override
  public Stream<Chart> read(Path path, ListOptions options) {
    ListFile file = ListFile.of(path);
    Map<String, SenzingRecord> anchors = new HashMap<>();
    try (JsonObjects objects = new JsonObjects(file, WRAPPER)) {
      for (Map<String, Object> object = objects.next(); object != null; object = objects.next()) {
        SenzingRecord record = record(object, file, objects.line());
        String key = record.first("REL_ANCHOR_KEY");
        if (key != null && record.name() != null) {
          anchors.put(key, record);
        }
      }
    }
    JsonObjects objects = new JsonObjects(file, WRAPPER);
    return Pull.stream(
        () -> {
          Map<String, Object> object = objects.next();
          for (; object != null; object = objects.next()) {
            SenzingRecord record = record(object, file, objects.line());
            if (record.name() != null) {
              return chart(record, anchors, options, path);
            }
            options
                .problems()
                .accept(file.path() + ", line " + objects.line() + ": a record without a name");
          }
          return null;
        },
        objects::close);
  }

  private static SenzingRecord record(Map<String, Object> object, ListFile file, long line) {
    SenzingRecord record = SenzingRecord.of(object);
    if (record == null) {
      throw file.broken(line, "a record without DATA_SOURCE and RECORD_ID");
    }
    return record;
  }

  private static Chart chart(
      SenzingRecord record, Map<String, SenzingRecord> anchors, ListOptions options, Path path) {
    Publication publication =
        new Publication(
            record.source(), record.source(), options.publishedOf(path), null, "senzing/1");
    Entry entry = new Entry(publication, "senzing:" + record.id());
    Party subject = RecordWriter.write(entry, record);
    List<String> roles = record.all("REL_POINTER_ROLE");
    List<String> keys = record.all("REL_POINTER_KEY");
    for (int i = 0; i < keys.size(); i++) {
      SenzingRecord other = anchors.get(keys.get(i));
      String role = i < roles.size() ? roles.get(i) : "related";
      if (other == null) {
        options
            .problems()
            .accept(record.id() + ": related to " + keys.get(i) + ", which is no one");
        continue;
      }
      Span said = entry.line("Related", role + " of " + other.name());
      Party end = entry.reference(other.type(), other.name(), other.identifier(), said);
      relate(entry, subject, end, role, said);
    }
    for (String employer : record.all("EMPLOYER")) {
      Span said = entry.line("Employer", employer);
      Party end = entry.reference(EntityType.COMPANY, employer, null, said);
      Qualifiers role = Qualifiers.NONE.withRole("employer");
      entry.tie(RelationType.LINKED_TO, subject, end, role, "employer", said);
    }
    return entry.chart(record.name());
  }

  /** "Owns 60%" and offices have relations of their own; other words stay words. */
  private static void relate(Entry entry, Party from, Party to, String words, Span said) {
    RelationType type =
        words.toLowerCase(Locale.ROOT).startsWith("own")
            ? RelationType.OWNS
            : from.type() == EntityType.PERSON
                ? RelationType.HOLDS_POSITION
                : RelationType.LINKED_TO;
    entry.tie(type, from, to, Qualifiers.NONE.withRole(words), words, said);
  }

  static Identifier identifier(String id) {
    return Identifier.of("senzing", id);
  }
}
