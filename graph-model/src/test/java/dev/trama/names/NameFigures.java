package dev.trama.names;

import dev.trama.model.EntityType;
import dev.trama.names.NameIndex.Entry;
import dev.trama.names.NameIndex.Hit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Measures names against real lists and labelled pairs; docs/names.md says what the figures mean.
 */
public final class NameFigures {
  private NameFigures() {}

  /** Share of queries answered first, among the first ten, and the mean of 1/rank. */
  record Ranking(int queries, double first, double firstTen, double meanReciprocal) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d queries: R@1 %.3f, R@10 %.3f, MRR %.3f",
          queries,
          first,
          firstTen,
          meanReciprocal);
    }
  }

  /** One alias of a narcotics individual. */
  record Alias(String id, String name) {}

  /**
   * The individuals of an OFAC list: primary names, all aliases, and the aliases that are asked.
   */
  record Individuals(Map<String, String> primary, List<Alias> aliases, List<Alias> queries) {
    static Individuals read(Path folder) throws IOException {
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

    /** Every individual under the primary name alone. */
    Ranking amongPrimaryNames() {
      return rank(index(false), (query, entry) -> true);
    }

    /** Under all names but the alias that is asked, wherever else it stands. */
    Ranking amongOtherNames() {
      return rank(
          index(true),
          (query, entry) -> !NameKey.of(entry.name()).equals(NameKey.of(query.name())));
    }

    /** Under all names, as a workspace holds them. */
    Ranking amongAllNames() {
      return rank(index(true), (query, entry) -> true);
    }

    /** Aliases with a word that is at least similar to one of the primary name. */
    double shareWithAnyWordInCommon() {
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

    private NameIndex index(boolean withAliases) {
      List<Entry> entries = new ArrayList<>();
      primary.forEach((id, name) -> entries.add(new Entry(id, name)));
      if (withAliases) {
        aliases.forEach(alias -> entries.add(new Entry(alias.id(), alias.name())));
      }
      return NameIndex.of(EntityType.PERSON, entries);
    }

    /** Ties count against: a hit ranks behind all that score the same. */
    private Ranking rank(NameIndex index, BiPredicate<Alias, Entry> wanted) {
      int first = 0;
      int ten = 0;
      double reciprocal = 0;
      for (Alias query : queries) {
        List<Hit> hits = index.find(query.name(), 100, entry -> wanted.test(query, entry));
        double score =
            hits.stream()
                .filter(hit -> hit.id().equals(query.id()))
                .mapToDouble(Hit::score)
                .findFirst()
                .orElse(-1);
        if (score >= 0) {
          long rank = hits.stream().filter(hit -> hit.score() >= score - 1e-12).count();
          first += rank == 1 ? 1 : 0;
          ten += rank <= 10 ? 1 : 0;
          reciprocal += 1.0 / rank;
        }
      }
      double n = queries.size();
      return new Ranking(queries.size(), first / n, ten / n, reciprocal / n);
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
