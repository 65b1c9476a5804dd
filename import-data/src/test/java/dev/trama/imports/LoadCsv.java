package dev.trama.imports;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * What a user would do otherwise: the files of a bulk import, taken in by {@code LOAD CSV … IN
 * TRANSACTIONS} into a store with the constraints on ids and the index on addresses, and none of
 * the full-text indexes that a bulk import also makes.
 */
final class LoadCsv {
  private static final String LISTED = "\u001f";

  private final GraphDatabaseService database;

  private LoadCsv(GraphDatabaseService database) {
    this.database = database;
  }

  /**
   * Loads files.
   *
   * @param arguments as {@code neo4j-admin database import} takes them
   */
  static void into(Path store, Path files, List<String> arguments) throws IOException {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(store)
            .setConfig(GraphDatabaseSettings.allow_file_urls, true)
            .setConfig(GraphDatabaseSettings.load_csv_file_url_root, files)
            .setConfig(GraphDatabaseSettings.csv_legacy_quote_escaping, false)
            .build();
    try {
      LoadCsv load = new LoadCsv(service.database(DEFAULT_DATABASE_NAME));
      for (String label : List.of("Batch", "Document", "Profile", "Fact", "Entity")) {
        load.run("CREATE CONSTRAINT FOR (n:" + label + ") REQUIRE n.id IS UNIQUE");
      }
      load.run("CREATE INDEX FOR (d:Document) ON (d.uri)");
      load.run("CALL db.awaitIndexes(300)");
      for (String argument : arguments) {
        if (argument.startsWith("--nodes=") || argument.startsWith("--relationships=")) {
          load.load(argument.split("=")[0].equals("--nodes"), argument.split("=", 3));
        }
      }
    } finally {
      service.shutdown();
    }
  }

  private void run(String statement) {
    database.executeTransactionally(statement, Map.of());
  }

  private void load(boolean nodes, String[] argument) throws IOException {
    String[] files = argument[2].split(",");
    String[] columns = Files.readString(Path.of(files[0])).strip().split(",");
    List<String> properties = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      String[] column = columns[i].split(":");
      String type = column.length == 1 ? "" : column[1];
      if (type.startsWith("START_ID") || type.startsWith("END_ID")) {
        String label = type.substring(type.indexOf('(') + 1, type.indexOf(')'));
        String name = type.startsWith("START") ? "a" : "b";
        ends.add("MATCH (" + name + ":" + label + " {id: row[" + i + "]})");
      } else {
        properties.add(column[0] + ": " + value("row[" + i + "]", type));
      }
    }
    String set = properties.stream().collect(Collectors.joining(", ", "{", "}"));
    String create =
        nodes
            ? "CREATE (n:" + argument[1] + ") SET n = " + set
            : String.join(" ", ends) + " CREATE (a)-[r:" + argument[1] + "]->(b) SET r = " + set;
    run(
        "LOAD CSV FROM 'file:///"
            + Path.of(files[1]).getFileName()
            + "' AS row CALL (row) { "
            + create
            + " } IN TRANSACTIONS OF 10000 ROWS");
  }

  private static String value(String cell, String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "long" -> "toInteger(" + cell + ")";
      case "double" -> "toFloat(" + cell + ")";
      case "boolean" -> "toBoolean(" + cell + ")";
      case "datetime" -> "datetime(" + cell + ")";
      case "date" -> "date(" + cell + ")";
      case "string[]" -> "split(" + cell + ", '" + LISTED + "')";
      default -> cell;
    };
  }
}
