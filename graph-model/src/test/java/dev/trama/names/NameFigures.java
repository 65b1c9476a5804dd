package dev.trama.names;

import dev.trama.model.EntityType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures names against real lists and labelled pairs; docs/names.md says what the figures mean.
 */
public final class NameFigures {
  private NameFigures() {}

  /** "GUZMAN LOERA, Joaquin" as it is spoken. */
  public static String spoken(String name) {
    return NameKey.spokenOrder(name);
  }

  /** One alias of a narcotics individual. */
  public record Alias(String id, String name) {}

  /**
   * The individuals of an OFAC list: primary names, all aliases, and the aliases that are asked.
   */
  public record Individuals(Map<String, String> primary, List<Alias> aliases, List<Alias> queries) {
    public static Individuals read(Path folder) throws IOException {
      Map<String, String> primary = new LinkedHashMap<>();
      Map<String, String> programmes = new HashMap<>();
      for (List<String> row : rows(folder.resolve("sdn.csv"), StandardCharsets.ISO_8859_1)) {
        if (row.size() > 3 && row.get(2).equals("individual")) {
          primary.put(row.get(0), row.get(1));
          programmes.put(row.get(0), row.get(3));
        }
      }
      List<Alias> aliases = new ArrayList<>();
      List<Alias> queries = new ArrayList<>();
      for (List<String> row : rows(folder.resolve("alt.csv"), StandardCharsets.ISO_8859_1)) {
        if (row.size() > 3 && primary.containsKey(row.get(0))) {
          Alias alias = new Alias(row.get(0), row.get(3));
          aliases.add(alias);
          if (programmes.get(row.get(0)).contains("SDNTK")) {
            queries.add(alias);
          }
        }
      }
      return new Individuals(primary, aliases, queries);
    }

    /** Aliases with a word that is at least similar to one of the primary name. */
    public double shareWithAnyWordInCommon() {
      int some = 0;
      for (Alias query : queries) {
        NameMatch match =
            NameSimilarity.compare(query.name(), primary.get(query.id()), EntityType.PERSON);
        if (match.features().stream().anyMatch(NameFigures::agrees)) {
          some++;
        }
      }
      return some / (double) queries.size();
    }
  }

  private static boolean agrees(NameFeature feature) {
    return switch (feature.how()) {
      case EQUAL, SOUND, SHORT_FORM -> true;
      case SPELLING -> feature.similarity() >= 0.6;
      default -> false;
    };
  }

  /** A labelled pair with the score it got. */
  record Pair(String schema, boolean match, double score, boolean tuning) {}

  static List<Pair> pairs(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    List<List<String>> rows = rows(file, StandardCharsets.UTF_8);
    for (List<String> row : rows.subList(1, rows.size())) {
      EntityType type =
          switch (row.get(1)) {
            case "Person" -> EntityType.PERSON;
            case "Vessel" -> EntityType.VESSEL;
            case "Organization" -> EntityType.AGENCY;
            default -> EntityType.COMPANY;
          };
      double score = NameSimilarity.compare(row.get(2), row.get(3), type).score();
      // Which half a pair is in depends on its text alone.
      int hash = (row.get(2) + "|" + row.get(3)).hashCode() * 31 + 7;
      boolean tuning = Math.floorMod(hash, 97) % 2 == 0;
      pairs.add(new Pair(row.get(1), row.get(4).equals("true"), score, tuning));
    }
    return pairs;
  }

  /** The threshold of the best F1. */
  static double bestThreshold(List<Pair> pairs) {
    double best = 0;
    double threshold = 0;
    for (int step = 60; step < 200; step++) {
      double f1 = f1(pairs, step / 200.0);
      if (f1 > best) {
        best = f1;
        threshold = step / 200.0;
      }
    }
    return threshold;
  }

  static double f1(List<Pair> pairs, double threshold) {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (Pair pair : pairs) {
      boolean said = pair.score() >= threshold;
      found += said && pair.match() ? 1 : 0;
      wrong += said && !pair.match() ? 1 : 0;
      missed += !said && pair.match() ? 1 : 0;
    }
    return 2.0 * found / (2 * found + wrong + missed);
  }

  /** Comma-separated values with double quotes, one record a line. */
  public static List<List<String>> rows(Path file, Charset charset) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, charset)) {
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (c == ',' && !quoted) {
          row.add(cell.toString().trim());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      row.add(cell.toString().trim());
      rows.add(row);
    }
    return rows;
  }
}
