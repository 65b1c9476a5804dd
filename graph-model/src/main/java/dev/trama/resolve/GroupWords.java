package dev.trama.resolve;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words of group names that tell one group from another, unlike "cartel". */
final class GroupWords {
  private static final int SHORTEST = 5;
  private static final Set<String> COMMON =
      Set.of(
          "cartel",
          "group",
          "grupo",
          "organization",
          "organizacion",
          "criminal",
          "trafficking",
          "nueva",
          "nuevo",
          "company",
          "compania",
          "international",
          "united",
          "unidos",
          "fuerzas",
          "especiales",
          "forces",
          "special",
          "brothers",
          "hermanos",
          "familia",
          "family",
          "money",
          "laundering",
          "network",
          "transnational",
          "empresa",
          "sociedad");

  private GroupWords() {}

  static Set<String> telling(Collection<String> keys) {
    return keys.stream()
        .flatMap(key -> Arrays.stream(key.split(" ")))
        .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
