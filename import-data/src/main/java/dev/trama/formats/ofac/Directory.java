package dev.trama.formats.ofac;

import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who stands on the list under which primary name, so that "Linked To: X" finds its entry. Holds
 * name, number and programmes of each entry: some 250 bytes, whatever else the entry says.
 */
final class Directory {
  /** An entry by its number. */
  record Listed(String number, String name, EntityType type, List<String> programmes) {}

  private final Map<String, Listed> byName = new HashMap<>();

  /** The names that several entries bear, which are few, with all their bearers. */
  private final Map<String, List<Listed>> shared = new HashMap<>();

  void add(Listed entry) {
    Listed first = byName.putIfAbsent(entry.name(), entry);
    if (first != null) {
      shared.merge(
          entry.name(),
          List.of(first, entry),
          (known, both) -> {
            List<Listed> all = new ArrayList<>(known);
            all.add(entry);
            return all;
          });
    }
  }

  /** True where several entries bear the name. */
  boolean isShared(String stated) {
    return shared.containsKey(form(stated));
  }

  /**
   * The entry a remark means. The full stop at the end of the remarks may belong to the name
   * ("S.A.") or not, so the name counts as stated, then without its last stop, then with one more.
   *
   * @param programmes those of the entry with the remark: of several bearers of the name the only
   *     one under a common programme is meant
   */
  Optional<Listed> find(String stated, List<String> programmes) {
    String form = form(stated);
    List<Listed> several = shared.get(form);
    if (several == null) {
      return Optional.ofNullable(byName.get(form));
    }
    List<Listed> near =
        several.stream()
            .filter(entry -> !Collections.disjoint(entry.programmes(), programmes))
            .toList();
    return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
  }

  private String form(String stated) {
    if (byName.containsKey(stated)) {
      return stated;
    }
    String without = stated.endsWith(".") ? stated.substring(0, stated.length() - 1) : stated + ".";
    return byName.containsKey(without) ? without : stated + ".";
  }
}
