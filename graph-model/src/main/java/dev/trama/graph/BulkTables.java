package dev.trama.graph;

import dev.trama.model.EntityType;
import dev.trama.model.RelationType;
import dev.trama.model.ValueKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of a bulk import: one for each kind of node and relationship, and what they hold. */
final class BulkTables implements AutoCloseable {
  private static final String[] CLAIM = {
    "role",
    "kin",
    "currency",
    "programme",
    "date",
    "since",
    "until",
    "status",
    "accordingTo",
    "dateFrom:date",
    "dateTo:date",
    "quote",
    "start:long",
    "end:long",
    "extractor",
    "confidence:double",
    "state"
  };

  private final Path folder;
  private final Map<String, BulkTable> tables = new LinkedHashMap<>();

  /**
   * @param folder an empty one, for the files
   */
  BulkTables(Path folder) {
    this.folder = folder;
    table("Batch", "id:ID(Batch)", "source", "by", "state", "started:datetime");
    table(
        "Document",
        "id:ID(Document)",
        "title",
        "publisher",
        "published",
        "uri",
        "language",
        "text",
        "known",
        "proposed:long");
    List<String> profile =
        new ArrayList<>(
            List.of(
                "id:ID(Profile)",
                "anchor",
                "type",
                "name",
                "names:string[]",
                "nameKinds:string[]",
                "nameSpans:string[]",
                "category"));
    for (ValueKind kind : ValueKind.values()) {
      profile.add(kind.property() + ":string[]");
      profile.add(kind.property() + "Spans:string[]");
    }
    table("Profile", profile.toArray(String[]::new));
    for (EntityType type : EntityType.values()) {
      table(
          "Entity;" + type.label(),
          "id:ID(Entity)",
          "name",
          "namedInFull:boolean",
          "documents:long",
          "category",
          "names:string[]",
          "keys:string[]",
          "identifying:string[]",
          "acronyms:string[]",
          "birthDates:string[]",
          "genders:string[]",
          "identifiers:string[]",
          "homes:string[]",
          "idKeys:string[]",
          "within:string[]");
    }
    // What a column holds is of one type: sums that are not whole have a table of their own.
    for (String number : List.of("long", "double")) {
      table("Fact " + number, with(CLAIM, "id:ID(Fact)", "type", "amount:" + number));
      for (RelationType type : RelationType.values()) {
        table(
            "claim " + type + " " + number,
            with(CLAIM, ":START_ID(Profile)", ":END_ID(Profile)", "id", "amount:" + number));
      }
    }
    table("relation IN", ":START_ID(Profile)", ":END_ID(Document)");
    table(
        "relation IN_BATCH",
        ":START_ID(Document)",
        ":END_ID(Batch)",
        "at:datetime",
        "position:long",
        "outcome");
    table("relation HAS", ":START_ID(Profile)", ":END_ID(Fact)");
    table(
        "relation OF",
        ":START_ID(Profile)",
        ":END_ID(Entity)",
        "by",
        "at:datetime",
        "why",
        "score:double");
    for (RelationType type : RelationType.values()) {
      table(
          "link " + type,
          ":START_ID(Entity)",
          ":END_ID(Entity)",
          "claims:long",
          "documents:long",
          "confidence:double",
          "role",
          "roles:string[]",
          "kin",
          "since",
          "until",
          "status",
          "known:string[]");
    }
  }

  private static String[] with(String[] columns, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of(columns));
    return all.toArray(String[]::new);
  }

  private void table(String name, String... columns) {
    tables.put(name, new BulkTable(folder, name.replaceAll("[; ]", "-"), columns));
  }

  /** Adds a row to one of the files. */
  void write(String table, Map<String, Object> row) {
    tables.get(table).write(row);
  }

  /** What to tell {@code neo4j-admin database import full}, beside the name of the database. */
  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--id-type=string", "--multiline-fields=true",
                "--array-delimiter=U+001F", "--quote=\""));
    tables.forEach(
        (name, table) -> {
          if (table.rows() > 0) {
            String file = folder.resolve(name.replaceAll("[; ]", "-")).toString();
            String[] words = name.split(" ");
            boolean relationship = Set.of("claim", "link", "relation").contains(words[0]);
            String label = relationship ? words[1] : words[0].replace(';', ':');
            arguments.add(
                (relationship ? "--relationships=" : "--nodes=")
                    + label
                    + "="
                    + file
                    + "-header.csv,"
                    + file
                    + ".csv");
          }
        });
    return arguments;
  }

  @Override
  public void close() {
    tables.values().forEach(BulkTable::close);
  }
}
