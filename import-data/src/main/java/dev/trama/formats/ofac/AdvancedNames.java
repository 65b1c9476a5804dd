package dev.trama.formats.ofac;

import dev.trama.formats.lists.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts names of {@code sdn_advanced.xml} together from their parts. */
final class AdvancedNames {
  private AdvancedNames() {}

  /**
   * The names of one alias, each in OFAC's printed form: "Last, First Middle"; anything but a
   * person's as it stands.
   */
  static List<String> of(Node identity, Node alias, AdvancedIndex index) {
    Map<String, String> partTypes = new HashMap<>();
    for (Node master : identity.children("NamePartGroups", "MasterNamePartGroup")) {
      for (Node group : master.children("NamePartGroup")) {
        partTypes.put(
            group.attribute("ID"), index.of("NamePartType", group.attribute("NamePartTypeID")));
      }
    }
    List<String> names = new ArrayList<>();
    for (Node documented : alias.children("DocumentedName")) {
      StringBuilder last = new StringBuilder();
      StringBuilder rest = new StringBuilder();
      for (Node value : documented.children("DocumentedNamePart", "NamePartValue")) {
        String type = partTypes.get(value.attribute("NamePartGroupID"));
        StringBuilder part = "Last Name".equals(type) ? last : rest;
        part.append(part.isEmpty() ? "" : " ").append(value.text());
      }
      String joiner = last.isEmpty() || rest.isEmpty() ? "" : ", ";
      String name = last + joiner + rest;
      if (!name.isBlank()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The first name of the alias that is marked primary; null where there is none. */
  static String primary(Node profile, AdvancedIndex index) {
    for (Node identity : profile.children("Identity")) {
      for (Node alias : identity.children("Alias")) {
        if ("true".equals(alias.attribute("Primary"))) {
          List<String> names = of(identity, alias, index);
          if (!names.isEmpty()) {
            return names.get(0);
          }
        }
      }
    }
    return null;
  }
}
