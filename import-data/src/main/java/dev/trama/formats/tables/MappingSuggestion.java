package dev.trama.formats.tables;

import dev.trama.formats.lists.Attributes;
import dev.trama.formats.lists.ListFile;
import dev.trama.model.ValueKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A mapping to start from: what the names of a table's columns suggest, and the rest to fill in.
 */
public final class MappingSuggestion {
  private static final Set<String> NAMES =
      Set.of(
          "name", "fullname", "nombre", "nombrecompleto", "person", "persona", "label", "subject");
  private static final Set<String> ALIASES = Set.of("alias", "aliases", "aka", "apodo", "nickname");
  private static final Set<String> IDS =
      Set.of("id", "folio", "number", "no", "num", "key", "clave");
  private static final Set<String> GROUPS =
      Set.of("group", "grupo", "organization", "organizacion", "cartel", "gang", "banda");

  private MappingSuggestion() {}

  /**
   * The text of a mapping file for this table, CSV or XLSX.
   *
   * @throws dev.trama.model.TramaException where it cannot be read
   */
  public static String of(Path path) {
    ListFile file = ListFile.of(path);
    if (!Spreadsheet.is(path, file.head())) {
      try (Table table = CsvTable.open(file)) {
        return of(file, table, null);
      }
    }
    try (Spreadsheet book = Spreadsheet.open(file)) {
      if (book.sheets().isEmpty()) {
        throw file.broken("is a spreadsheet without a sheet");
      }
      String sheet = book.sheets().get(0);
      try (Table table = book.sheet(sheet)) {
        return of(file, table, sheet);
      }
    }
  }

  private static String of(ListFile file, Table table, String sheet) {
    List<String> header = table.next();
    if (header == null) {
      throw file.broken("is empty; its first row must name the columns");
    }
    List<String> columns = header.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    String id = first(columns, IDS);
    String name = first(columns, NAMES);
    String group = first(columns, GROUPS);
    StringBuilder text = new StringBuilder();
    text.append("# What the columns of ").append(file.path().getFileName()).append(" mean.\n");
    text.append("# key = Column takes the cell, key = \"text\" is the same for every row;\n");
    text.append("# split \";\" behind a column takes several values from one cell.\n");
    text.append("publisher = \"").append(file.path().getFileName()).append("\"\n");
    text.append("#published = \"2024-03-01\"\n#dates = \"d/M/uuuu\"\n");
    if (sheet != null) {
      text.append("sheet = \"").append(sheet).append("\"\n");
    }
    text.append(id == null ? "#id = a column that tells rows apart\n" : "id = " + id + "\n");
    text.append("\n[person]\ntype = \"Person\"\n");
    text.append("name = ").append(name == null ? columns.isEmpty() ? "" : columns.get(0) : name);
    text.append(name == null ? "   # a guess: which column has the names?\n" : "\n");
    if (id != null) {
      text.append("id = ").append(id).append('\n');
    }
    List<String> rest = new ArrayList<>(columns);
    rest.removeIf(c -> c.equals(id) || c.equals(name) || c.equals(group));
    for (String column : rest) {
      text.append(line(column));
    }
    if (group != null) {
      text.append("\n[group]\ntype = \"CriminalGroup\"\nname = ").append(group).append('\n');
      text.append("\n[claim]\nfrom = person\nrelation = \"MEMBER_OF\"\nto = group\n");
      text.append("#role = a column\n#since = a column\n");
    } else {
      text.append("\n#[group]\n#type = \"CriminalGroup\"\n#name = a column\n");
      text.append("\n#[claim]\n#from = person\n#relation = \"MEMBER_OF\"\n#to = group\n");
    }
    return text.toString();
  }

  private static String line(String column) {
    String key = Attributes.key(column);
    if (ALIASES.contains(key)) {
      return "alias = " + column + " split \";\"\n";
    }
    ValueKind kind = Attributes.named(column);
    return kind == null
        ? "#note = " + column + "\n"
        : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " = " + column + "\n";
  }

  private static String first(List<String> columns, Set<String> keys) {
    return columns.stream().filter(c -> keys.contains(Attributes.key(c))).findFirst().orElse(null);
  }
}
