package dev.trama.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands at the head or foot of page after page, and page numbers. */
final class PdfFurniture {
  private static final int EDGE = 3;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:(?:page|p\\.|página|pág\\.)\\s*)?[-–—\\[(]?\\s*\\d{1,4}\\s*[-–—\\])]?"
              + "(?:\\s*(?:of|/|de)\\s*\\d{1,4})?");

  private final Set<String> repeated = new HashSet<>();

  PdfFurniture(List<List<PdfLine>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages) {
      for (int i : edges(page)) {
        seen.merge(key(page.get(i)), 1, Integer::sum);
      }
    }
    int often = Math.max(2, (pages.size() + 1) / 2);
    seen.forEach(
        (key, times) -> {
          if (times >= often) {
            repeated.add(key);
          }
        });
  }

  /** The page without its furniture; what was left out is added to {@code out}. */
  List<PdfLine> without(List<PdfLine> page, List<PdfLine> out) {
    Set<Integer> edges = edges(page);
    List<PdfLine> kept = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      PdfLine line = page.get(i);
      boolean furniture =
          edges.contains(i)
              && (repeated.contains(key(line)) || NUMBER.matcher(line.text().strip()).matches());
      (furniture ? out : kept).add(line);
    }
    return kept;
  }

  private static Set<Integer> edges(List<PdfLine> page) {
    Set<Integer> edges = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(EDGE, page.size()); i++) {
      edges.add(i);
      edges.add(page.size() - 1 - i);
    }
    return edges;
  }

  private static String key(PdfLine line) {
    return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }
}
