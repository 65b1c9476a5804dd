package dev.trama.formats.lists;

import dev.trama.model.Chart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a newer version of a list says differently, by the addresses of its entries.
 *
 * @param unchanged how many entries have the same address and the same text
 */
public record Differences(
    SortedSet<String> added, SortedSet<String> removed, SortedSet<String> changed, int unchanged) {

  /** The address and the hash of each entry; one pass, some 250 bytes an entry. */
  public static Map<String, String> version(Stream<Chart> entries) {
    Map<String, String> version = new LinkedHashMap<>();
    entries.forEach(chart -> version.put(chart.document().uri(), chart.document().sha256()));
    return version;
  }

  /** Compares two versions, each a hash by address. */
  public static Differences between(Map<String, String> older, Map<String, String> newer) {
    SortedSet<String> added = new TreeSet<>();
    SortedSet<String> changed = new TreeSet<>();
    int unchanged = 0;
    for (Map.Entry<String, String> entry : newer.entrySet()) {
      String before = older.get(entry.getKey());
      if (before == null) {
        added.add(entry.getKey());
      } else if (before.equals(entry.getValue())) {
        unchanged++;
      } else {
        changed.add(entry.getKey());
      }
    }
    SortedSet<String> removed = new TreeSet<>(older.keySet());
    removed.removeAll(newer.keySet());
    return new Differences(added, removed, changed, unchanged);
  }
}
