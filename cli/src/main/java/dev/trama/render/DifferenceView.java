package dev.trama.render;

import dev.trama.graph.Dossier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two dossiers side by side: what both have, and what one has alone. */
public final class DifferenceView {
  private DifferenceView() {}

  /**
   * @param all true for what they have in common as well
   */
  public static Table table(Dossier one, Dossier other, boolean all) {
    Map<List<String>, Boolean> first = parts(one);
    Map<List<String>, Boolean> second = parts(other);
    Set<List<String>> keys = new LinkedHashSet<>(first.keySet());
    keys.addAll(second.keySet());
    List<List<String>> rows = new ArrayList<>();
    for (String part : List.of("name", "value", "fact", "link")) {
      for (List<String> key : keys) {
        boolean a = first.containsKey(key);
        boolean b = second.containsKey(key);
        if (key.get(0).equals(part) && (all || a != b)) {
          rows.add(
              List.of(
                  part, key.get(1), key.get(2), a && b ? "both" : a ? one.name() : other.name()));
        }
      }
    }
    return new Table(List.of("part", "kind", "what", "said of"), rows);
  }

  private static Map<List<String>, Boolean> parts(Dossier dossier) {
    Map<List<String>, Boolean> parts = new LinkedHashMap<>();
    dossier.names().forEach(n -> parts.put(List.of("name", word(n.kind()), n.text()), true));
    dossier.values().forEach(v -> parts.put(List.of("value", word(v.kind()), v.text()), true));
    dossier.facts().forEach(f -> parts.put(List.of("fact", word(f.type()), LinkWords.of(f)), true));
    dossier
        .links()
        .forEach(l -> parts.put(List.of("link", word(l.link().type()), LinkWords.of(l)), true));
    return parts;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
