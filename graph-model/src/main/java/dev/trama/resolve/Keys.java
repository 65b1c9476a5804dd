package dev.trama.resolve;

import dev.trama.model.EntityType;
import dev.trama.model.NameKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which keys the name forms of an entity of some type give, and for what they may serve. */
public final class Keys {
  /**
   * A name of so many words joins people unless something speaks against it: a given name and both
   * surnames. One that is shorter, down to two words, needs something else in common.
   */
  public static final int WHOLE_NAME = 3;

  /** Two given names and two surnames. */
  private static final int FOUR_PART_NAME = 4;

  private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\p{N}.&-]{2,8}");

  /** Names so well known that their expansion need not be in the text. */
  private static final Map<String, String> WELL_KNOWN =
      Map.ofEntries(
          Map.entry("us", "united states"),
          Map.entry("usa", "united states"),
          Map.entry("united states america", "united states"),
          Map.entry("uk", "united kingdom"),
          Map.entry("dea", "drug enforcement administration"),
          Map.entry("us drug enforcement administration", "drug enforcement administration"),
          Map.entry("fbi", "federal bureau investigation"),
          Map.entry("doj", "department justice"),
          Map.entry("us department justice", "department justice"),
          Map.entry("us department treasury", "department treasury"),
          Map.entry("us treasury department", "department treasury"),
          Map.entry("us department state", "department state"),
          Map.entry("ofac", "office foreign assets control"),
          Map.entry("hsi", "homeland security investigations"),
          Map.entry("cbp", "customs border protection"),
          Map.entry("us customs border protection", "customs border protection"));

  private Keys() {}

  /** Every key by which somebody may ask for it. */
  public static Set<String> all(EntityType type, Collection<Unresolved.Form> names) {
    Set<String> keys = keys(names, form -> true);
    Set<String> identifying = identifying(type, names);
    keys.addAll(identifying);
    keys.addAll(withoutSecondGivenName(type, identifying));
    return keys;
  }

  /** The keys by which those who may be the same are looked up. */
  public static Set<String> lookups(EntityType type, Collection<Unresolved.Form> names) {
    Set<String> identifying = identifying(type, names);
    Set<String> keys = new LinkedHashSet<>(identifying);
    keys.addAll(withoutSecondGivenName(type, identifying));
    keys.addAll(acronyms(type, names));
    return keys;
  }

  /**
   * What names of four words or more read like where the second given name is left out, as many
   * documents do: the first word and the last two.
   */
  static Set<String> withoutSecondGivenName(EntityType type, Collection<String> identifying) {
    Set<String> keys = new LinkedHashSet<>();
    if (type == EntityType.PERSON) {
      for (String key : identifying) {
        String[] words = key.split(" ");
        if (words.length >= FOUR_PART_NAME) {
          keys.add(words[0] + ' ' + words[words.length - 2] + ' ' + words[words.length - 1]);
        }
      }
    }
    return keys;
  }

  /**
   * The keys of its full names and aliases: those that can make profiles of two documents one. An
   * acronym is none, even where a document uses nothing else, unless all the world knows it.
   */
  public static Set<String> identifying(EntityType type, Collection<Unresolved.Form> names) {
    Set<String> keys = new LinkedHashSet<>();
    for (Unresolved.Form form : names) {
      String key = form.key();
      String known = isPublic(type) ? WELL_KNOWN.get(key) : null;
      if (known != null) {
        keys.add(known);
      } else if (!key.isEmpty() && isWhole(form) && !isAcronym(type, form)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The keys of its acronyms. */
  public static Set<String> acronyms(EntityType type, Collection<Unresolved.Form> names) {
    return keys(names, form -> form.kind() == NameKind.ACRONYM || isAcronym(type, form));
  }

  private static boolean isWhole(Unresolved.Form form) {
    return form.kind() == NameKind.FULL || form.kind() == NameKind.ALIAS;
  }

  private static boolean isPublic(EntityType type) {
    return type == EntityType.LOCATION || type == EntityType.AGENCY;
  }

  /** People are written in capitals too, and ships carry names like acronyms. */
  private static boolean isAcronym(EntityType type, Unresolved.Form form) {
    boolean mayHaveOne =
        type == EntityType.CRIMINAL_GROUP
            || type == EntityType.COMPANY
            || type == EntityType.AGENCY
            || type == EntityType.LOCATION;
    return mayHaveOne && isWhole(form) && ACRONYM.matcher(form.text().strip()).matches();
  }

  private static Set<String> keys(
      Collection<Unresolved.Form> names, Predicate<Unresolved.Form> wanted) {
    Set<String> keys = new LinkedHashSet<>();
    for (Unresolved.Form form : names) {
      String key = form.key();
      if (wanted.test(form) && !key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }
}
