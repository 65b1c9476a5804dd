package dev.trama.resolve;

import dev.trama.model.Identifier;
import dev.trama.names.NameKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What identifiers say of who is who. The number that a list gives its entries is the entry: the
 * same one means the same entity, two of one list mean two. A document or register number, with
 * whoever issued it, is strong evidence and no more: numbers are mistyped, and lent.
 */
public final class IdentifierKeys {
  private static final int LONGEST = 200;
  private static final int SHORTEST_NUMBER = 5;

  /** Lists that keep one number for each entry: two numbers are two entities. */
  private static final Set<String> NUMBERED = Set.of("ofac", "un", "net", "table");

  /** Numbers that are unique in the world, whoever gave them. */
  private static final Set<String> WORLDWIDE =
      Set.of(
          "imo",
          "company-imo",
          "msn",
          "swift",
          "lei",
          "duns",
          "uscc",
          "curp",
          "rfc",
          "inn",
          "ogrn",
          "permid",
          "uei",
          "wikidata",
          "wallet");

  /** Numbers that are unique where they were issued. */
  private static final Set<String> NATIONAL =
      Set.of(
          "passport",
          "cedula",
          "cedula-extranjera",
          "national-id",
          "nit",
          "ruc",
          "rif",
          "rtn",
          "cuit",
          "cif",
          "tax-id",
          "vat",
          "ssn",
          "driving-licence",
          "registration",
          "folio-mercantil",
          "matricula-mercantil",
          "ife",
          "travel-document");

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Words that official names of countries add to the ones in use. */
  private static final Set<String> STATE =
      Set.of("islamic", "republic", "federation", "arab", "democratic", "peoples", "state");

  private static final Map<String, String> COUNTRY =
      Map.of("russian", "russia", "syrian", "syria", "bolivarian venezuela", "venezuela");

  private IdentifierKeys() {}

  /** The keys under which an entity with these identifiers is looked up. */
  public static Set<String> of(Collection<String> identifiers) {
    Set<String> keys = entries(identifiers);
    keys.addAll(documents(identifiers));
    return keys;
  }

  /** The list entries among them. */
  static Set<String> entries(Collection<String> identifiers) {
    return identifiers.stream()
        .filter(Identifier::isOfList)
        .map(IdentifierKeys::plain)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The entry of a list that these name; empty where they name none. */
  public static Optional<String> entry(Collection<String> identifiers) {
    return identifiers.stream().filter(Identifier::isOfList).findFirst();
  }

  /** The document and register numbers among them that tell one bearer from all others. */
  public static Set<String> documents(Collection<String> identifiers) {
    Set<String> keys = new LinkedHashSet<>();
    for (String text : identifiers) {
      Identifier.parse(text).flatMap(IdentifierKeys::document).ifPresent(keys::add);
    }
    return keys;
  }

  /** True where both are entries of one list, and not the same ones. */
  public static boolean contradict(Collection<String> ours, Collection<String> theirs) {
    Map<String, Set<String>> lists = numbers(ours);
    return numbers(theirs).entrySet().stream()
        .anyMatch(
            list -> {
              Set<String> known = lists.getOrDefault(list.getKey(), Set.of());
              return !known.isEmpty() && list.getValue().stream().noneMatch(known::contains);
            });
  }

  private static Map<String, Set<String>> numbers(Collection<String> identifiers) {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (String text : identifiers) {
      int slash = text.indexOf('/');
      if (slash > 0 && NUMBERED.contains(scheme(text))) {
        numbers.computeIfAbsent(text.substring(0, slash), l -> new LinkedHashSet<>()).add(text);
      }
    }
    return numbers;
  }

  private static Optional<String> document(Identifier identifier) {
    boolean national = NATIONAL.contains(identifier.scheme()) && identifier.issuer() != null;
    boolean worldwide = WORLDWIDE.contains(identifier.scheme());
    if (!(national || worldwide)) {
      return Optional.empty();
    }
    String number = SEPARATOR.matcher(identifier.number().toUpperCase(Locale.ROOT)).replaceAll("");
    if (number.length() < SHORTEST_NUMBER) {
      return Optional.empty();
    }
    // A wallet is told apart by its currency, not by a country.
    String issuer = national ? country(identifier.issuer()) : "";
    return Optional.of(plain(identifier.scheme() + " " + issuer + " " + number));
  }

  private static String country(String issuer) {
    String key =
        Arrays.stream(NameKey.of(issuer).split(" "))
            .filter(word -> !STATE.contains(word))
            .collect(Collectors.joining(" "));
    return COUNTRY.getOrDefault(key, key);
  }

  private static String scheme(String text) {
    int end = text.indexOf(':');
    return end < 0 ? "" : text.substring(0, end);
  }

  /** Fit for a quoted Lucene query; letters are kept as they are: wallets tell them apart. */
  private static String plain(String text) {
    String safe = text.replace('"', '_').replace('\\', '_');
    return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
  }
}
